package org.cordee.learningsets.terms;

import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.errors.RuleBroken;

/**
 * The clock of a round: a function of the time it is asked at, so that it runs on every screen and through a restart
 * without anybody writing it on. Each verb gives the clock after it.
 *
 * @param stage null once the round is over
 * @param since the moment at which {@code left} seconds were left
 * @param left seconds; below nought when a stage took longer than agreed
 * @param extended how often this stage was made longer
 * @param ticking whether time runs
 * @param airtime seconds that ran in this round until {@code since}
 */
public record MeetingRoundClock(Stage stage, Instant since, int left, int extended, boolean ticking, int airtime) {

    /** Fewest and most minutes by which a stage is made longer at a time. */
    public static final int LEAST = 1;

    public static final int MOST = 15;

    /** The first stage begins now. */
    public static MeetingRoundClock begun(MeetingRoundTimes times, Instant now) {
        return new MeetingRoundClock(times.first(), now, times.seconds(times.first()), 0, true, 0);
    }

    private int ran(Instant now) {
        return ticking ? (int) Math.max(0, Duration.between(since, now).toSeconds()) : 0;
    }

    /** Seconds left in the stage; below nought when it takes longer than agreed. */
    public int leftAt(Instant now) {
        return left - ran(now);
    }

    /** The same in milliseconds, for the clocks of pages. */
    public long leftMillisAt(Instant now) {
        return left * 1000L
                - (ticking ? Math.max(0, Duration.between(since, now).toMillis()) : 0);
    }

    /** Seconds of this round that have run. */
    public int airtimeAt(Instant now) {
        return airtime + ran(now);
    }

    public boolean over() {
        return stage == null;
    }

    /** Where a set is strict, stages that are over have moved on by themselves, each at its moment. */
    public MeetingRoundClock caughtUp(MeetingRoundTimes times, Instant now) {
        MeetingRoundClock clock = this;
        while (times.strictness() == Strictness.STRICT && clock.ticking && !clock.over() && clock.leftAt(now) <= 0) {
            clock = clock.to(times, times.after(clock.stage), clock.since.plusSeconds(Math.max(0, clock.left)));
        }
        return clock;
    }

    private MeetingRoundClock to(MeetingRoundTimes times, Stage next, Instant at) {
        return next == null
                ? new MeetingRoundClock(null, at, 0, 0, false, airtimeAt(at))
                : new MeetingRoundClock(next, at, times.seconds(next), 0, ticking, airtimeAt(at));
    }

    /** Time stands still; again, it changes nothing. */
    public MeetingRoundClock paused(Instant now) {
        return new MeetingRoundClock(stage, now, leftAt(now), extended, false, airtimeAt(now));
    }

    /** Time runs again. */
    public MeetingRoundClock resumed(Instant now) {
        return ticking ? this : new MeetingRoundClock(stage, now, left, extended, true, airtime);
    }

    /**
     * @param minutes 1 to 15 @throws RuleBroken where the set agreed that this stage is not made longer, or not again
     */
    public MeetingRoundClock extended(MeetingRoundTimes times, int minutes) {
        if (!times.strictness().mayExtend(extended)) {
            throw new RuleBroken(
                    times.strictness() == Strictness.STRICT
                            ? "learningsets.round.strict"
                            : "learningsets.round.extended-once");
        }
        return new MeetingRoundClock(
                stage, since, left + Math.min(MOST, Math.max(LEAST, minutes)) * 60, extended + 1, ticking, airtime);
    }

    /** On to the next stage; after the last the round is over. */
    public MeetingRoundClock forward(MeetingRoundTimes times, Instant now) {
        return to(times, times.after(stage), now);
    }

    /** Back to the stage before, with all its minutes; in the first one its minutes begin anew. */
    public MeetingRoundClock back(MeetingRoundTimes times, Instant now) {
        Stage before = times.before(stage);
        return to(times, before == null ? stage : before, now);
    }

    /** The round ends here. */
    public MeetingRoundClock ended(MeetingRoundTimes times, Instant now) {
        return to(times, null, now);
    }
}
