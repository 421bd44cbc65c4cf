package org.cordee.learningsets.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordee.learningsets.terms.MeetingRoundClock;
import org.cordee.learningsets.terms.MeetingRoundStep;
import org.cordee.learningsets.terms.MeetingRoundTimes;
import org.cordee.learningsets.terms.Stage;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Denied;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/**
 * One presenter's time in a meeting. Its clock is worked out from what was written last; only what somebody does is
 * written. The turn goes round the rope: the circle of those who are there, in the set's order.
 */
@Entity
@Table(name = "meeting_round")
public class MeetingRound extends AggregateRoot {

    @Column(name = "meeting_id")
    private SetMeetingId meeting;

    @Column(name = "round_number")
    private int number;

    @Column(name = "presenter_id")
    private PersonId presenter;

    @Column(name = "issue_sealed")
    private String issue;

    @Enumerated(EnumType.STRING)
    private MeetingRoundStep state = MeetingRoundStep.WAITING;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column(name = "clock_set_at")
    private Instant stageSince;

    @Column(name = "remaining_seconds")
    private int left;

    @Column(name = "extension_count")
    private int extended;

    @Column(name = "clock_running")
    private boolean ticking;

    @Column(name = "turn_person_id")
    private PersonId turn;

    @Column(name = "airtime_seconds")
    private int airtime;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected MeetingRound() {}

    /** @param number within the meeting, from 1 */
    public MeetingRound(SetMeetingId meeting, int number, PersonId presenter) {
        this.meeting = meeting;
        this.number = number;
        this.presenter = presenter;
    }

    /**
     * What it is about, in the presenter's words. @param sealed for this row, or null @throws Denied unless that person
     * presents
     */
    public void write(PersonId by, String sealed) {
        checkPresenter(by);
        issue = sealed;
    }

    /** @throws Denied unless that person presents */
    public void checkPresenter(PersonId person) {
        if (!presenter.equals(person)) {
            throw new Denied();
        }
    }

    public void begin(MeetingRoundTimes times, List<PersonId> circle, Instant now) {
        check(MeetingRoundStep.WAITING);
        state = MeetingRoundStep.RUNNING;
        startedAt = now;
        take(MeetingRoundClock.begun(times, now), circle);
    }

    /** Where the set is strict: what has moved on by itself is written down, before anything else is done. */
    public void catchUp(MeetingRoundTimes times, List<PersonId> circle, Instant now) {
        if (state == MeetingRoundStep.RUNNING) {
            take(clock().caughtUp(times, now), circle);
        }
    }

    public void pause(Instant now) {
        check(MeetingRoundStep.RUNNING);
        take(clock().paused(now), null);
    }

    public void resume(Instant now) {
        check(MeetingRoundStep.RUNNING);
        take(clock().resumed(now), null);
    }

    /**
     * @throws org.cordee.shared.errors.RuleBroken where the set agreed that this stage is not made longer, or not again
     */
    public void extend(MeetingRoundTimes times, int minutes) {
        check(MeetingRoundStep.RUNNING);
        take(clock().extended(times, minutes), null);
    }

    public void forward(MeetingRoundTimes times, List<PersonId> circle, Instant now) {
        check(MeetingRoundStep.RUNNING);
        take(clock().forward(times, now), circle);
    }

    public void back(MeetingRoundTimes times, List<PersonId> circle, Instant now) {
        check(MeetingRoundStep.RUNNING);
        take(clock().back(times, now), circle);
    }

    public void finish(MeetingRoundTimes times, Instant now) {
        check(MeetingRoundStep.RUNNING);
        take(clock().ended(times, now), List.of());
    }

    private void take(MeetingRoundClock next, List<PersonId> circle) {
        boolean moved = next.stage() != stage;
        stage = next.stage();
        stageSince = next.since();
        left = next.left();
        extended = next.extended();
        ticking = next.ticking();
        airtime = next.airtime();
        if (moved) {
            turn = speaker(next, circle);
        }
        if (next.over()) {
            state = MeetingRoundStep.DONE;
            endedAt = next.since();
        }
    }

    private PersonId speaker(MeetingRoundClock clock, List<PersonId> circle) {
        return clock.over() ? null : clock.stage().presenterSpeaks() ? presenter : after(presenter, circle);
    }

    /** The helper who is next on the rope; null when nobody but the presenter is there. */
    private PersonId after(PersonId person, List<PersonId> circle) {
        List<PersonId> rope = new ArrayList<>(circle);
        if (!rope.contains(person)) {
            rope.add(person);
        }
        int at = rope.indexOf(person);
        for (int i = 1; i <= rope.size(); i++) {
            PersonId next = rope.get((at + i) % rope.size());
            if (!next.equals(presenter)) {
                return next;
            }
        }
        return null;
    }

    /** The turn goes on along the rope. */
    public void pass(List<PersonId> circle) {
        check(MeetingRoundStep.RUNNING);
        turn = after(turn == null ? presenter : turn, circle);
    }

    /** It is that person's turn. */
    public void turn(PersonId person) {
        check(MeetingRoundStep.RUNNING);
        turn = person;
    }

    private void check(MeetingRoundStep needed) {
        if (state != needed) {
            throw new Conflict("learningsets.round.moved-on");
        }
    }

    /** @throws Conflict when it has begun */
    public void checkWaiting() {
        check(MeetingRoundStep.WAITING);
    }

    private MeetingRoundClock clock() {
        return new MeetingRoundClock(stage, stageSince, left, extended, ticking, airtime);
    }

    /** How it stands now, with what has moved on by itself; null before it begins. */
    public MeetingRoundClock clock(MeetingRoundTimes times, Instant now) {
        return state == MeetingRoundStep.WAITING ? null : clock().caughtUp(times, now);
    }

    /** Whose turn it is now; null for nobody's. */
    public PersonId turn(MeetingRoundTimes times, List<PersonId> circle, Instant now) {
        MeetingRoundClock clock = clock(times, now);
        return clock == null || clock.stage() == stage ? turn : speaker(clock, circle);
    }

    public SetMeetingId meeting() {
        return meeting;
    }

    /** Within the meeting, from 1. */
    public int number() {
        return number;
    }

    public PersonId presenter() {
        return presenter;
    }

    /** Sealed, or null. */
    public String issue() {
        return issue;
    }

    /** As it was written; ask {@link #clock(MeetingRoundTimes, Instant)} what it is now. */
    public MeetingRoundStep state() {
        return state;
    }

    /** Or null. */
    public Instant startedAt() {
        return startedAt;
    }
}
