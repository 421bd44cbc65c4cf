package org.cordee.mentoring.entity;

import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    private static final Instant LATER = NOW.plusSeconds(3600);

    private static MentoringRequest in(RequestState state) {
        MentoringRequest request = request();
        switch (state) {
            case PENDING -> {}
            case ACCEPTED -> request.accept(NOW);
            case DECLINED -> request.decline(NOW);
            case EXPIRED -> request.expire(request.expiresAt());
            case WITHDRAWN -> request.withdraw(NOW);
        }
        assertEquals(state, request.state());
        return request;
    }

    static Stream<Arguments> verbs() {
        return Stream.of(
                verb("accept", r -> r.accept(LATER), RequestState.ACCEPTED),
                verb("decline", r -> r.decline(LATER), RequestState.DECLINED),
                verb("withdraw", r -> r.withdraw(LATER), RequestState.WITHDRAWN),
                verb("expire", r -> r.expire(r.expiresAt()), RequestState.EXPIRED));
    }

    private static Arguments verb(String name, Consumer<MentoringRequest> verb, RequestState leadsTo) {
        return Arguments.of(name, verb, leadsTo);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbs")
    void onlyAPendingRequestIsAnswered(String name, Consumer<MentoringRequest> verb, RequestState leadsTo) {
        for (RequestState state : RequestState.values()) {
            MentoringRequest request = in(state);
            Instant changed = request.changedAt();
            if (state == RequestState.PENDING) {
                verb.accept(request);
                assertEquals(leadsTo, request.state());
            } else {
                conflict("mentoring.request.moved-on", () -> verb.accept(request));
                assertEquals(state, request.state());
                assertEquals(changed, request.changedAt());
            }
        }
    }

    @Test
    void oneThatHasRunOutIsWithdrawnButNotAnswered() {
        Instant end = NOW.plus(MentoringRequest.TIME_TO_ANSWER);
        MentoringRequest late = request();
        conflict("mentoring.request.run-out", () -> late.accept(end));
        conflict("mentoring.request.run-out", () -> late.decline(end));
        assertEquals(RequestState.PENDING, late.state());
        late.withdraw(end);
        assertEquals(RequestState.WITHDRAWN, late.state());
        assertEquals(end, late.changedAt());
        MentoringRequest inTime = request();
        inTime.accept(end.minusMillis(1));
        assertFalse(inTime.runOut(end), "what was answered does not run out");
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void itGoesOnToTheNextWishWhenTheMentorCouldNot(RequestState state) {
        MentoringRequest request = in(state);
        PersonId next = new PersonId(3);
        if (state == RequestState.DECLINED || state == RequestState.EXPIRED) {
            MentoringRequest further = request.passOn(next, LATER);
            assertEquals(next, further.mentor());
            assertEquals(MENTEE, further.mentee());
            assertEquals(LATER.plus(MentoringRequest.TIME_TO_ANSWER), further.expiresAt());
            assertTrue(further.passedOn());
            assertFalse(request.passedOn());
        } else {
            conflict("mentoring.request.moved-on", () -> request.passOn(next, LATER));
        }
    }

    @Test
    void aRequestNeedsAMentorAndSomeWords() {
        assertEquals(List.of("mentor", "message"), fields(() -> new MentoringRequest(null, MENTEE, " ", NOW)));
        invalid("mentor", "mentoring.request.oneself", () -> new MentoringRequest(MENTEE, MENTEE, "Would you?", NOW));
        invalid("message", "shared.required", () -> new MentoringRequest(MENTOR, MENTEE, null, NOW));
        invalid("message", "shared.too-long", () -> new MentoringRequest(MENTOR, MENTEE, "x".repeat(1501), NOW));
        assertEquals("Would you?", new MentoringRequest(MENTOR, MENTEE, "  Would you? ", NOW).message());
        assertEquals(
                1500,
                new MentoringRequest(MENTOR, MENTEE, "x".repeat(1500), NOW)
                        .message()
                        .length());
    }

    @Test
    void whoLeavesLeavesNoWords() {
        MentoringRequest request = in(RequestState.ACCEPTED);
        request.forget();
        assertNull(request.message());
        assertEquals(RequestState.ACCEPTED, request.state());
        assertEquals(NOW, request.askedAt());
    }
}
