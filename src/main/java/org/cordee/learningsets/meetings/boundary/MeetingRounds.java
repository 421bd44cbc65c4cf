package org.cordee.learningsets.meetings.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.MeetingRoomQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.entity.MeetingRound;
import org.cordee.learningsets.meetings.control.MeetingAccess;
import org.cordee.learningsets.terms.MeetingItem;
import org.cordee.learningsets.terms.MeetingRoundStep;
import org.cordee.platform.secret.Seals;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Denied;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/**
 * The rounds of a meeting: who presents, in which order, the stages and their clock, whose turn it is. Who leads the
 * meeting moves them; the turn is also passed on by whoever has it.
 */
@ApplicationScoped
@Transactional
public class MeetingRounds {

    static final String ISSUE = "meeting_round.issue";

    @Inject
    private MeetingAccess meetingAccess;

    @Inject
    private MeetingRoomQueries rooms;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private SetPolicy policy;

    @Inject
    private Seals seals;

    @Inject
    private Clock clock;

    /**
     * Somebody presents next, after those who wait already; what they said in their bid is where their issue begins.
     *
     * @return key of the round
     */
    public long plan(SetMeetingId id, PersonId presenter) {
        MeetingAccess.Inside in = meetingAccess.lead(id);
        in.meeting().checkOpen();
        MeetingRoom.checkMember(in.set(), presenter);
        List<MeetingRound> all = rooms.rounds(id);
        if (all.stream().anyMatch(r -> r.presenter().equals(presenter) && r.state() == MeetingRoundStep.WAITING)) {
            throw new Conflict("learningsets.round.waits-already");
        }
        int number = all.stream().mapToInt(MeetingRound::number).max().orElse(0) + 1;
        MeetingRound round = meetings.add(new MeetingRound(id, number, presenter));
        rooms.bid(id, presenter)
                .ifPresent(bid -> round.write(
                        presenter,
                        seals.seal(seals.open(bid.words(), MeetingRoom.BID, bid.key()), ISSUE, round.key())));
        meetingAccess.changed(in.meeting());
        return round.key();
    }

    /** A round that has not begun does not take place. */
    public void drop(SetMeetingId id, long key) {
        MeetingAccess.Inside in = meetingAccess.lead(id);
        MeetingRound round = rooms.round(id, key);
        round.checkWaiting();
        rooms.remove(round);
        meetingAccess.changed(in.meeting());
    }

    /** Begins with its first stage. @throws Conflict while another runs */
    public void start(SetMeetingId id, long key) {
        steer(id, key, (in, round, now) -> {
            for (MeetingRound other : rooms.rounds(id)) {
                other.catchUp(in.times(), List.of(), now);
                if (other.state() == MeetingRoundStep.RUNNING) {
                    throw new Conflict("learningsets.round.another-runs");
                }
            }
            round.begin(in.times(), meetingAccess.circle(in), now);
            in.meeting().at(MeetingItem.ROUNDS);
        });
    }

    public void pause(SetMeetingId id, long key) {
        steer(id, key, (in, round, now) -> round.pause(now));
    }

    public void resume(SetMeetingId id, long key) {
        steer(id, key, (in, round, now) -> round.resume(now));
    }

    /**
     * @throws org.cordee.shared.errors.RuleBroken where the set agreed that this stage is not made longer, or not again
     */
    public void extend(SetMeetingId id, long key, int minutes) {
        steer(id, key, (in, round, now) -> round.extend(in.times(), minutes));
    }

    /**
     * On to the next stage; after the last the round is over. @param from the stage the page showed: pressed twice, it
     * moves on once
     */
    public void forward(SetMeetingId id, long key, String from) {
        steer(id, key, (in, round, now) -> {
            checkAt(round, in, from, now);
            round.forward(in.times(), meetingAccess.circle(in), now);
        });
    }

    /** Back to the stage before. @param from the stage the page showed */
    public void back(SetMeetingId id, long key, String from) {
        steer(id, key, (in, round, now) -> {
            checkAt(round, in, from, now);
            round.back(in.times(), meetingAccess.circle(in), now);
        });
    }

    private static void checkAt(MeetingRound round, MeetingAccess.Inside in, String from, Instant now) {
        var there = round.clock(in.times(), now);
        if (from != null
                && (there == null || there.over() || !there.stage().key().equals(from))) {
            throw new Conflict("learningsets.round.moved-on");
        }
    }

    /** The round ends here. */
    public void finish(SetMeetingId id, long key) {
        steer(id, key, (in, round, now) -> round.finish(in.times(), now));
    }

    private void steer(SetMeetingId id, long key, Move move) {
        MeetingAccess.Inside in = meetingAccess.lead(id);
        in.meeting().checkRunning();
        MeetingRound round = rooms.round(id, key);
        Instant now = clock.instant();
        round.catchUp(in.times(), meetingAccess.circle(in), now);
        move.make(in, round, now);
        meetingAccess.changed(in.meeting());
    }

    /**
     * The turn goes on along the rope, or to one person.
     *
     * @param to null for the next on the rope
     * @throws Denied unless one leads the meeting, or passes on one's own turn
     */
    public void pass(SetMeetingId id, long key, PersonId to) {
        MeetingAccess.Inside in = meetingAccess.enter(id);
        in.meeting().checkRunning();
        MeetingRound round = rooms.round(id, key);
        List<PersonId> circle = meetingAccess.circle(in);
        Instant now = clock.instant();
        round.catchUp(in.times(), circle, now);
        if (!policy.leads(in.set(), in.meeting()) && !policy.me().equals(round.turn(in.times(), circle, now))) {
            throw new Denied();
        }
        if (to == null) {
            round.pass(circle);
        } else {
            MeetingRoom.checkMember(in.set(), to);
            round.turn(to);
        }
        meetingAccess.changed(in.meeting());
    }

    @FunctionalInterface
    private interface Move {
        void make(MeetingAccess.Inside in, MeetingRound round, Instant now);
    }
}
