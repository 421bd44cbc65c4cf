package org.cordee.mentoring.entity;

import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb of a mentoring relationship in every state, and what it keeps. */
class RelationshipTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final PersonId MENTOR = new PersonId(1);
    private static final PersonId MENTEE = new PersonId(2);

    private static Relationship in(RelationshipState state) {
        Relationship pair = new Relationship(MENTOR, MENTEE, NOW);
        switch (state) {
            case PROPOSED -> {}
            case ACTIVE -> pair.activate(NOW);
            case PAUSED -> {
                pair.activate(NOW);
                pair.pause(NOW);
            }
            case COMPLETED -> {
                pair.activate(NOW);
                pair.complete(NOW);
            }
            case ENDED_EARLY -> pair.endEarly(NOW);
        }
        assertEquals(state, pair.state());
        return pair;
    }

    static Stream<Arguments> verbs() {
        return Stream.of(
                verb("activate", r -> r.activate(LATER), "ACTIVE", "PROPOSED"),
                verb("pause", r -> r.pause(LATER), "PAUSED", "ACTIVE"),
                verb("resume", r -> r.resume(LATER), "ACTIVE", "PAUSED"),
                verb("complete", r -> r.complete(LATER), "COMPLETED", "ACTIVE PAUSED"),
                verb("end early", r -> r.endEarly(LATER), "ENDED_EARLY", "PROPOSED ACTIVE PAUSED"));
    }

    private static Arguments verb(String name, Consumer<Relationship> verb, String leadsTo, String from) {
        return Arguments.of(name, verb, RelationshipState.valueOf(leadsTo), Set.of(from.split(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbs")
    void aVerbMovesItOrIsRefused(
            String name, Consumer<Relationship> verb, RelationshipState leadsTo, Set<String> allowed) {
        for (RelationshipState state : RelationshipState.values()) {
            Relationship pair = in(state);
            if (allowed.contains(state.name())) {
                verb.accept(pair);
                assertEquals(leadsTo, pair.state(), state.name());
            } else {
                assertThrows(Conflict.class, () -> verb.accept(pair), state.name());
                assertEquals(state, pair.state());
                assertTrue(pair.endedAt() == null || pair.endedAt().equals(NOW));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED,mentoring.relationship.not-signed",
        "ACTIVE,",
        "PAUSED,mentoring.relationship.paused",
        "COMPLETED,mentoring.relationship.over",
        "ENDED_EARLY,mentoring.relationship.over"
    })
    void sessionsAreBookedWhileItIsActive(RelationshipState state, String refusal) {
        Relationship pair = in(state);
        if (refusal == null) {
            pair.checkActive();
        } else {
            conflict(refusal, pair::checkActive);
        }
    }

    @ParameterizedTest
    @EnumSource(RelationshipState.class)
    void itTakesAPlaceUntilItIsOver(RelationshipState state) {
        Relationship pair = in(state);
        assertEquals(!state.live(), state.over());
        if (state.live()) {
            pair.checkLive();
            assertNull(pair.endedAt());
        } else {
            conflict("mentoring.relationship.over", pair::checkLive);
            conflict("mentoring.relationship.over", () -> pair.endEarly(LATER));
            assertEquals(NOW, pair.endedAt());
        }
    }

    @Test
    void aRefusalSaysWhatIsInTheWay() {
        conflict(
                "mentoring.relationship.moved-on",
                () -> in(RelationshipState.PROPOSED).pause(NOW));
        conflict(
                "mentoring.relationship.moved-on",
                () -> in(RelationshipState.ACTIVE).activate(NOW));
        conflict(
                "mentoring.relationship.not-paused",
                () -> in(RelationshipState.ACTIVE).resume(NOW));
        conflict(
                "mentoring.relationship.not-paused",
                () -> in(RelationshipState.COMPLETED).resume(NOW));
        broken("mentoring.relationship.oneself", () -> new Relationship(MENTOR, MENTOR, NOW));
    }

    @Test
    void aPauseIsRememberedUntilItEnds() {
        Relationship pair = in(RelationshipState.ACTIVE);
        pair.pause(LATER);
        assertEquals(LATER, pair.pausedAt());
        pair.resume(LATER.plusSeconds(60));
        assertNull(pair.pausedAt());
        assertEquals(LATER.plusSeconds(60), pair.resumedAt());
        assertEquals(NOW, pair.activeAt(), "since when both had signed stays");
    }

    @Test
    void aQuestionWhetherToMeetAgainIsForgottenAfterAPause() {
        Relationship pair = in(RelationshipState.ACTIVE);
        pair.nudge(NOW);
        assertEquals(NOW, pair.nudgedAt());
        pair.pause(LATER);
        assertEquals(NOW, pair.nudgedAt());
        pair.resume(LATER);
        assertNull(pair.nudgedAt());
    }

    @Test
    void eachStandsOnOneSide() {
        Relationship pair = in(RelationshipState.ACTIVE);
        assertEquals(Optional.of(PairSide.MENTOR), pair.side(MENTOR));
        assertEquals(Optional.of(PairSide.MENTEE), pair.side(MENTEE));
        assertEquals(Optional.empty(), pair.side(new PersonId(3)));
        for (PairSide side : PairSide.values()) {
            assertEquals(Optional.of(side), pair.side(pair.person(side)));
            assertEquals(side, side.other().other());
        }
    }
}
