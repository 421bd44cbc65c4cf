package org.cordee.learningsets.entity;

import static org.cordee.house.Refusals.conflict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordee.learningsets.terms.MeetingRoundClock;
import org.cordee.learningsets.terms.MeetingRoundStep;
import org.cordee.learningsets.terms.MeetingRoundTimes;
import org.cordee.learningsets.terms.Stage;
import org.cordee.learningsets.terms.Strictness;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Denied;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The clock of a round, and whose turn it is. Seconds after the start stand in the tests. */
class MeetingRoundTest {

    private static final Instant START = Instant.parse("2026-10-25T00:30:00Z");
    private static final PersonId ANA = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CLEO = new PersonId(3);
    private static final PersonId DEV = new PersonId(4);
    private static final List<PersonId> CIRCLE = List.of(ANA, BEN, CLEO, DEV);

    private static MeetingRoundTimes times(Strictness strictness) {
        return new MeetingRoundTimes(
                strictness,
                Map.of(Stage.PRESENT, 2, Stage.CLARIFY, 5, Stage.QUESTIONS, 10, Stage.SUMMARY, 2, Stage.ACTIONS, 2));
    }

    private static final MeetingRoundTimes STEADY = times(Strictness.STEADY);
    private static final MeetingRoundTimes STRICT = times(Strictness.STRICT);

    private final MeetingRound round = new MeetingRound(new SetMeetingId(7), 1, BEN);

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }

    private void shows(MeetingRoundTimes times, int second, Stage stage, int left) {
        MeetingRoundClock clock = round.clock(times, at(second));
        assertEquals(stage, clock.stage(), "stage after " + second + " s");
        assertEquals(left, clock.leftAt(at(second)), "left after " + second + " s");
    }

    @Test
    void aStageThatIsOverStaysUntilItIsMovedOn() {
        assertNull(round.clock(STEADY, START));
        round.begin(STEADY, CIRCLE, START);
        shows(STEADY, 0, Stage.PRESENT, 120);
        shows(STEADY, 45, Stage.PRESENT, 75);
        shows(STEADY, 150, Stage.PRESENT, -30);
        round.forward(STEADY, CIRCLE, at(150));
        shows(STEADY, 150, Stage.CLARIFY, 300);
        assertEquals(150, round.clock(STEADY, at(150)).airtimeAt(at(150)));
    }

    @Test
    void whileItIsPausedNothingRuns() {
        round.begin(STEADY, CIRCLE, START);
        round.pause(at(30));
        shows(STEADY, 400, Stage.PRESENT, 90);
        round.pause(at(410));
        shows(STEADY, 500, Stage.PRESENT, 90);
        round.resume(at(600));
        round.resume(at(601));
        shows(STEADY, 620, Stage.PRESENT, 70);
        assertEquals(50, round.clock(STEADY, at(620)).airtimeAt(at(620)));
    }

    @Test
    void moreTimeAsOftenAsTheSetAgreed() {
        round.begin(STEADY, CIRCLE, START);
        round.extend(STEADY, 2);
        shows(STEADY, 60, Stage.PRESENT, 180);
        assertThrows(RuleBroken.class, () -> round.extend(STEADY, 2));
        round.forward(STEADY, CIRCLE, at(60));
        round.extend(STEADY, 1);
        shows(STEADY, 60, Stage.CLARIFY, 360);

        MeetingRoundTimes guide = times(Strictness.GUIDE);
        round.extend(guide, 1);
        round.extend(guide, 1);
        shows(guide, 60, Stage.CLARIFY, 480);
        assertThrows(RuleBroken.class, () -> round.extend(STRICT, 1));
    }

    @Test
    void whereTheSetIsStrictStagesMoveOnByThemselves() {
        round.begin(STRICT, CIRCLE, START);
        shows(STRICT, 119, Stage.PRESENT, 1);
        shows(STRICT, 120, Stage.CLARIFY, 300);
        shows(STRICT, 120 + 300 + 60, Stage.QUESTIONS, 540);
        assertEquals(BEN, round.turn(STRICT, CIRCLE, at(10)));
        assertEquals(CLEO, round.turn(STRICT, CIRCLE, at(130)));
        assertEquals(MeetingRoundStep.RUNNING, round.state());
        // nobody touched it for hours: it was over when its last stage was
        MeetingRoundClock late = round.clock(STRICT, at(50_000));
        assertTrue(late.over());
        assertEquals(21 * 60, late.airtimeAt(at(50_000)));
        round.catchUp(STRICT, CIRCLE, at(50_000));
        assertEquals(MeetingRoundStep.DONE, round.state());
        assertThrows(Conflict.class, () -> round.pause(at(50_001)));
    }

    @Test
    void aPausedRoundWaitsThoughTheSetIsStrict() {
        round.begin(STRICT, CIRCLE, START);
        round.pause(at(100));
        shows(STRICT, 10_000, Stage.PRESENT, 20);
        round.resume(at(10_000));
        shows(STRICT, 10_025, Stage.CLARIFY, 295);
    }

    @Test
    void backGivesAllMinutesOfTheStageBefore() {
        round.begin(STEADY, CIRCLE, START);
        round.forward(STEADY, CIRCLE, at(60));
        round.back(STEADY, CIRCLE, at(70));
        shows(STEADY, 70, Stage.PRESENT, 120);
        round.back(STEADY, CIRCLE, at(100));
        shows(STEADY, 100, Stage.PRESENT, 120);
        assertEquals(100, round.clock(STEADY, at(100)).airtimeAt(at(100)));
    }

    @Test
    void afterTheLastStageTheRoundIsOverAndItsAirtimeStands() {
        round.begin(STEADY, CIRCLE, START);
        for (int i = 1; i <= 4; i++) {
            round.forward(STEADY, CIRCLE, at(i * 60));
        }
        shows(STEADY, 250, Stage.ACTIONS, 110);
        round.forward(STEADY, CIRCLE, at(300));
        assertEquals(MeetingRoundStep.DONE, round.state());
        assertEquals(300, round.clock(STEADY, at(9_000)).airtimeAt(at(9_000)));
        assertNull(round.turn(STEADY, CIRCLE, at(300)));
    }

    @Test
    void theTurnGoesRoundTheRopeAndPassesThePresenterBy() {
        round.begin(STEADY, CIRCLE, START);
        assertEquals(BEN, round.turn(STEADY, CIRCLE, START));
        round.forward(STEADY, CIRCLE, START);
        assertEquals(CLEO, round.turn(STEADY, CIRCLE, START));
        round.pass(CIRCLE);
        round.pass(CIRCLE);
        assertEquals(ANA, round.turn(STEADY, CIRCLE, START));
        round.pass(CIRCLE);
        assertEquals(CLEO, round.turn(STEADY, CIRCLE, START));
        round.turn(DEV);
        assertEquals(DEV, round.turn(STEADY, CIRCLE, START));
        // who has gone is passed by
        round.pass(List.of(BEN, CLEO));
        assertEquals(CLEO, round.turn(STEADY, CIRCLE, START));
        round.pass(List.of());
        assertEquals(CLEO, round.turn(STEADY, CIRCLE, START));
    }

    @Test
    void theIssueIsItsPresenters() {
        round.write(BEN, "sealed");
        assertEquals("sealed", round.issue());
        assertThrows(Denied.class, () -> round.write(ANA, "other"));
        assertFalse(round.issue().isEmpty());
    }

    private static MeetingRound in(MeetingRoundStep step) {
        MeetingRound round = new MeetingRound(new SetMeetingId(7), 1, BEN);
        if (step != MeetingRoundStep.WAITING) {
            round.begin(STEADY, CIRCLE, START);
        }
        if (step == MeetingRoundStep.DONE) {
            round.finish(STEADY, at(60));
        }
        assertEquals(step, round.state());
        return round;
    }

    static Stream<Arguments> verbs() {
        return Stream.of(
                verb("begin", r -> r.begin(STEADY, CIRCLE, START), MeetingRoundStep.WAITING),
                verb("pause", r -> r.pause(at(10)), MeetingRoundStep.RUNNING),
                verb("resume", r -> r.resume(at(10)), MeetingRoundStep.RUNNING),
                verb("extend", r -> r.extend(STEADY, 1), MeetingRoundStep.RUNNING),
                verb("forward", r -> r.forward(STEADY, CIRCLE, at(10)), MeetingRoundStep.RUNNING),
                verb("back", r -> r.back(STEADY, CIRCLE, at(10)), MeetingRoundStep.RUNNING),
                verb("finish", r -> r.finish(STEADY, at(10)), MeetingRoundStep.RUNNING),
                verb("pass", r -> r.pass(CIRCLE), MeetingRoundStep.RUNNING),
                verb("turn", r -> r.turn(DEV), MeetingRoundStep.RUNNING),
                verb("waiting", MeetingRound::checkWaiting, MeetingRoundStep.WAITING));
    }

    private static Arguments verb(String name, Consumer<MeetingRound> verb, MeetingRoundStep allowed) {
        return Arguments.of(name, verb, allowed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbs")
    void aVerbIsAllowedInOneStepAlone(String name, Consumer<MeetingRound> verb, MeetingRoundStep allowed) {
        for (MeetingRoundStep step : MeetingRoundStep.values()) {
            MeetingRound one = in(step);
            if (step == allowed) {
                verb.accept(one);
            } else {
                conflict("learningsets.round.moved-on", () -> verb.accept(one));
                assertEquals(step, one.state());
            }
        }
    }

    @Test
    void finishedEarlyItsTimeIsWhatRan() {
        round.begin(STEADY, CIRCLE, START);
        round.pause(at(30));
        round.finish(STEADY, at(500));
        assertEquals(MeetingRoundStep.DONE, round.state());
        assertEquals(30, round.clock(STEADY, at(900)).airtimeAt(at(900)));
        assertNull(round.turn(STEADY, CIRCLE, at(900)));
    }

    @Test
    void toCatchUpChangesNothingBeforeItBeginsOrWhereTheSetIsNotStrict() {
        round.catchUp(STRICT, CIRCLE, at(900));
        assertEquals(MeetingRoundStep.WAITING, round.state());
        round.begin(STEADY, CIRCLE, START);
        round.catchUp(STEADY, CIRCLE, at(900));
        shows(STEADY, 900, Stage.PRESENT, -780);
    }

    @Test
    void aPresenterAloneHasNobodyToPassTo() {
        round.begin(STEADY, List.of(BEN), START);
        round.forward(STEADY, List.of(BEN), at(10));
        assertNull(round.turn(STEADY, List.of(BEN), at(10)));
        round.pass(List.of(BEN));
        assertNull(round.turn(STEADY, List.of(BEN), at(10)));
    }
}
