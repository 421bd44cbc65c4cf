package org.cordee.mentoring.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.mentoring.terms.AgreementPoint;
import org.cordee.mentoring.terms.GoalState;
import org.cordee.people.boundary.MyData;
import org.cordee.people.boundary.PersonalData;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a pair writes carries words that occur nowhere else. They are searched for in every text column of the whole
 * database, in everybody's copy of their data, and behind every door (domain.md, "Who may see what").
 */
class NotesCanaryIT extends PairInside {

    @Inject
    private MyData myData;

    @Inject
    @Any
    private Instance<PersonalData> features;

    private PersonId mentor;
    private PersonId mentee;
    private RelationshipId id;
    private AppointmentId date;
    private long goal;
    private String word;

    @BeforeEach
    void aPairThatHasWrittenMuch() {
        word = unique("zyzzyva");
        mentor = mentor();
        mentee = person();
        id = begun(mentor, mentee);
        AgreementPage page = as(mentee, () -> agreements.page(id, null));
        Map<AgreementPoint, String> points = new EnumMap<>(page.content().points());
        points.put(AgreementPoint.OFF_LIMITS, word + " agreement");
        as(mentee, () -> agreements.change(id, new AgreementPage.Draft(6, 6, points), page.version()));
        sign(mentor, id);
        sign(mentee, id);
        date = held(mentee, id, 1);
        as(mentee, () -> notes.agenda(date, word + " agenda", null));
        as(mentee, () -> notes.write(date, true, word + " shared", null));
        as(mentee, () -> notes.write(date, false, word + " of-mentee", null));
        as(mentor, () -> notes.write(date, false, word + " of-mentor", null));
        goal = as(mentee, () -> goals.add(id, word + " aim", word + " measure", null));
        as(
                mentor,
                () -> goals.step(
                        goal, now.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1), word + " step"));
        as(mentee, () -> feedbacks.give(id, 2, word + " helped", word + " better", false, null));
        held(mentor, id, 1);
        as(mentor, () -> relationships.pause(id));
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
        assertTrue(
                columns.stream()
                        .anyMatch(c -> c[0].equalsIgnoreCase("session_note") && c[1].equalsIgnoreCase("text_sealed")),
                "the search looks at notes");
        assertTrue(columns.stream().anyMatch(c -> c[0].equalsIgnoreCase("mail")), "the search looks at mails");
        List<String> found = new ArrayList<>();
        for (String[] column : columns) {
            if (count("select count(*) from " + column[0] + " where " + column[1] + " like ?", "%" + word + "%") > 0) {
                found.add(column[0] + "." + column[1]);
            }
        }
        assertEquals(List.of(), found);
        assertTrue(
                count("select count(*) from session_note where changed_by in (?, ?)", mentor.value(), mentee.value())
                        >= 3,
                "they are there, sealed");
    }

    private static String schema() {
        try {
            query("select database()", row -> row.getString(1));
            return "database()";
        } catch (IllegalStateException e) {
            return "'public'";
        }
    }

    @Test
    void aSealedTextCannotBeOpenedInAnotherRow() {
        List<Long> rows = query(
                "select n.id from session_note n join mentoring_session s on s.id = n.session_id"
                        + " where s.relationship_id = ?"
                        + " order by n.reader",
                row -> row.getLong(1),
                id.value());
        String other = query("select text_sealed from session_note where id = ?", row -> row.getString(1), rows.get(1))
                .get(0);
        sql("update session_note set text_sealed = ? where id = ?", other, rows.get(0));
        refused(IllegalArgumentException.class, () -> as(mentee, () -> notes.page(date)));
    }

    @Test
    void thePairReadsWhatIsSharedAndEachTheirOwn() {
        SessionPage ofMentee = as(mentee, () -> notes.page(date));
        SessionPage ofMentor = as(mentor, () -> notes.page(date));
        assertEquals(word + " shared", ofMentor.shared().text());
        assertEquals(word + " agenda", ofMentor.agenda());
        assertEquals(word + " of-mentee", ofMentee.own().text());
        assertEquals(word + " of-mentor", ofMentor.own().text());
        assertFalse(ofMentor.toString().contains("of-mentee"));
        assertFalse(ofMentee.toString().contains("of-mentor"));
        assertFalse(
                as(mentor, () -> feedbacks.of(id)).toString().contains(word),
                "feedback that is not shared stays with its author");
        as(
                mentee,
                () -> feedbacks.give(
                        id,
                        2,
                        word + " helped",
                        null,
                        true,
                        as(mentee, () -> feedbacks.of(id)).mine().version()));
        assertEquals(
                word + " helped", as(mentor, () -> feedbacks.of(id)).other().helped());
    }

    @Test
    void nobodyElseGetsThroughAnyDoor() {
        for (boolean administrator : new boolean[] {false, true}) {
            PersonId who = person();
            for (Deed door : doors()) {
                refused(NotFound.class, () -> {
                    if (administrator) {
                        asAdministrator(who, door.asCallable());
                    } else {
                        as(who, door);
                    }
                });
            }
            refused(NotFound.class, () -> asSafeguardingLead(who, () -> notes.page(date)));
        }
        assertEquals(
                0,
                count(
                        "select count(*) from audit_access where owner_person_id in (?, ?)",
                        mentor.value(),
                        mentee.value()));
    }

    private List<Deed> doors() {
        return List.of(
                () -> relationships.one(id),
                () -> relationships.pause(id),
                () -> relationships.resume(id),
                () -> relationships.end(id),
                () -> relationships.complete(id),
                () -> agreements.page(id, null),
                () -> agreements.sign(id, true, null),
                () -> agreements.reopen(id),
                () -> agreements.keepAsItWas(id, null),
                () -> goals.of(id),
                () -> goals.one(goal),
                () -> goals.add(id, "x", null, null),
                () -> goals.change(goal, "x", null, null, null),
                () -> goals.become(goal, GoalState.REACHED),
                () -> notes.page(date),
                () -> notes.agenda(date, "x", null),
                () -> notes.write(date, true, "x", null),
                () -> notes.write(date, false, "x", null),
                () -> reviews.mine(id),
                () -> feedbacks.of(id),
                () -> feedbacks.give(id, 3, null, null, false, null),
                () -> sessions.book(id, monday(3, 10), 60, null),
                () -> sessions.slots(id, monday(3, 0), monday(3, 20), 60),
                () -> sessions.booked(date),
                () -> dates.one(date),
                () -> dates.cancel(date),
                () -> dates.tookPlace(date, false));
    }

    @Test
    void aCopyOfOnesDataHoldsOnesOwn() {
        String ofMentee = as(mentee, () -> myData.all()).toString();
        String ofMentor = as(mentor, () -> myData.all()).toString();
        for (String mine :
                List.of("agreement", "agenda", "shared", "of-mentee", "aim", "measure", "step", "helped", "better")) {
            assertTrue(ofMentee.contains(word + " " + mine), mine);
        }
        for (String notMine : List.of("of-mentee", "helped", "better")) {
            assertFalse(ofMentor.contains(word + " " + notMine), notMine);
        }
        assertTrue(ofMentor.contains(word + " shared") && ofMentor.contains(word + " of-mentor"));
        assertFalse(as(person(), () -> myData.all()).toString().contains(word));
    }

    @Test
    void whoLeavesTakesTheirPrivateNotesWithThem() {
        inTransaction(() -> {
            features.stream().forEach(f -> {
                if (f.kept().stream().anyMatch(k -> k.table().equals("session_note"))) {
                    f.erase(mentee);
                }
            });
            return null;
        });
        assertEquals("ENDED_EARLY", state(id));
        String all = as(mentee, () -> notes.page(date)).toString() + as(mentee, () -> feedbacks.of(id));
        assertFalse(Stream.of("of-mentee", "helped", "better").anyMatch(w -> all.contains(word + " " + w)));
        assertEquals(
                word + " shared", as(mentor, () -> notes.page(date)).shared().text());
        assertEquals(
                word + " of-mentor", as(mentor, () -> notes.page(date)).own().text());
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondIsAsked() {
        SessionPage seen = as(mentor, () -> notes.page(date));
        as(mentee, () -> notes.write(date, true, "First", seen.shared().version()));
        refused(
                Conflict.class,
                () -> as(
                        mentor,
                        () -> notes.write(date, true, "Second", seen.shared().version())));
        refused(Conflict.class, () -> as(mentor, () -> notes.agenda(date, "Second", -1)));
        assertEquals(
                "own",
                refused(Invalid.class, () -> as(mentor, () -> notes.write(date, false, "x".repeat(4001), null)))
                        .problems()
                        .get(0)
                        .field());
        int version = as(mentor, () -> notes.page(date)).shared().version();
        as(mentor, () -> notes.write(date, true, " ", version));
        assertEquals(null, as(mentee, () -> notes.page(date)).shared().text());
    }

    @Test
    void allWhoKeepSomethingOfAPairSayHowItIsTakenAway() {
        String kept = features.stream()
                .flatMap(f -> f.kept().stream())
                .map(PersonalData.Kept::table)
                .collect(Collectors.joining(" "));
        Stream.of(
                        "relationship",
                        "mentoring_agreement",
                        "mentoring_goal",
                        "goal_step",
                        "session_note",
                        "mentoring_review",
                        "mentoring_feedback")
                .forEach(table -> assertTrue(kept.contains(table), table));
    }
}
