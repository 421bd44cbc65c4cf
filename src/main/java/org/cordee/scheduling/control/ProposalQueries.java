package org.cordee.scheduling.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.cordee.platform.database.EntityQueries;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.QuorumWatch;
import org.cordee.scheduling.entity.TimeProposal;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/** Finds other times that were proposed for dates, and dates to which too few can come. */
@ApplicationScoped
public class ProposalQueries extends EntityQueries {

    /** Written at once: the unique key says whether another one is open. */
    public void add(TimeProposal proposal) {
        insert(proposal);
    }

    /** What has changed is written now, before what follows. */
    public void flush() {
        em.flush();
    }

    /** @throws NotFound when there is none */
    public TimeProposal one(long id) {
        return one(TimeProposal.class, id);
    }

    /** The date it is for, before anything is locked; empty when there is no such proposal. */
    public List<AppointmentId> dates(long id) {
        return em.createQuery("select p.appointment from TimeProposal p where p.id = :id", AppointmentId.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Locked until the end of the transaction, as it is now. @throws NotFound when there is none */
    public TimeProposal locked(long id) {
        return found(em.find(TimeProposal.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All for that date, the first one first. */
    public List<TimeProposal> of(AppointmentId date) {
        return em.createQuery(
                        "select p from TimeProposal p where p.appointment = :date order by p.madeAt, p.id",
                        TimeProposal.class)
                .setParameter("date", date)
                .getResultList();
    }

    /** Open ones for dates to which that person is invited or which they made; some may have lapsed. */
    public List<TimeProposal> concerning(PersonId person) {
        return em.createQuery(
                        "select p from TimeProposal p, Appointment a where p.openFor = a.id and (a.organiser = :person"
                                + " or p.proposer = :person or exists (select i from Invitation i"
                                + " where i.appointment = a and i.person = :person))",
                        TimeProposal.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Whether the organiser knows that too few can come. */
    public Optional<QuorumWatch> watch(AppointmentId date) {
        return em.createQuery("select w from QuorumWatch w where w.appointment = :date", QuorumWatch.class)
                .setParameter("date", date)
                .getResultStream()
                .findFirst();
    }

    /** The watch of that date; a new one when there was none. */
    public QuorumWatch watched(Appointment date) {
        return watch(date.id()).orElseGet(() -> {
            QuorumWatch watch = new QuorumWatch(date);
            em.persist(watch);
            return watch;
        });
    }

    /** Dates that person made, to which too few can come, as they were told. */
    public List<Appointment> shortOfPeople(PersonId organiser) {
        return em.createQuery(
                        "select a from QuorumWatch w, Appointment a where w.appointment = a.id"
                                + " and a.organiser = :person"
                                + " and a.state = :confirmed and w.toldAt is not null and w.heldAnyway = false",
                        Appointment.class)
                .setParameter("person", organiser)
                .setParameter("confirmed", AppointmentState.CONFIRMED)
                .getResultList();
    }
}
