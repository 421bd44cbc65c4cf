package org.cordee.learningsets.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cordee.learningsets.terms.MeetingItem;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;

/**
 * One meeting of a set. As many as the contract names are there once it is signed, without a date; a series or a poll
 * gives them theirs. Its row is the lock of everything that is written in the meeting, and its revision counts what
 * was.
 */
@Entity
@Table(name = "set_meeting")
public class SetMeeting extends AggregateRoot {

    private static final Duration USUAL_LENGTH = Duration.ofHours(3);

    @Column(name = "set_id")
    private LearningSetId set;

    @Column(name = "contract_id")
    private long contract;

    @Column(name = "meeting_number")
    private int number;

    @Column(name = "appointment_id")
    private AppointmentId appointment;

    @Column(name = "host_id")
    private PersonId host;

    @Column(name = "stand_in_id")
    private PersonId standIn;

    @Enumerated(EnumType.STRING)
    private MeetingState state = MeetingState.PLANNED;

    @Enumerated(EnumType.STRING)
    @Column(name = "agenda_item")
    private MeetingItem item = MeetingItem.CHECK_IN;

    private int revision;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected SetMeeting() {}

    /** @param number within the set, from 1 */
    public SetMeeting(SetContract contract, int number) {
        this.set = contract.set();
        this.contract = contract.key();
        this.number = number;
    }

    /** It belongs to the contract that was agreed meanwhile. @throws Conflict when it has begun */
    public void under(SetContract newer) {
        checkPlanned();
        contract = newer.key();
    }

    /** It has a date now, or another. @throws Conflict when it has begun */
    public void on(AppointmentId date) {
        checkPlanned();
        appointment = date;
    }

    /** Its date was called off; it needs another. Nothing happens once it has begun. */
    public void withoutDate() {
        if (state == MeetingState.PLANNED) {
            appointment = null;
        }
    }

    /** Who welcomes, keeps time and closes it; leads it where no facilitator does. */
    public void hostedBy(PersonId person) {
        checkOpen();
        host = person;
        touch();
    }

    /** Who leads until the facilitator is back; null once they are. @throws Conflict when it is over */
    public void ledBy(PersonId person) {
        checkOpen();
        standIn = person;
        touch();
    }

    public void start(Instant now) {
        become(MeetingState.RUNNING);
        startedAt = now;
    }

    /** The set goes on to that item, or back to it. */
    public void at(MeetingItem next) {
        checkRunning();
        item = next;
        touch();
    }

    /** Its set met without the room, as the date says. @throws Conflict when it has begun in the room */
    public void heldElsewhere(Instant now) {
        checkPlanned();
        become(MeetingState.HELD);
        endedAt = now;
    }

    public void end(Instant now) {
        checkRunning();
        become(MeetingState.HELD);
        endedAt = now;
    }

    /**
     * When it met. A meeting that was started on another day than planned met on that day.
     *
     * @param planned or null
     */
    public TimeRange met(TimeRange planned) {
        if (state != MeetingState.HELD || startedAt == null) {
            return planned;
        }
        ZoneId zone = planned == null ? CurrentPerson.HOME_ZONE : planned.zone();
        if (planned != null
                && LocalDate.ofInstant(startedAt, zone).equals(LocalDate.ofInstant(planned.start(), zone))) {
            return planned;
        }
        Duration length = planned == null ? USUAL_LENGTH : Duration.between(planned.start(), planned.end());
        Instant end = startedAt.isBefore(endedAt)
                        && Duration.between(startedAt, endedAt).compareTo(length) < 0
                ? endedAt
                : startedAt.plus(length);
        return new TimeRange(startedAt, end, zone);
    }

    /** It does not take place: the set has closed or agreed on fewer. */
    public void cancel() {
        become(MeetingState.CANCELLED);
    }

    private void become(MeetingState next) {
        if (!state.mayBecome(next)) {
            throw new Conflict("learningsets.meeting.moved-on");
        }
        state = next;
        touch();
    }

    /** Something was written in it: open pages show it. */
    public void touch() {
        revision++;
    }

    /** @throws Conflict when it has begun or does not take place */
    public void checkPlanned() {
        if (state != MeetingState.PLANNED) {
            throw new Conflict("learningsets.meeting.moved-on");
        }
    }

    /** @throws Conflict when it does not run */
    public void checkRunning() {
        if (state != MeetingState.RUNNING) {
            throw new Conflict(
                    state == MeetingState.PLANNED ? "learningsets.meeting.not-begun" : "learningsets.meeting.over");
        }
    }

    /** @throws Conflict when it is over */
    public void checkOpen() {
        if (state == MeetingState.HELD || state == MeetingState.CANCELLED) {
            throw new Conflict("learningsets.meeting.over");
        }
    }

    public SetMeetingId id() {
        return SetMeetingId.of(key());
    }

    public LearningSetId set() {
        return set;
    }

    /** Key of the contract it belongs to. */
    public long contract() {
        return contract;
    }

    /** Within the set, from 1. */
    public int number() {
        return number;
    }

    /** Its date, or null. */
    public AppointmentId appointment() {
        return appointment;
    }

    /** Or null. */
    public PersonId host() {
        return host;
    }

    /** Who leads it while the facilitator is away, or null. */
    public PersonId standIn() {
        return standIn;
    }

    public MeetingState state() {
        return state;
    }

    public MeetingItem item() {
        return item;
    }

    /** Rises with everything that is written in it. */
    public int revision() {
        return revision;
    }

    /** Or null. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Or null. */
    public Instant endedAt() {
        return endedAt;
    }
}
