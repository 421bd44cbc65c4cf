package org.cordee.learningsets.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.learningsets.meetings.boundary.MeetingPages;
import org.cordee.learningsets.meetings.boundary.MeetingQuestions;
import org.cordee.learningsets.meetings.boundary.MeetingRecord;
import org.cordee.learningsets.meetings.boundary.MeetingRoom;
import org.cordee.learningsets.meetings.boundary.MeetingRounds;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.learningsets.terms.ReviewKind;
import org.cordee.learningsets.terms.SetProposalSubject;
import org.cordee.people.boundary.MyData;
import org.cordee.people.boundary.PersonalData;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A set writes words that occur nowhere else: in its contract, a check-in, a bid, an issue, a question, an action and
 * what became of it, a review, a note. They are searched for in every text column of the whole database, in everybody's
 * copy of their data, and behind every door (domain.md, "Who may see what").
 */
class SetsCanaryIT extends SetsInside {

    @Inject
    private Contracts contracts;

    @Inject
    private MeetingSchedule dates;

    @Inject
    private MeetingRoom room;

    @Inject
    private MeetingRounds rounds;

    @Inject
    private MeetingQuestions questions;

    @Inject
    private MeetingPages pages;

    @Inject
    private MeetingRecord record;

    @Inject
    private SetActions actions;

    @Inject
    private LearningReviews reviews;

    @Inject
    private SetNotes notes;

    @Inject
    private SetProposals proposals;

    @Inject
    private Closing closing;

    @Inject
    private MyData myData;

    @Inject
    @Any
    private Instance<PersonalData> features;

    private MadeSet made;
    private PersonId one;
    private PersonId two;
    private SetMeetingId first;
    private long round;
    private long question;
    private long action;
    private String word;

    @BeforeEach
    void aSetThatHasWrittenMuch() {
        word = unique("xylophage");
        made = accepted(4, true);
        one = made.members().get(0);
        two = made.members().get(1);
        ContractPage page = as(one, () -> contracts.page(made.id(), null));
        as(
                one,
                () -> contracts.change(
                        made.id(),
                        new ContractPage.Draft(
                                4,
                                4,
                                120,
                                page.rhythm().strictness(),
                                page.rhythm().stages(),
                                new ContractPage.Texts(word + " purpose", word + " rules", word + " confidence")),
                        page.about().version()));
        made.everybody()
                .forEach(p -> as(
                        p,
                        () -> contracts.sign(
                                made.id(),
                                true,
                                contracts.page(made.id(), null).about().version())));
        Instant start = LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE))
                .plusDays(9)
                .atTime(LocalTime.of(10, 0))
                .atZone(CurrentPerson.HOME_ZONE)
                .toInstant();
        as(
                one,
                () -> dates.plan(
                        made.id(),
                        new TimeRange(start, start.plus(Duration.ofHours(2)), CurrentPerson.HOME_ZONE),
                        new Venue("Room 1", null),
                        null,
                        false));
        first = meeting(made, 1);
        as(one, () -> room.bid(first, word + " bid"));
        as(made.facilitator(), () -> room.start(first, true));
        made.members().forEach(p -> as(p, () -> room.checkIn(first, p.equals(one) ? word + " check-in" : null)));
        round = as(made.facilitator(), () -> rounds.plan(first, one));
        as(made.facilitator(), () -> rounds.start(first, round));
        as(one, () -> questions.issue(first, round, word + " issue"));
        as(made.facilitator(), () -> rounds.forward(first, round, "present"));
        as(made.facilitator(), () -> rounds.forward(first, round, "clarify"));
        question = as(two, () -> questions.ask(first, round, "What would " + word + " question sound like?"))
                .question();
        LocalDate due = LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE)).plusDays(3);
        action = as(one, () -> record.promise(first, one, word + " action", due));
        as(two, () -> record.review(first, ReviewKind.PERSONAL, word + " review"));
        as(made.facilitator(), () -> room.end(first));
        as(one, () -> actions.report(action, ActionState.PARTLY, word + " report", null, null, null));
        as(one, () -> notes.write(made.id(), first, word + " note", null));
        as(two, () -> reviews.writeLast(made.id(), ReviewKind.PROCESS, word + " last", null));
        as(one, () -> proposals.propose(made.id(), SetProposalSubject.CLOSE));
        clock().isNow(due.minusDays(1)
                .atTime(9, 1)
                .atZone(CurrentPerson.HOME_ZONE)
                .toInstant());
        jobs.runDue();
    }

    @Test
    void noColumnOfTheDatabaseHoldsAWordOfIt() {
        List<String[]> columns = query(
                        "select table_name, column_name from information_schema.columns"
                                + " where lower(table_schema) in ('public', lower(" + schema() + "))"
                                + " and lower(data_type) in ('character varying', 'character large object', "
                                + "'varchar', 'text', 'mediumtext', 'longtext', 'char')",
                        row -> new String[] {row.getString(1), row.getString(2)})
                .stream()
                .filter(c -> !c[0].equals("flyway_schema_history"))
                .toList();
        for (String table : List.of(
                "set_contract",
                "meeting_check_in",
                "meeting_bid",
                "meeting_round",
                "round_question",
                "set_action",
                "learning_review",
                "set_note",
                "mail",
                "notice",
                "audit_change",
                "job")) {
            assertTrue(columns.stream().anyMatch(c -> c[0].equalsIgnoreCase(table)), "the search looks at " + table);
        }
        List<String> found = new ArrayList<>();
        for (String[] column : columns) {
            if (count("select count(*) from " + column[0] + " where " + column[1] + " like ?", "%" + word + "%") > 0) {
                found.add(column[0] + "." + column[1]);
            }
        }
        assertEquals(List.of(), found);
        assertEquals(
                1,
                count(
                        "select count(*) from notice where person_id = ? and kind = 'learningsets.notice.actions'",
                        one.value()),
                "a reminder was sent");
    }

    private static String schema() {
        try {
            query("select database()", row -> row.getString(1));
            return "database()";
        } catch (IllegalStateException e) {
            return "'public'";
        }
    }

    /** All that somebody in the set can read of it. */
    private String readBy(PersonId person) {
        return as(
                person,
                () -> Stream.of(
                                contracts.page(made.id(), null).toString(),
                                pages.page(first).toString(),
                                actions.of(made.id()).toString(),
                                reviews.of(first).toString(),
                                reviews.lastOf(made.id()).toString(),
                                notes.mine(made.id()).toString(),
                                mySets.inside(made.id()).toString())
                        .collect(Collectors.joining()));
    }

    @Test
    void theSetReadsItAndEachTheirOwnNote() {
        for (PersonId reader : made.everybody()) {
            String all = readBy(reader);
            for (String what : List.of(
                    "purpose",
                    "rules",
                    "confidence",
                    "check-in",
                    "issue",
                    "question",
                    "action",
                    "report",
                    "review",
                    "last")) {
                assertTrue(all.contains(word + " " + what), what);
            }
            assertEquals(reader.equals(one), all.contains(word + " note"));
        }
    }

    @Test
    void nobodyElseGetsThroughAnyDoor() {
        List<Deed> doors = List.of(
                () -> contracts.page(made.id(), null),
                () -> contracts.status(made.id()),
                () -> pages.page(first),
                () -> actions.of(made.id()),
                () -> actions.one(action),
                () -> actions.promisedIn(first),
                () -> actions.broughtBack(first),
                () -> actions.change(action, "x", null, null),
                () -> actions.report(action, ActionState.DONE, null, null, null, null),
                () -> actions.promise(made.id(), null, one, "x", null),
                () -> reviews.of(first),
                () -> reviews.lastOf(made.id()),
                () -> reviews.write(first, ReviewKind.PERSONAL, "x", null),
                () -> reviews.writeLast(made.id(), ReviewKind.PERSONAL, "x", null),
                () -> notes.mine(made.id()),
                () -> notes.page(made.id()),
                () -> notes.write(made.id(), null, "x", null),
                () -> room.bid(first, "x"),
                () -> room.checkIn(first, "x"),
                () -> room.start(first),
                () -> room.end(first),
                () -> rounds.plan(first, one),
                () -> questions.issue(first, round, "x"),
                () -> questions.ask(first, round, "x"),
                () -> questions.reword(first, question, "x"),
                () -> questions.helped(first, question, true),
                () -> dates.of(made.id()),
                () -> proposals.open(made.id()),
                () -> mySets.inside(made.id()),
                () -> closing.letGo(made.id()));
        PersonId stranger = inTransaction(() -> people.join(unique("Stranger"), Level.MANAGER, null, null));
        for (PersonId who : List.of(made.coordinator(), stranger)) {
            doors.forEach(door -> {
                refused(NotFound.class, () -> as(who, door));
                refused(NotFound.class, () -> asAdministrator(who, door.asCallable()));
            });
            refused(NotFound.class, () -> asSafeguardingLead(who, () -> pages.page(first)));
        }
    }

    @Test
    void aCopyOfOnesDataHoldsOnesOwn() {
        String ofOne = as(one, () -> myData.all()).toString();
        String ofTwo = as(two, () -> myData.all()).toString();
        List.of("check-in", "bid", "issue", "action", "report", "note").forEach(own -> {
            assertTrue(ofOne.contains(word + " " + own), own);
            assertFalse(ofTwo.contains(word + " " + own), own);
        });
        List.of("question", "review", "last").forEach(own -> {
            assertTrue(ofTwo.contains(word + " " + own), own);
            assertFalse(ofOne.contains(word + " " + own), own);
        });
        assertFalse(as(made.coordinator(), () -> myData.all()).toString().contains(word));
        assertFalse(as(made.facilitator(), () -> myData.all()).toString().contains(word));
    }

    @Test
    void whoErasesTheirAccountTakesTheirWordsWithThem() {
        inTransaction(() -> {
            features.stream()
                    .filter(f -> f.kept().stream()
                            .anyMatch(k ->
                                    k.table().equals("set_note") || k.table().equals("set_member")))
                    .forEach(f -> f.erase(one));
            return null;
        });
        String left = readBy(two) + readBy(made.facilitator());
        List.of("check-in", "bid", "issue", "question", "action", "report", "note")
                .forEach(gone -> assertFalse(left.contains(word + " " + gone), gone));
        assertTrue(left.contains(word + " review"));
        for (String table : List.of("meeting_check_in", "meeting_bid", "set_note", "learning_review")) {
            assertEquals(0, count("select count(*) from " + table + " where person_id = ?", one.value()), table);
        }
        assertEquals(0, count("select count(*) from set_proposal where proposed_by = ?", one.value()));
        assertEquals(0, count("select count(*) from set_meeting where host_id = ?", one.value()));
    }

    @Test
    void aSealedTextCannotBeOpenedInAnotherRow() {
        long other = as(two, () -> actions.promise(made.id(), null, two, "Mine", null));
        String sealed = query("select text_sealed from set_action where id = ?", row -> row.getString(1), action)
                .get(0);
        sql("update set_action set text_sealed = ? where id = ?", sealed, other);
        refused(IllegalArgumentException.class, () -> as(two, () -> actions.one(other)));
    }
}
