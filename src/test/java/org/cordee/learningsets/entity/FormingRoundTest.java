package org.cordee.learningsets.entity;

import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.learningsets.terms.FormingState;
import org.cordee.learningsets.terms.Origin;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb of a forming round in every state, and what a run and a publication keep. */
class FormingRoundTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final FormingPlan PLAN = FormingPlan.usual("Round");

    private static FormingRound draft() {
        return new FormingRound(Origin.of(new CohortId(3)), PLAN, 7, null, new PersonId(1), NOW);
    }

    private static FormingRound in(FormingState state) {
        FormingRound round = draft();
        switch (state) {
            case DRAFT -> {}
            case RUNNING -> round.run(NOW);
            case PROPOSED -> {
                round.run(NOW);
                round.finished(false, NOW);
            }
            case STOPPED -> {
                round.run(NOW);
                round.askToStop();
                round.finished(false, NOW);
            }
            case PUBLISHED -> {
                round.run(NOW);
                round.finished(false, NOW);
                round.publish(TODAY.plusDays(7), TODAY, NOW);
            }
            case DROPPED -> round.drop();
        }
        assertEquals(state, round.state());
        return round;
    }

    static Stream<Arguments> verbs() {
        return Stream.of(
                verb("run", r -> r.run(NOW), "RUNNING", "DRAFT STOPPED PROPOSED"),
                verb("finished", r -> r.finished(false, NOW), "PROPOSED", "RUNNING"),
                verb("publish", r -> r.publish(TODAY.plusDays(7), TODAY, NOW), "PUBLISHED", "STOPPED PROPOSED"),
                verb("drop", FormingRound::drop, "DROPPED", "DRAFT RUNNING STOPPED PROPOSED"),
                verb("plan", r -> r.plan(PLAN), null, "DRAFT STOPPED PROPOSED"),
                verb("ask to stop", FormingRound::askToStop, null, "RUNNING"),
                verb("open", FormingRound::checkOpen, null, "DRAFT STOPPED PROPOSED"),
                verb("board", FormingRound::checkBoard, null, "STOPPED PROPOSED"));
    }

    /** @param leadsTo null when it stays as it is */
    private static Arguments verb(String name, Consumer<FormingRound> verb, String leadsTo, String from) {
        return Arguments.of(
                name, verb, leadsTo == null ? null : FormingState.valueOf(leadsTo), Set.of(from.split(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbs")
    void aVerbMovesItOrIsRefused(String name, Consumer<FormingRound> verb, FormingState leadsTo, Set<String> allowed) {
        for (FormingState state : FormingState.values()) {
            FormingRound round = in(state);
            if (allowed.contains(state.name())) {
                verb.accept(round);
                assertEquals(leadsTo == null ? state : leadsTo, round.state(), state.name());
            } else {
                assertThrows(Conflict.class, () -> verb.accept(round), state.name());
                assertEquals(state, round.state());
            }
        }
    }

    @Test
    void aRefusalSaysWhetherItRunsOrIsOver() {
        FormingRound running = in(FormingState.RUNNING);
        conflict("learningsets.round.running", () -> running.run(NOW));
        conflict("learningsets.round.running", running::checkOpen);
        conflict("learningsets.round.running", running::checkBoard);
        FormingRound over = in(FormingState.PUBLISHED);
        conflict("learningsets.round.moved-on", () -> over.run(NOW));
        conflict("learningsets.round.moved-on", over::checkOpen);
        conflict("learningsets.round.no-board", over::checkBoard);
        conflict("learningsets.round.no-board", in(FormingState.DRAFT)::checkBoard);
        conflict("learningsets.round.not-running", in(FormingState.DRAFT)::askToStop);
    }

    @Test
    void eachRunDrawsAnewAndTheSameRunDoesNot() {
        FormingRound round = in(FormingState.PROPOSED);
        long first = round.seed();
        assertEquals(first, round.seed());
        round.run(NOW);
        assertEquals(2, round.runNo());
        assertNotEquals(first, round.seed());
    }

    @Test
    void aNewRunForgetsHowTheLastOneEnded() {
        FormingRound round = draft();
        round.run(NOW);
        round.askToStop();
        round.finished(true, NOW.plusSeconds(5));
        assertTrue(round.stopAsked());
        assertTrue(round.cutShort());
        assertEquals(NOW.plusSeconds(5), round.finishedAt());
        round.run(NOW.plusSeconds(10));
        assertFalse(round.stopAsked());
        assertFalse(round.cutShort());
        assertNull(round.finishedAt());
        assertEquals(NOW.plusSeconds(10), round.startedAt());
        round.finished(true, NOW.plusSeconds(20));
        assertEquals(FormingState.PROPOSED, round.state(), "to take too long is not to be stopped");
    }

    @Test
    void thereIsADayToSixtyForAnswering() {
        FormingRound round = in(FormingState.PROPOSED);
        String key = "learningsets.publish.answer-by";
        invalid("answerBy", "shared.required", () -> round.publish(null, TODAY, NOW));
        invalid("answerBy", key, () -> round.publish(TODAY, TODAY, NOW));
        invalid("answerBy", key, () -> round.publish(TODAY.plusDays(61), TODAY, NOW));
        assertNull(round.publishedAt());
        round.publish(TODAY.plusDays(60), TODAY, NOW);
        assertEquals(TODAY.plusDays(60), round.answerBy());
        assertEquals(NOW, round.publishedAt());
        FormingRound soon = in(FormingState.STOPPED);
        soon.publish(TODAY.plusDays(1), TODAY, NOW);
        assertEquals(TODAY.plusDays(1), soon.answerBy());
    }

    @Test
    void thePlanIsGivenBackAsItWas() {
        FormingPlan other = new FormingPlan(" Second ", 5, 12, 1, 2, 3, 4, 5, false, false, true, false, 3);
        FormingRound round = draft();
        round.plan(other);
        assertEquals(other, round.plan());
        assertEquals("Second", round.title());
        assertEquals(Origin.of(new CohortId(3)), round.origin());
    }

    @Test
    void itMayFollowAPublishedOne() {
        assertNull(draft().follows());
        FormingRound next = new FormingRound(Origin.own(), PLAN, 7, new FormingRoundId(4), new PersonId(1), NOW);
        assertEquals(new FormingRoundId(4), next.follows());
    }
}
