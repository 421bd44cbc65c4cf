package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.accounts.boundary.HourlyLimits;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.control.ProposalQueries;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.TimeProposal;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.ProposalState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Another time for a date, proposed by one side and agreed by the other. The date keeps its time until then. To anybody
 * who is neither invited nor may manage the date, none of it is there.
 */
@ApplicationScoped
@Transactional
public class Proposals {

    private static final int MOST_AN_HOUR = 20;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private ProposalQueries proposals;

    @Inject
    private ProposalPolicy policy;

    @Inject
    private ProposalNotifications tidings;

    @Inject
    private ExternalCalendars outside;

    @Inject
    private AppointmentBook appointmentBook;

    @Inject
    private HourlyLimits limits;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** What was proposed for a date, and what the reader can do. */
    public Talk of(AppointmentId id) {
        Appointment date = appointments.one(id);
        policy.checkSees(date);
        Instant now = clock.instant();
        List<TimeProposal> all = proposals.of(id);
        Map<PersonId, PersonCard> cards = people.cards(all.stream()
                .map(TimeProposal::proposer)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Line> lines = all.stream().map(p -> line(p, date, cards, now)).toList();
        TimeProposal open = all.stream()
                .filter(p -> p.state(date, now) == ProposalState.OPEN)
                .findFirst()
                .orElse(null);
        boolean movable = date.movable()
                && (date.state() == AppointmentState.PROPOSED
                        || date.when().start().isAfter(now));
        return new Talk(
                id,
                date.when(),
                date.state() == AppointmentState.PROPOSED,
                movable
                        && open == null
                        && !policy.otherSide(date, me.required(), null).isEmpty(),
                open == null ? null : line(open, date, cards, now),
                open != null && policy.mayAnswer(date, open, me.required()),
                open != null && me.is(open.proposer()),
                lines.stream().filter(l -> l.state() != ProposalState.OPEN).toList());
    }

    private Line line(TimeProposal p, Appointment date, Map<PersonId, PersonCard> cards, Instant now) {
        PersonCard by = p.proposer() == null ? null : cards.get(p.proposer());
        return new Line(
                p.key(), by == null ? null : by.name(), me.is(p.proposer()), p.when(), p.state(date, now), p.madeAt());
    }

    /**
     * Proposes another time; the other side is told.
     *
     * @return id of the proposal
     * @throws Invalid at {@code start} when the time is past, or the one the date has
     * @throws Conflict when another proposal is open, or the date is over
     * @throws RuleBroken when there is nobody else to agree: then the date is simply moved
     * @throws org.cordee.shared.errors.TooMany after 20 proposals of any kind in an hour
     */
    public long propose(AppointmentId id, TimeRange timeRange) {
        Appointment date = appointments.one(id);
        policy.checkSees(date);
        checkMovable(date);
        if (policy.otherSide(date, me.required(), null).isEmpty()) {
            throw new RuleBroken("scheduling.proposal.nobody-to-agree");
        }
        proposals.of(id).forEach(p -> p.lapse(date, clock.instant()));
        proposals.flush();
        return add(date, null, timeRange);
    }

    /**
     * A first date that is only proposed: it takes nobody's time until the other side accepts.
     *
     * @return the date
     */
    public AppointmentId proposeFirst(Booking.Draft draft) {
        Appointment date = appointmentBook.propose(draft);
        add(date, null, draft.when());
        return date.id();
    }

    private long add(Appointment date, TimeProposal counters, TimeRange timeRange) {
        TimeProposal proposal = new TimeProposal(date, counters, me.required(), timeRange, clock.instant());
        limits.count("time-proposals", MOST_AN_HOUR);
        try {
            proposals.add(proposal);
        } catch (PersistenceException e) {
            // the unique key: somebody else has proposed one at the same moment
            throw new Conflict("scheduling.proposal.already-open");
        }
        tidings.proposed(date, proposal, policy.otherSide(date, me.required(), proposal.countered()));
        return proposal.key();
    }

    /**
     * Agrees: the date is moved there, and everybody is told.
     *
     * @throws Conflict when it was answered or has lapsed meanwhile
     * @throws TimeTaken with other times, when somebody has something else then by now
     */
    public void accept(long id) {
        outside.readAgain(appointments.concerned(proposals.dates(id)));
        TimeProposal proposal = proposals.locked(id);
        Appointment date = answerable(proposal);
        proposal.become(ProposalState.ACCEPTED, me.required(), date, clock.instant());
        if (date.state() == AppointmentState.PROPOSED) {
            appointmentBook.confirm(date.id(), proposal.when(), false);
        } else {
            appointmentBook.move(
                    List.of(new AppointmentBook.Change(date.id(), proposal.when(), date.where())),
                    date.version(),
                    false,
                    false,
                    List::of);
        }
        Stream.of(me.required(), proposal.proposer())
                .filter(Objects::nonNull)
                .filter(p -> date.invitation(p).isPresent())
                .forEach(p -> date.answer(p, InvitationAnswer.YES));
        audit.changed("scheduling.proposal-accepted", date.id(), null);
    }

    /** Proposes yet another time in its place. @return id of the new proposal */
    public long counter(long id, TimeRange timeRange) {
        TimeProposal proposal = proposals.locked(id);
        Appointment date = answerable(proposal);
        proposal.become(ProposalState.COUNTERED, me.required(), date, clock.instant());
        proposals.flush();
        return add(date, proposal, timeRange);
    }

    /** Says no: the date stays as it is; a first date that was only proposed is called off. */
    public void decline(long id) {
        TimeProposal proposal = proposals.locked(id);
        Appointment date = answerable(proposal);
        proposal.become(ProposalState.DECLINED, me.required(), date, clock.instant());
        tidings.declined(date, proposal);
        callOffFirst(date);
    }

    /** Takes one's own proposal back. */
    public void withdraw(long id) {
        TimeProposal proposal = proposals.locked(id);
        if (!me.is(proposal.proposer())) {
            throw new NotFound();
        }
        Appointment date = appointments.one(proposal.appointment());
        proposal.become(ProposalState.WITHDRAWN, me.required(), date, clock.instant());
        tidings.withdrawn(date, proposal, policy.otherSide(date, me.required(), proposal.countered()));
        callOffFirst(date);
    }

    private void callOffFirst(Appointment date) {
        if (date.state() == AppointmentState.PROPOSED) {
            appointmentBook.cancel(List.of(date.id()));
        }
    }

    private Appointment answerable(TimeProposal proposal) {
        Appointment date = appointments.one(proposal.appointment());
        policy.checkSees(date);
        if (!policy.mayAnswer(date, proposal, me.required())) {
            throw new NotFound();
        }
        return date;
    }

    private void checkMovable(Appointment date) {
        boolean begun = date.state() != AppointmentState.PROPOSED
                && !date.when().start().isAfter(clock.instant());
        if (!date.movable() || begun) {
            throw new Conflict("scheduling.appointment.over");
        }
    }

    /**
     * What was said about other times for a date.
     *
     * @param now the time it has
     * @param first whether that time, too, is only proposed
     * @param open what waits for an answer, or null
     * @param mayPropose whether the reader can propose a time
     * @param mayAnswer whether the reader can accept, decline or counter what is open
     * @param mine whether what is open is the reader's own
     * @param earlier in order
     */
    public record Talk(
            AppointmentId date,
            TimeRange now,
            boolean first,
            boolean mayPropose,
            Line open,
            boolean mayAnswer,
            boolean mine,
            List<Line> earlier) {}

    /** One proposal. @param by name, or null when they are no longer here */
    public record Line(long id, String by, boolean mine, TimeRange when, ProposalState state, Instant madeAt) {}
}
