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
import java.util.List;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.learningsets.terms.ReviewKind;
import org.cordee.people.boundary.MyData;
import org.cordee.people.boundary.PersonalData;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Actions, learning reviews and notes to oneself: who writes them when, who reads them, and what becomes of them. */
class WrittenIT extends SetsInside {

    @Inject
    private SetActions actions;

    @Inject
    private LearningReviews reviews;

    @Inject
    private SetNotes notes;

    @Inject
    private MeetingSchedule dates;

    @Inject
    private MyData myData;

    @Inject
    @Any
    private Instance<PersonalData> features;

    private MadeSet made;
    private PersonId one;
    private PersonId two;
    private SetMeetingId first;

    @BeforeEach
    void aSetAtWork() {
        made = contracted(4, true);
        one = made.members().get(0);
        two = made.members().get(1);
        first = meeting(made, 1);
    }

    private LocalDate day(int ahead) {
        return LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE)).plusDays(ahead);
    }

    private void starts(SetMeetingId id) {
        inTransaction(() -> {
            meetings.locked(id).start(clock.instant());
            return null;
        });
    }

    private void ends(SetMeetingId id) {
        inTransaction(() -> {
            meetings.locked(id).end(clock.instant());
            return null;
        });
    }

    private int revision(SetMeetingId id) {
        return inTransaction(() -> meetings.one(id).revision());
    }

    @Test
    void aPromiseIsSealedReadByTheSetAndReportedByItsOwnerAlone() {
        String word = unique("promise");
        long id = as(one, () -> actions.promise(made.id(), null, one, word, day(9)));
        assertFalse(query("select text_sealed from set_action where id = ?", row -> row.getString(1), id)
                .get(0)
                .contains(word));
        for (PersonId reader : made.everybody()) {
            SetActions.Card card = as(reader, () -> actions.of(made.id())).get(0);
            assertEquals(word, card.promise().words());
            assertEquals(reader.equals(one), card.owner().mine());
        }
        refused(NotFound.class, () -> as(made.coordinator(), () -> actions.of(made.id())));
        refused(NotFound.class, () -> asAdministrator(person(), () -> actions.one(id)));
        refused(NotFound.class, () -> as(two, () -> actions.report(id, ActionState.DONE, null, null, null, null)));
        refused(NotFound.class, () -> as(made.facilitator(), () -> actions.change(id, "x", null, null)));
        int version = as(one, () -> actions.one(id)).version();
        as(one, () -> actions.change(id, word + " anew", day(12), version));
        refused(Conflict.class, () -> as(one, () -> actions.change(id, "late", null, version)));
        as(one, () -> actions.report(id, ActionState.PARTLY, "halfway", day(20), null, null));
        SetActions.Card card = as(one, () -> actions.mine()).get(0);
        assertEquals(
                List.of(word + " anew", ActionState.PARTLY, "halfway", day(20)),
                List.of(
                        card.promise().words(),
                        card.state(),
                        card.outcome().report(),
                        card.promise().due()));
        assertEquals(
                "due",
                refused(
                                Invalid.class,
                                () -> as(one, () -> actions.report(id, ActionState.DONE, null, day(3), null, null)))
                        .problems()
                        .get(0)
                        .field());
        as(one, () -> actions.report(id, ActionState.DONE, null, null, null, null));
        assertEquals(
                ActionState.DONE, as(two, () -> actions.of(made.id())).get(0).state());
    }

    @Test
    void whatIsOpenIsBroughtBackToTheNextMeeting() {
        starts(first);
        int before = revision(first);
        long id =
                as(made.facilitator(), () -> actions.promise(made.id(), first, one, "Ask my patients’ group", day(30)));
        assertTrue(revision(first) > before, "open pages show it");
        assertEquals(List.of(), as(two, () -> actions.broughtBack(first)));
        assertEquals(1, as(two, () -> actions.promisedIn(first)).size());
        clock().forward(Duration.ofMinutes(5));
        ends(first);
        refused(Conflict.class, () -> as(one, () -> actions.promise(made.id(), first, one, "Too late", null)));
        SetMeetingId second = meeting(made, 2);
        starts(second);
        assertEquals(
                List.of(id),
                as(two, () -> actions.broughtBack(second)).stream()
                        .map(SetActions.Card::id)
                        .toList());
        as(one, () -> actions.report(id, ActionState.LET_GO, "Not now", null, second, null));
        assertEquals(
                ActionState.LET_GO,
                as(two, () -> actions.broughtBack(second)).get(0).state());
        assertEquals(2, as(two, () -> actions.of(made.id())).get(0).outcome().number());
        ends(second);
        assertEquals(
                1, as(two, () -> actions.broughtBack(second)).size(), "the run-sheet of a meeting that is over stays");
        SetMeetingId third = meeting(made, 3);
        starts(third);
        assertEquals(List.of(), as(two, () -> actions.broughtBack(third)));
    }

    @Test
    void aPromiseNeedsWordsAnOwnerInTheSetAndADayAhead() {
        refused(Invalid.class, () -> as(one, () -> actions.promise(made.id(), null, one, " ", null)));
        refused(Invalid.class, () -> as(one, () -> actions.promise(made.id(), null, one, "x".repeat(1001), null)));
        refused(Invalid.class, () -> as(one, () -> actions.promise(made.id(), null, one, "x", day(-1))));
        refused(Invalid.class, () -> as(one, () -> actions.promise(made.id(), null, two, "x", null)));
        refused(Conflict.class, () -> as(one, () -> actions.promise(made.id(), first, one, "x", null)));
        starts(first);
        refused(Invalid.class, () -> as(one, () -> actions.promise(made.id(), first, made.coordinator(), "x", null)));
        MadeSet other = contracted(4, false);
        refused(
                NotFound.class,
                () -> as(
                        other.members().get(0),
                        () -> actions.promise(other.id(), first, other.members().get(0), "x", null)));
    }

    @Test
    void theDayBeforeAtNineItsOwnerHearsHowManyAreDue() {
        String word = unique("secret");
        as(one, () -> actions.promise(made.id(), null, one, word, day(3)));
        long done = as(one, () -> actions.promise(made.id(), null, one, word, day(3)));
        as(one, () -> actions.promise(made.id(), null, one, word, day(3)));
        as(one, () -> actions.report(done, ActionState.DONE, null, null, null, null));
        Instant nine = day(2).atTime(LocalTime.of(9, 0))
                .atZone(CurrentPerson.HOME_ZONE)
                .toInstant();
        clock().isNow(nine.minusSeconds(60));
        jobs.runDue();
        assertEquals(0, told(one));
        clock().isNow(nine.plusSeconds(5));
        jobs.runDue();
        jobs.runDue();
        assertEquals(1, told(one));
        String said = noticeTexts("where person_id = ? and kind = 'learningsets.notice.actions'", one.value())
                .toString();
        assertTrue(said.contains("2 of your actions"), said);
        assertFalse(said.contains(word));
    }

    @Test
    void twoDaysBeforeTheyMeetItsOwnerIsAskedToBringItBack() {
        Instant start = day(12).atTime(LocalTime.of(10, 0))
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
        as(one, () -> actions.promise(made.id(), null, one, "Ask", null));
        Instant nine = day(10).atTime(LocalTime.of(9, 0))
                .atZone(CurrentPerson.HOME_ZONE)
                .toInstant();
        clock().isNow(nine.minusSeconds(60));
        jobs.runDue();
        assertEquals(0, told(one));
        clock().isNow(nine.plusSeconds(5));
        jobs.runDue();
        assertEquals(
                1,
                count(
                        "select count(*) from notice where person_id = ? and subject like '%report back on your actions'",
                        one.value()));
        assertEquals(0, told(two), "who promised nothing is not written to");
    }

    private long told(PersonId person) {
        return count(
                "select count(*) from notice where person_id = ? and kind = 'learningsets.notice.actions'",
                person.value());
    }

    @Test
    void aReviewIsWrittenOnceAMeetingHasBegunAndReadByTheSet() {
        refused(Conflict.class, () -> as(one, () -> reviews.write(first, ReviewKind.PERSONAL, "x", null)));
        starts(first);
        as(one, () -> reviews.write(first, ReviewKind.PERSONAL, "I listen more", null));
        as(one, () -> reviews.write(first, ReviewKind.PROCESS, "Slower", null));
        ends(first);
        LearningReviews.Card mine = as(one, () -> reviews.of(first)).get(0);
        as(one, () -> reviews.write(first, ReviewKind.PERSONAL, "I ask more", mine.version()));
        refused(Conflict.class, () -> as(one, () -> reviews.write(first, ReviewKind.PERSONAL, "late", mine.version())));
        as(one, () -> reviews.write(first, ReviewKind.PROCESS, " ", null));
        assertEquals(
                List.of("I ask more"),
                as(made.facilitator(), () -> reviews.of(first)).stream()
                        .map(LearningReviews.Card::words)
                        .toList());
        as(two, () -> reviews.writeLast(made.id(), ReviewKind.ORGANISATIONAL, "We changed the rota", null));
        assertEquals(1, as(one, () -> reviews.lastOf(made.id())).size());
        refused(NotFound.class, () -> as(made.coordinator(), () -> reviews.of(first)));
        refused(
                NotFound.class,
                () -> as(made.coordinator(), () -> reviews.writeLast(made.id(), ReviewKind.PERSONAL, "x", null)));
    }

    @Test
    void aNoteIsItsAuthorsAlone() {
        as(one, () -> notes.write(made.id(), null, "About us", null));
        as(one, () -> notes.write(made.id(), first, "About the first", null));
        assertEquals(
                "About the first", as(one, () -> notes.one(made.id(), first)).text());
        assertEquals(List.of(), as(two, () -> notes.mine(made.id())));
        assertEquals(List.of(), as(made.facilitator(), () -> notes.mine(made.id())));
        refused(NotFound.class, () -> as(made.coordinator(), () -> notes.mine(made.id())));
        refused(Conflict.class, () -> as(one, () -> notes.write(made.id(), null, "Other window", null)));
        int version = as(one, () -> notes.one(made.id(), null)).version();
        as(one, () -> notes.write(made.id(), null, "", version));
        assertEquals(1, as(one, () -> notes.mine(made.id())).size());
        SetMeetingId elsewhere = meeting(contracted(4, false), 1);
        refused(NotFound.class, () -> as(one, () -> notes.write(made.id(), elsewhere, "x", null)));
    }

    @Test
    void whatSomebodyWroteIsHandedOutToThemAndGoesWithThem() {
        starts(first);
        String word = unique("mine");
        as(one, () -> actions.promise(made.id(), null, one, word + " action", null));
        as(one, () -> reviews.write(first, ReviewKind.PERSONAL, word + " review", null));
        as(one, () -> notes.write(made.id(), null, word + " note", null));
        as(two, () -> actions.promise(made.id(), null, two, word + " of-two", null));
        String copy = as(one, () -> myData.all()).toString();
        assertTrue(List.of("action", "review", "note").stream().allMatch(w -> copy.contains(word + " " + w)), copy);
        assertFalse(copy.contains("of-two"));
        assertFalse(as(two, () -> myData.all()).toString().contains(word + " review"));
        inTransaction(() -> {
            features.stream()
                    .filter(f -> f.kept().stream()
                            .anyMatch(k ->
                                    k.table().equals("set_note") || k.table().equals("set_member")))
                    .forEach(f -> f.erase(one));
            return null;
        });
        assertEquals(
                List.of(word + " of-two"),
                as(two, () -> actions.of(made.id())).stream()
                        .map(one -> one.promise().words())
                        .toList());
        assertEquals(0, count("select count(*) from set_note where person_id = ?", one.value()));
        assertEquals(0, count("select count(*) from set_meeting where host_id = ?", one.value()));
        assertEquals(0, count("select count(*) from contract_signature where person_id = ?", one.value()));
    }

    private PersonId person() {
        return inTransaction(() -> people.join(unique("Person"), Level.MANAGER, null, null));
    }
}
