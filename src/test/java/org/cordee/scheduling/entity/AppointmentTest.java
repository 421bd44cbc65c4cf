package org.cordee.scheduling.entity;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.DomainException;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb of a date in every state, and what an answer, a move and a record do to the invitations. */
class AppointmentTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Instant START = Instant.parse("2026-12-03T10:00:00Z");
    private static final Instant AFTER = START.plus(Duration.ofHours(3));
    private static final TimeRange FIRST = new TimeRange(START, START.plus(Duration.ofHours(2)), LONDON);
    private static final TimeRange NEXT_DAY = new TimeRange(
            START.plus(Duration.ofDays(1)), START.plus(Duration.ofDays(1)).plus(Duration.ofHours(2)), LONDON);
    private static final Venue HALL = new Venue("Town hall", null);
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId EVE = new PersonId(9);
    private static final String OVER = "scheduling.appointment.over";

    private static Appointment fresh() {
        Appointment date = new Appointment(Purpose.MENTORING_SESSION, "mentoring", 5, ANN, FIRST, HALL);
        date.invite(ANN);
        date.invite(BEN);
        return date;
    }

    /** A date of two people that has come to this state the usual way. */
    private static Appointment in(AppointmentState state) {
        Appointment date = fresh();
        switch (state) {
            case PROPOSED -> date.propose();
            case CONFIRMED -> {}
            case HELD -> date.tookPlace(true, AFTER);
            case NOT_HELD -> date.tookPlace(false, AFTER);
            case CANCELLED -> date.cancel();
        }
        assertEquals(state, date.state());
        return date;
    }

    static Stream<Arguments> verbs() {
        return Stream.of(
                verb("confirm", d -> d.confirm(NEXT_DAY), "PROPOSED:CONFIRMED"),
                verb("cancel", Appointment::cancel, "PROPOSED:CANCELLED CONFIRMED:CANCELLED"),
                verb("move", d -> d.move(NEXT_DAY, HALL), "PROPOSED:PROPOSED CONFIRMED:CONFIRMED"),
                verb("accept", d -> d.answer(BEN, InvitationAnswer.YES), "PROPOSED:PROPOSED CONFIRMED:CONFIRMED"),
                verb("decline", d -> d.answer(BEN, InvitationAnswer.NO), "PROPOSED:PROPOSED CONFIRMED:CONFIRMED"),
                verb("took place", d -> d.tookPlace(true, AFTER), "CONFIRMED:HELD HELD:HELD NOT_HELD:HELD"),
                verb(
                        "did not take place",
                        d -> d.tookPlace(false, AFTER),
                        "CONFIRMED:NOT_HELD HELD:NOT_HELD NOT_HELD:NOT_HELD"),
                verb(
                        "somebody was there",
                        d -> d.record(BEN, Attendance.ATTENDED, AFTER),
                        "CONFIRMED:HELD HELD:HELD NOT_HELD:HELD"));
    }

    /** @param moves FROM:TO, one for each state in which the verb is allowed */
    private static Arguments verb(String name, Consumer<Appointment> verb, String moves) {
        Map<AppointmentState, AppointmentState> allowed = new EnumMap<>(AppointmentState.class);
        for (String move : moves.split(" ")) {
            String[] fromTo = move.split(":");
            allowed.put(AppointmentState.valueOf(fromTo[0]), AppointmentState.valueOf(fromTo[1]));
        }
        return Arguments.of(name, verb, allowed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbs")
    void aVerbMovesItOrIsRefused(
            String name, Consumer<Appointment> verb, Map<AppointmentState, AppointmentState> allowed) {
        for (AppointmentState state : AppointmentState.values()) {
            Appointment date = in(state);
            int sequence = date.sequence();
            if (allowed.containsKey(state)) {
                verb.accept(date);
                assertEquals(allowed.get(state), date.state(), state.name());
            } else {
                assertThrows(DomainException.class, () -> verb.accept(date), state.name());
                assertEquals(state, date.state());
                assertEquals(FIRST, date.when());
                assertEquals(sequence, date.sequence());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = AppointmentState.class,
            names = {"HELD", "NOT_HELD", "CANCELLED"})
    void whatIsOverIsRefusedInTheSameWords(AppointmentState state) {
        Appointment date = in(state);
        assertFalse(date.movable());
        conflict(OVER, () -> date.confirm(FIRST));
        conflict(OVER, date::cancel);
        conflict(OVER, () -> date.move(NEXT_DAY, HALL));
        conflict(OVER, () -> date.answer(BEN, InvitationAnswer.MAYBE));
    }

    @Test
    void aProposedDateCannotHaveTakenPlace() {
        Appointment date = in(AppointmentState.PROPOSED);
        assertTrue(date.movable());
        conflict(OVER, () -> date.tookPlace(true, AFTER));
        conflict(OVER, () -> date.tookPlace(false, AFTER));
    }

    @Test
    void onlyANewDateIsProposed() {
        Appointment saved = keyed(fresh(), 3);
        assertThrows(IllegalStateException.class, saved::propose);
        assertEquals(AppointmentState.CONFIRMED, saved.state());
        assertEquals(new AppointmentId(3), saved.id());
        assertNull(fresh().id());
    }

    @Test
    void aNewDateIsKnownToCalendarsByANameOfItsOwn() {
        Appointment one = fresh();
        assertTrue(one.uid().endsWith("@cordee"), one.uid());
        assertNotEquals(one.uid(), fresh().uid());
        assertEquals(0, one.sequence());
        assertEquals(FIRST, one.when());
        assertEquals(HALL, one.where());
    }

    // --- confirming -------------------------------------------------------------------------------------------------

    @Test
    void confirmedAtTheTimeThatWasProposedCalendarsNeedNoWord() {
        Appointment date = in(AppointmentState.PROPOSED);
        date.confirm(FIRST);
        assertEquals(0, date.sequence());
        assertEquals(FIRST, date.when());
        assertEquals(HALL, date.where());
    }

    @Test
    void confirmedAtAnotherTimeCalendarsAreTold() {
        Appointment date = in(AppointmentState.PROPOSED);
        date.confirm(NEXT_DAY);
        assertEquals(1, date.sequence());
        assertEquals(NEXT_DAY, date.when());
        assertEquals(HALL, date.where(), "the place stays");
    }

    // --- moving -----------------------------------------------------------------------------------------------------

    @Test
    void anotherTimeAsksEverybodyAgain() {
        Appointment date = fresh();
        date.answer(ANN, InvitationAnswer.YES);
        date.answer(BEN, InvitationAnswer.NO);
        date.allowClash(ANN, BEN, NOW);
        String uid = date.uid();

        date.move(NEXT_DAY, new Venue(null, "https://meet.example/1"));

        assertEquals(NEXT_DAY, date.when());
        assertEquals(new Venue(null, "https://meet.example/1"), date.where());
        assertEquals(1, date.sequence());
        assertEquals(uid, date.uid());
        for (Invitation invitation : date.invitations()) {
            assertEquals(InvitationAnswer.NONE, invitation.answer());
            assertFalse(invitation.clashAllowed());
            assertNull(invitation.clashAllowedBy());
        }
    }

    @Test
    void anotherPlaceAloneKeepsTheAnswers() {
        Appointment date = fresh();
        date.answer(BEN, InvitationAnswer.NO);
        date.allowClash(ANN, BEN, NOW);
        date.move(FIRST, new Venue("Library", null));
        assertEquals(InvitationAnswer.NO, invitation(date, BEN).answer());
        assertTrue(invitation(date, ANN).clashAllowed());
        assertEquals(1, date.sequence());
        assertEquals(new Venue("Library", null), date.where());
    }

    @Test
    void aLongerDateIsAnotherTime() {
        Appointment date = fresh();
        date.answer(BEN, InvitationAnswer.YES);
        date.move(new TimeRange(START, FIRST.end().plusSeconds(60), LONDON), HALL);
        assertEquals(InvitationAnswer.NONE, invitation(date, BEN).answer());
    }

    @Test
    void anotherZoneAtTheSameMomentIsNoOtherTime() {
        Appointment date = fresh();
        date.answer(BEN, InvitationAnswer.YES);
        TimeRange inParis = new TimeRange(FIRST.start(), FIRST.end(), ZoneId.of("Europe/Paris"));
        date.move(inParis, HALL);
        assertEquals(InvitationAnswer.YES, invitation(date, BEN).answer());
        assertEquals(inParis, date.when());
    }

    @Test
    void apologiesForTheOldTimeDoNotHoldForTheNew() {
        Appointment date = fresh();
        date.record(BEN, Attendance.APOLOGIES, NOW);
        date.move(NEXT_DAY, HALL);
        assertEquals(Attendance.EXPECTED, invitation(date, BEN).attendance());
        assertTrue(invitation(date, BEN).takesTime());
    }

    // --- inviting ---------------------------------------------------------------------------------------------------

    @Test
    void aSecondInvitationChangesNothing() {
        Appointment date = fresh();
        date.answer(BEN, InvitationAnswer.YES);
        date.invite(BEN);
        assertEquals(2, date.invitations().size());
        assertEquals(InvitationAnswer.YES, invitation(date, BEN).answer());
        assertSame(date, invitation(date, BEN).appointment());
    }

    @ParameterizedTest
    @EnumSource(Attendance.class)
    void somebodyIsUninvitedUnlessItIsHistory(Attendance attendance) {
        Appointment date = fresh();
        if (attendance.recordable()) {
            date.record(BEN, attendance, AFTER);
        }
        date.uninvite(BEN);
        boolean history = Set.of(Attendance.ATTENDED, Attendance.PARTLY_ATTENDED, Attendance.DID_NOT_ATTEND)
                .contains(attendance);
        assertEquals(history, date.invitation(BEN).isPresent());
        assertTrue(date.invitation(ANN).isPresent(), "the other one stays");
    }

    @Test
    void whoIsNotInvitedIsNotThere() {
        Appointment date = fresh();
        notFound(() -> date.answer(EVE, InvitationAnswer.YES));
        notFound(() -> date.record(EVE, Attendance.ATTENDED, AFTER));
        date.uninvite(EVE);
        date.allowClash(EVE, ANN, NOW);
        assertTrue(date.invitation(EVE).isEmpty());
        assertEquals(2, date.invitations().size());
    }

    @Test
    void aClashIsAllowedBySomebodyOrByNobodyInParticular() {
        Appointment date = fresh();
        assertFalse(invitation(date, ANN).clashAllowed());
        date.allowClash(ANN, BEN, NOW);
        date.allowClash(BEN, null, NOW);
        assertEquals(BEN, invitation(date, ANN).clashAllowedBy());
        assertTrue(invitation(date, BEN).clashAllowed());
        assertNull(invitation(date, BEN).clashAllowedBy());
    }

    // --- answering --------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource(value = InvitationAnswer.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void anAnswerTakesTimeUnlessItIsNo(InvitationAnswer answer) {
        Appointment date = fresh();
        date.answer(BEN, answer);
        assertEquals(answer, invitation(date, BEN).answer());
        assertEquals(answer != InvitationAnswer.NO, invitation(date, BEN).takesTime());
        assertEquals(InvitationAnswer.NONE, invitation(date, ANN).answer());
    }

    @Test
    void anAnswerHasToBeChosen() {
        Appointment date = fresh();
        date.answer(BEN, InvitationAnswer.YES);
        invalid("answer", "scheduling.invitation-answer.choose", () -> date.answer(BEN, null));
        invalid("answer", "scheduling.invitation-answer.choose", () -> date.answer(BEN, InvitationAnswer.NONE));
        assertEquals(InvitationAnswer.YES, invitation(date, BEN).answer());
    }

    @Test
    void whoSentApologiesAndCanComeAfterAllIsExpected() {
        Appointment date = fresh();
        date.record(BEN, Attendance.APOLOGIES, NOW);
        assertEquals(InvitationAnswer.NO, invitation(date, BEN).answer());
        date.answer(BEN, InvitationAnswer.NO);
        assertEquals(Attendance.APOLOGIES, invitation(date, BEN).attendance());
        date.answer(BEN, InvitationAnswer.MAYBE);
        assertEquals(Attendance.EXPECTED, invitation(date, BEN).attendance());
    }

    // --- whether it took place --------------------------------------------------------------------------------------

    @Test
    void nothingTookPlaceBeforeItBegan() {
        Appointment date = fresh();
        Instant justBefore = START.minusMillis(1);
        broken("scheduling.attendance.not-begun", () -> date.tookPlace(true, justBefore));
        broken("scheduling.attendance.not-begun", () -> date.tookPlace(false, justBefore));
        broken("scheduling.attendance.not-begun", () -> date.record(BEN, Attendance.ATTENDED, justBefore));
        broken("scheduling.attendance.not-begun", () -> date.record(BEN, Attendance.DID_NOT_ATTEND, justBefore));
        assertEquals(Attendance.EXPECTED, invitation(date, BEN).attendance());
        date.tookPlace(true, START);
        assertEquals(AppointmentState.HELD, date.state());
    }

    @ParameterizedTest
    @EnumSource(
            value = Attendance.class,
            names = {"ATTENDED", "PARTLY_ATTENDED", "APOLOGIES", "DID_NOT_ATTEND"})
    void aCancelledDateIsNeverAnAbsence(Attendance attendance) {
        Appointment date = in(AppointmentState.CANCELLED);
        broken("scheduling.attendance.cancelled", () -> date.record(BEN, attendance, AFTER));
        broken("scheduling.attendance.cancelled", () -> date.record(BEN, attendance, NOW));
        broken("scheduling.attendance.cancelled", () -> date.tookPlace(true, AFTER));
        assertEquals(Attendance.EXPECTED, invitation(date, BEN).attendance());
    }

    @Test
    void bothWereThereWhenItTookPlaceAndNobodyIsAbsentWhenItDidNot() {
        Appointment date = fresh();
        date.record(BEN, Attendance.PARTLY_ATTENDED, AFTER);
        date.record(ANN, Attendance.DID_NOT_ATTEND, AFTER);
        date.tookPlace(true, AFTER);
        assertEquals(Attendance.PARTLY_ATTENDED, invitation(date, BEN).attendance(), "was there in part");
        assertEquals(Attendance.ATTENDED, invitation(date, ANN).attendance());
        date.tookPlace(false, AFTER);
        assertEquals(AppointmentState.NOT_HELD, date.state());
        assertEquals(Attendance.EXPECTED, invitation(date, ANN).attendance());
        assertEquals(Attendance.EXPECTED, invitation(date, BEN).attendance());
    }

    // --- recording --------------------------------------------------------------------------------------------------

    @Test
    void onlySomeThingsCanBeRecorded() {
        Appointment date = fresh();
        String key = "scheduling.attendance.not-recordable";
        invalid("attendance", key, () -> date.record(BEN, null, AFTER));
        invalid("attendance", key, () -> date.record(BEN, Attendance.EXPECTED, AFTER));
        invalid("attendance", key, () -> date.record(BEN, Attendance.NOT_RECORDED, AFTER));
        assertEquals(AppointmentState.CONFIRMED, date.state());
    }

    @Test
    void anAbsenceAloneDoesNotMakeItHeld() {
        Appointment date = fresh();
        date.record(BEN, Attendance.DID_NOT_ATTEND, AFTER);
        assertEquals(AppointmentState.CONFIRMED, date.state());
        date.record(ANN, Attendance.PARTLY_ATTENDED, AFTER);
        assertEquals(AppointmentState.HELD, date.state());
    }

    @Test
    void apologiesBeforeItBeginsAreANo() {
        Appointment before = fresh();
        before.answer(BEN, InvitationAnswer.YES);
        before.record(BEN, Attendance.APOLOGIES, START.minusMillis(1));
        assertEquals(InvitationAnswer.NO, invitation(before, BEN).answer());
        assertFalse(invitation(before, BEN).takesTime());

        Appointment afterwards = fresh();
        afterwards.answer(BEN, InvitationAnswer.YES);
        afterwards.record(BEN, Attendance.APOLOGIES, START);
        assertEquals(
                InvitationAnswer.YES, invitation(afterwards, BEN).answer(), "what was said before stays as it was");
        assertEquals(Attendance.APOLOGIES, invitation(afterwards, BEN).attendance());
    }

    // --- what goes with it ------------------------------------------------------------------------------------------

    @Test
    void aQuorumIsOneToAThousandOrNone() {
        Appointment date = fresh();
        date.shape(ANN, 1, "series");
        date.shape(ANN, 1000, "series");
        assertEquals(1000, date.quorum());
        assertEquals(ANN, date.host());
        assertEquals("series", date.series());
        invalid("quorum", "shared.not-between", () -> date.shape(BEN, 0, "other"));
        invalid("quorum", "shared.not-between", () -> date.shape(BEN, 1001, "other"));
        assertEquals(ANN, date.host());
        assertEquals("series", date.series());
        date.shape(null, null, null);
        assertNull(date.quorum());
        assertNull(date.host());
        assertNull(date.series());
    }

    private static Invitation invitation(Appointment date, PersonId person) {
        return date.invitation(person).orElseThrow();
    }
}
