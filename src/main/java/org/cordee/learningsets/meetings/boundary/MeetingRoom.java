package org.cordee.learningsets.meetings.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cordee.learningsets.boundary.SetFuture;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.MeetingRoomQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.StandIns;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.MeetingBid;
import org.cordee.learningsets.entity.MeetingCheckIn;
import org.cordee.learningsets.entity.MeetingRound;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.meetings.control.MeetingAccess;
import org.cordee.learningsets.terms.MeetingItem;
import org.cordee.learningsets.terms.MeetingRoundStep;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.SetState;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.secret.Seals;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/**
 * What is done in a meeting by all: it begins and ends, people check in, bid for airtime, and go on from item to item.
 * Each thing that somebody writes is a row of its own, so that two who write at once lose nothing; the meeting's row is
 * the lock.
 */
@ApplicationScoped
@Transactional
public class MeetingRoom {

    /** Characters of one text at the most. */
    public static final int LONGEST = 1000;

    static final String CHECK_IN = "meeting_check_in.text";
    static final String BID = "meeting_bid.text";

    @Inject
    private MeetingAccess meetingAccess;

    @Inject
    private MeetingRoomQueries rooms;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private SetPolicy policy;

    @Inject
    private StandIns standIns;

    @Inject
    private StartDay startDay;

    @Inject
    private SetFuture future;

    @Inject
    private Appointments appointments;

    @Inject
    private OverdueMeetings overdueMeetings;

    @Inject
    private Seals seals;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Any member hosts it today, when its host has not checked in or has left the set. @throws Conflict when somebody
     * leads it who is there
     */
    public void host(SetMeetingId id) {
        MeetingAccess.Inside in = meetingAccess.enter(id);
        in.meeting().checkOpen();
        if (in.set().facilitator() != null || !policy.member(in.set())) {
            throw new Conflict("learningsets.meeting.facilitated");
        }
        PersonId host = in.meeting().host();
        if (host != null
                && !host.equals(policy.me())
                && in.set().inside(host)
                && rooms.checkIn(id, host).isPresent()) {
            throw new Conflict("learningsets.meeting.host-is-here");
        }
        in.meeting().hostedBy(policy.me());
        meetingAccess.changed(in.meeting());
    }

    /**
     * Who leads hands that over to another member: hosting, or, in a facilitated set, the lead until the facilitator is
     * back.
     */
    public void host(SetMeetingId id, PersonId member) {
        MeetingAccess.Inside in = meetingAccess.lead(id);
        checkMember(in.set(), member);
        if (in.set().facilitator() != null) {
            in.meeting().ledBy(member);
        } else {
            in.meeting().hostedBy(member);
        }
        meetingAccess.changed(in.meeting());
    }

    /**
     * A member leads until the facilitator is back.
     *
     * @param away whether the member has said that a facilitator who checked in is away
     * @throws Conflict when someone else leads it who is there, or the facilitator has checked in and was not said to
     *     be away
     */
    public void lead(SetMeetingId id, boolean away) {
        MeetingAccess.Inside in = meetingAccess.enter(id);
        in.meeting().checkOpen();
        if (!standIns.mayLead(in.set(), in.meeting(), clock.instant())
                || !away && standIns.facilitatorIsHere(in.set(), in.meeting())) {
            throw new Conflict("learningsets.meeting.facilitated");
        }
        in.meeting().ledBy(policy.me());
        meetingAccess.changed(in.meeting());
        audit.changed("learningsets.meeting-led-by-member", id, null);
    }

    /** The facilitator is back and leads again. @throws NotFound for everyone else */
    public void leadAgain(SetMeetingId id) {
        MeetingAccess.Inside in = meetingAccess.enter(id);
        if (!policy.facilitator(in.set())) {
            throw new NotFound();
        }
        in.meeting().ledBy(null);
        meetingAccess.changed(in.meeting());
    }

    /** Starts a meeting that is planned for today or has no date. As {@link #start(SetMeetingId, boolean)}. */
    public void start(SetMeetingId id) {
        start(id, false);
    }

    /**
     * Begins it; the first under a contract makes the set active.
     *
     * @param today whether it starts today although it is planned for another day; its date is then moved to now
     * @throws Conflict when it has begun, another of the set runs, or it is planned for another day and {@code today}
     *     is false
     */
    public void start(SetMeetingId id, boolean today) {
        MeetingAccess.Inside in = meetingAccess.enterWithSet(id);
        LearningSet set = in.set();
        policy.checkLeads(set, in.meeting());
        set.checkLive();
        if (meetings.meetings(set.id()).stream()
                .anyMatch(m -> m.state() == MeetingState.RUNNING && !m.id().equals(id))) {
            throw new Conflict("learningsets.meeting.another-runs");
        }
        in.meeting().checkPlanned();
        startDay.settle(in.meeting(), today);
        if (set.state() == SetState.CONTRACTED) {
            set.begin();
        }
        in.meeting().start(clock.instant());
        meetingAccess.changed(in.meeting());
        audit.changed("learningsets.meeting-begun", id, null);
    }

    /** On to that item, or back to it. */
    public void at(SetMeetingId id, MeetingItem item) {
        new Validation().required("item", item).done();
        MeetingAccess.Inside in = meetingAccess.lead(id);
        in.meeting().at(item);
        meetingAccess.changed(in.meeting());
    }

    /**
     * It is over: a round that runs ends, and who was there is recorded in the diary. Who did not check in is not
     * recorded, which is not absent. Where it was forgotten, anybody of the set ends it once its time is over.
     */
    public void end(SetMeetingId id) {
        MeetingAccess.Inside in = meetingAccess.enterWithSet(id);
        Instant now = clock.instant();
        if (!overdueMeetings.is(in.meeting(), now)) {
            policy.checkLeads(in.set(), in.meeting());
        }
        in.meeting().end(now);
        for (MeetingRound round : rooms.rounds(id)) {
            round.catchUp(in.times(), List.of(), now);
            if (round.state() == MeetingRoundStep.RUNNING) {
                round.finish(in.times(), now);
            } else if (round.state() == MeetingRoundStep.WAITING) {
                rooms.remove(round);
            }
        }
        rooms.checkIns(id).forEach(c -> attended(in.meeting(), c.person()));
        meetingAccess.changed(in.meeting());
        audit.changed("learningsets.meeting-held", id, null);
        future.meetingHeld(in.set(), in.meeting());
    }

    /** I am here. Again, it changes the words. @param words or null */
    public void checkIn(SetMeetingId id, String words) {
        new Validation().atMost("words", words, LONGEST).done();
        MeetingAccess.Inside in = meetingAccess.enter(id);
        in.meeting().checkRunning();
        MeetingCheckIn mine = rooms.checkIn(id, policy.me())
                .orElseGet(() -> meetings.add(new MeetingCheckIn(id, policy.me(), clock.instant())));
        mine.write(seals.seal(words, CHECK_IN, mine.key()));
        if (policy.facilitator(in.set()) && in.meeting().standIn() != null) {
            in.meeting().ledBy(null);
        }
        attended(in.meeting(), policy.me());
        meetingAccess.changed(in.meeting());
    }

    /**
     * Who leads records that a member is there who has no device. Nothing happens where they have checked in.
     *
     * @throws NotFound unless that person is a member
     */
    public void markPresent(SetMeetingId id, PersonId member) {
        MeetingAccess.Inside in = meetingAccess.lead(id);
        in.meeting().checkRunning();
        checkMember(in.set(), member);
        if (rooms.checkIn(id, member).isPresent()) {
            return;
        }
        meetings.add(new MeetingCheckIn(id, member, clock.instant()));
        attended(in.meeting(), member);
        meetingAccess.changed(in.meeting());
        audit.changed("learningsets.present-marked", id, "person " + member);
    }

    /** In the diary too, once the date has begun there, for those who are invited to it. */
    private void attended(SetMeeting meeting, PersonId person) {
        if (meeting.appointment() == null) {
            return;
        }
        appointments.all(List.of(meeting.appointment())).stream()
                .filter(d -> d.state() != AppointmentState.CANCELLED
                        && !d.when().start().isAfter(clock.instant()))
                .filter(d -> d.attendance().containsKey(person)
                        && !d.attendance().get(person).present())
                .forEach(d -> appointments.record(d.id(), person, Attendance.ATTENDED));
    }

    /**
     * Asks for time, before the meeting or in it. Again, it changes the words. @throws RuleBroken for the facilitator,
     * who brings no issue
     */
    public void bid(SetMeetingId id, String words) {
        new Validation()
                .required("words", words)
                .atMost("words", words, LONGEST)
                .done();
        MeetingAccess.Inside in = meetingAccess.enter(id);
        in.meeting().checkOpen();
        if (!policy.member(in.set())) {
            throw new RuleBroken("learningsets.bid.members");
        }
        MeetingBid mine = rooms.bid(id, policy.me())
                .orElseGet(() -> meetings.add(new MeetingBid(id, policy.me(), clock.instant())));
        mine.write(seals.seal(words, BID, mine.key()), clock.instant());
        meetingAccess.changed(in.meeting());
    }

    /** Takes one's own bid back. Nothing happens where there is none. */
    public void unbid(SetMeetingId id) {
        MeetingAccess.Inside in = meetingAccess.enter(id);
        in.meeting().checkOpen();
        rooms.bid(id, policy.me()).ifPresent(rooms::remove);
        meetingAccess.changed(in.meeting());
    }

    /** @throws NotFound unless that person has accepted a place in the set */
    static void checkMember(LearningSet set, PersonId person) {
        if (person == null || set.accepted().stream().noneMatch(m -> m.person().equals(person))) {
            throw new NotFound();
        }
    }
}
