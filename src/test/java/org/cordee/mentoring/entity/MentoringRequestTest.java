package org.cordee.mentoring.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Dimension;
import org.junit.jupiter.api.Test;

/** Entities refuse what is not allowed. */
class MentoringRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final PersonId MENTOR = new PersonId(1);
    private static final PersonId MENTEE = new PersonId(2);

    private static MentoringRequest request() {
        return new MentoringRequest(MENTOR, MENTEE, "Would you?", NOW);
    }

    @Test
    void itRunsOutAfterTenDaysToTheInstant() {
        Instant end = NOW.plus(Duration.ofDays(10));
        assertFalse(request().runOut(end.minusMillis(1)));
        assertTrue(request().runOut(end));
        assertThrows(Conflict.class, () -> request().accept(end));
        assertThrows(Conflict.class, () -> request().expire(end.minusMillis(1)));
    }

    @Test
    void onlyWhatTheMentorCouldNotGoesOn() {
        MentoringRequest declined = request();
        declined.decline(NOW);
        MentoringRequest further = declined.passOn(new PersonId(3), NOW);
        assertEquals("Would you?", further.message());
        assertTrue(further.passedOn());
        MentoringRequest withdrawn = request();
        withdrawn.withdraw(NOW);
        assertEquals(RequestState.WITHDRAWN, withdrawn.state());
        assertThrows(Conflict.class, () -> withdrawn.passOn(new PersonId(3), NOW));
        assertThrows(Conflict.class, () -> request().passOn(new PersonId(3), NOW));
    }

    @Test
    void aMessageIsNeededAndHasAnEnd() {
        assertThrows(Invalid.class, () -> new MentoringRequest(MENTOR, MENTEE, " ", NOW));
        assertThrows(Invalid.class, () -> new MentoringRequest(MENTOR, MENTEE, "x".repeat(1501), NOW));
        assertThrows(Invalid.class, () -> new MentoringRequest(MENTOR, MENTOR, "Would you?", NOW));
    }

    @Test
    void aProfileKeepsToWhatItHas() {
        MentorProfile profile = new MentorProfile(MENTOR);
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThrows(
                Invalid.class, () -> profile.describe("", Set.of(Dimension.HUMAN_VALUES), Set.of(Language.ENGLISH)));
        assertThrows(Invalid.class, () -> profile.describe("I listen", Set.of(), Set.of(Language.ENGLISH)));
        assertThrows(Invalid.class, () -> profile.open(1, true, null, 2, today));
        assertThrows(Invalid.class, () -> profile.open(13, true, null, 0, today));
        assertThrows(Invalid.class, () -> profile.open(1, true, today.minusDays(1), 0, today));
        profile.open(2, true, today, 2, today);
        assertFalse(profile.open(today));
        assertTrue(profile.open(today.plusDays(1)));
    }

    @Test
    void wishesAreThreeAtMostAndEachOnce() {
        MenteeProfile seeking = new MenteeProfile(MENTEE, NOW);
        assertThrows(Invalid.class, () -> seeking.wish(List.of(MENTOR, MENTOR), NOW));
        assertThrows(Invalid.class, () -> seeking.wish(List.of(MENTEE), NOW));
        assertThrows(
                Invalid.class,
                () -> seeking.wish(List.of(MENTOR, new PersonId(3), new PersonId(4), new PersonId(5)), NOW));
        assertThrows(Invalid.class, () -> seeking.state(" ", Set.of(), Set.of(), Set.of(), NOW));
        seeking.beMatched();
        seeking.beUnmatched(NOW);
        seeking.beUnmatched(NOW.plusSeconds(5));
        assertEquals(NOW, seeking.unmatchedSince());
    }
}
