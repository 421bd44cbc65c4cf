package org.cordee.scheduling.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.ProposalState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/** Another time that somebody proposes for a date. The date keeps its time until the other side accepts. */
@Entity
@Table(name = "time_proposal")
public class TimeProposal extends AggregateRoot {

    @Column(name = "appointment_id")
    private AppointmentId appointment;
    /** Unique: one proposal is open for a date at the most. */
    @Column(name = "open_appointment_id")
    private AppointmentId openFor;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "counters_proposal_id")
    private TimeProposal counters;

    @Column(name = "proposer_id")
    private PersonId proposer;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String zone;
    /** The start the date had then. */
    @Column(name = "previous_starts_at")
    private Instant insteadOf;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @Column(name = "created_at")
    private Instant madeAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_by")
    private PersonId answeredBy;

    protected TimeProposal() {}

    /**
     * A proposal that waits for the other side.
     *
     * @param counters the one it is the answer to, or null
     * @throws org.cordee.shared.errors.Invalid at {@code start}, when it is past or the time the date already has
     */
    public TimeProposal(Appointment date, TimeProposal counters, PersonId proposer, TimeRange timeRange, Instant now) {
        boolean same = date.state() != AppointmentState.PROPOSED
                && timeRange.start().equals(date.when().start())
                && timeRange.end().equals(date.when().end());
        new Validation()
                .that(timeRange.start().isAfter(now), "start", "scheduling.proposal.time-is-past")
                .that(!same, "start", "scheduling.proposal.same-time")
                .done();
        this.appointment = date.id();
        this.openFor = date.id();
        this.counters = counters;
        this.proposer = proposer;
        this.startsAt = timeRange.start();
        this.endsAt = timeRange.end();
        this.zone = timeRange.zone().getId();
        this.insteadOf = date.when().start();
        this.state = ProposalState.OPEN;
        this.madeAt = now;
    }

    /** As it stands for that date now: an open one has lapsed once the date was moved, called off or has begun. */
    public ProposalState state(Appointment date, Instant now) {
        return state == ProposalState.OPEN && !stands(date, now) ? ProposalState.LAPSED : state;
    }

    private boolean stands(Appointment date, Instant now) {
        boolean first = date.state() == AppointmentState.PROPOSED;
        return startsAt.isAfter(now)
                && (first
                        || date.state() == AppointmentState.CONFIRMED
                                && date.when().start().equals(insteadOf)
                                && insteadOf.isAfter(now));
    }

    /** @throws Conflict when it has lapsed or was answered */
    public void become(ProposalState next, PersonId by, Appointment date, Instant now) {
        if (!state(date, now).mayBecome(next)) {
            throw new Conflict("scheduling.proposal.over");
        }
        end(next, by, now);
    }

    /** Writes down that it has lapsed, when it has. */
    public void lapse(Appointment date, Instant now) {
        if (state == ProposalState.OPEN && state(date, now) == ProposalState.LAPSED) {
            end(ProposalState.LAPSED, null, now);
        }
    }

    private void end(ProposalState next, PersonId by, Instant now) {
        state = next;
        openFor = null;
        answeredAt = now;
        answeredBy = by;
    }

    public AppointmentId appointment() {
        return appointment;
    }

    /** Whose proposal this one answers; null when it is the first one, or they are no longer here. */
    public PersonId countered() {
        return counters == null ? null : counters.proposer;
    }

    /** Who proposed it; null when they are no longer here. */
    public PersonId proposer() {
        return proposer;
    }

    /** The time proposed, in the zone in which it was. */
    public TimeRange when() {
        return new TimeRange(startsAt, endsAt, ZoneId.of(zone));
    }

    public Instant madeAt() {
        return madeAt;
    }
}
