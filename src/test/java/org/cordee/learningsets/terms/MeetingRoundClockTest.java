package org.cordee.learningsets.terms;

import static org.cordee.house.Refusals.broken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock of a round is a function of the moment it is asked at. */
class MeetingRoundClockTest {

    private static final Instant START = Instant.parse("2026-11-29T09:00:00Z");
    private static final Map<Stage, Integer> MINUTES =
            Map.of(Stage.PRESENT, 2, Stage.CLARIFY, 5, Stage.QUESTIONS, 10, Stage.SUMMARY, 2, Stage.ACTIONS, 2);
    private static final MeetingRoundTimes GUIDE = new MeetingRoundTimes(Strictness.GUIDE, MINUTES);
    private static final MeetingRoundTimes STEADY = new MeetingRoundTimes(Strictness.STEADY, MINUTES);
    private static final MeetingRoundTimes STRICT = new MeetingRoundTimes(Strictness.STRICT, MINUTES);

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    @Test
    void itBeginsWithTheFirstStageThatTakesPlace() {
        MeetingRoundClock clock = MeetingRoundClock.begun(STEADY, START);
        assertEquals(new MeetingRoundClock(Stage.PRESENT, START, 120, 0, true, 0), clock);
        MeetingRoundTimes few = new MeetingRoundTimes(Strictness.STEADY, Map.of(Stage.QUESTIONS, 3, Stage.ACTIONS, 1));
        assertEquals(Stage.QUESTIONS, MeetingRoundClock.begun(few, START).stage());
        assertFalse(clock.over());
    }

    @Test
    void aClockThatIsAskedBeforeItBeganShowsItsBeginning() {
        MeetingRoundClock clock = MeetingRoundClock.begun(STEADY, START);
        assertEquals(120, clock.leftAt(at(-30)));
        assertEquals(0, clock.airtimeAt(at(-30)));
        assertEquals(120_000, clock.leftMillisAt(at(-30)));
    }

    @Test
    void pagesGoByMilliseconds() {
        MeetingRoundClock clock = MeetingRoundClock.begun(STEADY, START);
        assertEquals(119_750, clock.leftMillisAt(START.plusMillis(250)));
        assertEquals(-500, clock.leftMillisAt(START.plusMillis(120_500)));
        assertEquals(90_000, clock.paused(at(30)).leftMillisAt(at(500)));
    }

    @Test
    void toPauseOrResumeTwiceChangesNothing() {
        MeetingRoundClock paused = MeetingRoundClock.begun(STEADY, START).paused(at(30));
        MeetingRoundClock again = paused.paused(at(80));
        assertEquals(90, again.leftAt(at(200)));
        assertEquals(30, again.airtimeAt(at(200)));
        MeetingRoundClock running = paused.resumed(at(100));
        assertSame(running, running.resumed(at(110)));
    }

    @ParameterizedTest
    @CsvSource({"-5,1", "0,1", "1,1", "15,15", "16,15", "500,15"})
    void aStageIsMadeLongerByOneToFifteenMinutes(int asked, int minutes) {
        MeetingRoundClock clock = MeetingRoundClock.begun(GUIDE, START).extended(GUIDE, asked);
        assertEquals(120 + minutes * 60, clock.leftAt(START));
        assertEquals(1, clock.extended());
    }

    @Test
    void aRefusalSaysWhatTheSetAgreed() {
        MeetingRoundClock clock = MeetingRoundClock.begun(STEADY, START);
        broken("learningsets.round.strict", () -> clock.extended(STRICT, 5));
        MeetingRoundClock once = clock.extended(STEADY, 5);
        broken("learningsets.round.extended-once", () -> once.extended(STEADY, 5));
        MeetingRoundClock next = once.forward(STEADY, at(10));
        assertEquals(0, next.extended());
        assertEquals(360, next.extended(STEADY, 1).leftAt(at(10)), "each stage once");
    }

    @Test
    void backAndForthGoThroughTheStagesThatTakePlace() {
        MeetingRoundClock clock = MeetingRoundClock.begun(STEADY, START);
        List<Stage> seen = new ArrayList<>();
        while (!clock.over()) {
            seen.add(clock.stage());
            clock = clock.forward(STEADY, at(0));
        }
        assertEquals(
                List.of(Stage.PRESENT, Stage.CLARIFY, Stage.QUESTIONS, Stage.SUMMARY, Stage.ACTIONS),
                seen,
                "resources are left out");
        MeetingRoundClock actions = new MeetingRoundClock(Stage.ACTIONS, START, 60, 2, true, 100);
        MeetingRoundClock summary = actions.back(STEADY, at(10));
        assertEquals(new MeetingRoundClock(Stage.SUMMARY, at(10), 120, 0, true, 110), summary);
    }

    @Test
    void aPausedClockStaysPausedOnTheNextStage() {
        MeetingRoundClock next =
                MeetingRoundClock.begun(STEADY, START).paused(at(30)).forward(STEADY, at(60));
        assertFalse(next.ticking());
        assertEquals(300, next.leftAt(at(600)));
        assertEquals(30, next.airtimeAt(at(600)));
    }

    @Test
    void whatIsOverStandsStill() {
        MeetingRoundClock over = MeetingRoundClock.begun(STEADY, START).ended(STEADY, at(45));
        assertTrue(over.over());
        assertEquals(45, over.airtimeAt(at(4500)));
        assertEquals(0, over.leftAt(at(4500)));
        assertSame(over, over.caughtUp(STRICT, at(4500)));
    }

    /** Asked at each second, a strict clock shows what it would if each stage had been moved on at its moment. */
    @Test
    void aStrictClockIsTheSameWhetherItIsWrittenOnOrNot() {
        MeetingRoundClock never = MeetingRoundClock.begun(STRICT, START);
        MeetingRoundClock each = never;
        int total = STRICT.total() * 60;
        for (int second = 0; second <= total + 5; second++) {
            each = each.caughtUp(STRICT, at(second));
            MeetingRoundClock asked = never.caughtUp(STRICT, at(second));
            assertEquals(each, asked, "second " + second);
            assertEquals(Math.min(second, total), asked.airtimeAt(at(second)));
        }
        assertTrue(each.over());
    }

    @Test
    void onlyAStrictClockMovesOnByItself() {
        MeetingRoundClock steady = MeetingRoundClock.begun(STEADY, START);
        assertSame(steady, steady.caughtUp(STEADY, at(5000)));
        assertSame(steady, steady.caughtUp(GUIDE, at(5000)));
    }

    @Test
    void theTimesOfARound() {
        assertEquals(21, STEADY.total());
        assertEquals(0, STEADY.seconds(Stage.RESOURCES));
        assertEquals(Stage.PRESENT, STEADY.first());
        assertNull(STEADY.before(Stage.PRESENT));
        assertNull(STEADY.after(Stage.ACTIONS));
        assertEquals(Stage.ACTIONS, STEADY.after(Stage.SUMMARY));
        assertEquals(Stage.SUMMARY, STEADY.before(Stage.ACTIONS));
    }
}
