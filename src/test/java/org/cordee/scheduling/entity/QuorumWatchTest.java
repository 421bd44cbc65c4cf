package org.cordee.scheduling.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** The organiser is told once each time that too few can come. */
class QuorumWatchTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CAT = new PersonId(3);

    private final Appointment date = date(2);
    private final QuorumWatch watch = new QuorumWatch(date);

    private static TimeRange day(int days) {
        Instant start = NOW.plus(Duration.ofDays(days));
        return new TimeRange(start, start.plusSeconds(3600), LONDON);
    }

    private static Appointment date(Integer quorum) {
        Appointment date = new Appointment(Purpose.GATHERING, "networks", 5, ANN, day(5), Venue.OPEN);
        date.shape(null, quorum, null);
        List.of(ANN, BEN, CAT).forEach(date::invite);
        return date;
    }

    @Test
    void whileEnoughCanComeNobodyIsTold() {
        assertFalse(watch.notices(date, NOW));
        date.answer(CAT, InvitationAnswer.NO);
        assertEquals(2, QuorumWatch.able(date));
        assertFalse(watch.notices(date, NOW), "two are enough");
    }

    @Test
    void tooFewAreSaidOnce() {
        date.answer(CAT, InvitationAnswer.NO);
        date.answer(BEN, InvitationAnswer.NO);
        assertTrue(watch.notices(date, NOW));
        assertFalse(watch.notices(date, NOW.plusSeconds(60)));
        date.answer(ANN, InvitationAnswer.NO);
        assertFalse(watch.notices(date, NOW.plusSeconds(120)), "even fewer is nothing new");
    }

    @Test
    void onceEnoughCouldComeAgainTooFewAreNews() {
        date.answer(CAT, InvitationAnswer.NO);
        date.answer(BEN, InvitationAnswer.NO);
        assertTrue(watch.notices(date, NOW));
        date.answer(BEN, InvitationAnswer.YES);
        assertFalse(watch.notices(date, NOW));
        date.answer(BEN, InvitationAnswer.NO);
        assertTrue(watch.notices(date, NOW));
    }

    @Test
    void atAnotherTimeItBeginsAgain() {
        date.answer(CAT, InvitationAnswer.NO);
        date.answer(BEN, InvitationAnswer.NO);
        assertTrue(watch.notices(date, NOW));
        date.move(day(6), Venue.OPEN);
        assertFalse(watch.notices(date, NOW), "everybody is asked again");
        date.answer(CAT, InvitationAnswer.NO);
        date.answer(BEN, InvitationAnswer.NO);
        assertTrue(watch.notices(date, NOW));
    }

    @Test
    void theDecisionToHoldItAnywayIsAboutOneTime() {
        date.answer(CAT, InvitationAnswer.NO);
        date.answer(BEN, InvitationAnswer.NO);
        assertFalse(watch.heldAnyway(date));
        watch.holdAnyway(date);
        assertTrue(watch.heldAnyway(date));
        date.move(day(6), Venue.OPEN);
        assertFalse(watch.heldAnyway(date));
    }

    @Test
    void theDecisionEndsWhenEnoughCanComeAgain() {
        date.answer(CAT, InvitationAnswer.NO);
        date.answer(BEN, InvitationAnswer.NO);
        watch.notices(date, NOW);
        watch.holdAnyway(date);
        date.answer(BEN, InvitationAnswer.YES);
        watch.notices(date, NOW);
        assertFalse(watch.heldAnyway(date));
    }

    @Test
    void apologiesCountAsOut() {
        date.record(BEN, Attendance.APOLOGIES, NOW);
        assertTrue(QuorumWatch.out(date.invitation(BEN).orElseThrow()));
        assertFalse(QuorumWatch.out(date.invitation(ANN).orElseThrow()));
        date.answer(CAT, InvitationAnswer.MAYBE);
        assertEquals(2, QuorumWatch.able(date), "maybe is not out");
    }

    @Test
    void withoutANumberThereIsAlwaysEnough() {
        Appointment any = date(null);
        List.of(ANN, BEN, CAT).forEach(p -> any.answer(p, InvitationAnswer.NO));
        assertEquals(0, QuorumWatch.needed(any));
        assertFalse(new QuorumWatch(any).notices(any, NOW));
        assertEquals(2, QuorumWatch.needed(date));
    }
}
