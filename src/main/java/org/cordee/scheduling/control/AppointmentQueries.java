package org.cordee.scheduling.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.terms.Answer;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/** Finds appointments. */
@ApplicationScoped
public class AppointmentQueries {

    @PersistenceContext
    private EntityManager em;

    /** Written at once: what refers to it by its id alone would else be written first. */
    public void add(Appointment appointment) {
        em.persist(appointment);
        em.flush();
    }

    /** @throws NotFound when there is none */
    public Appointment one(AppointmentId id) {
        return Optional.ofNullable(em.find(Appointment.class, id.value())).orElseThrow(NotFound::new);
    }

    /** Locked until the end of the transaction, as it is now. @throws NotFound when there is none */
    public Appointment locked(AppointmentId id) {
        return Optional.ofNullable(em.find(Appointment.class, id.value(), LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
    }

    /** Those with these ids, in order of time. */
    public List<Appointment> all(Collection<AppointmentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select a from Appointment a where a.id in :ids order by a.startsAt, a.id", Appointment.class)
                .setParameter("ids", ids.stream().map(AppointmentId::value).toList())
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "a.invitations")
                .getResultList();
    }

    /** Those of one owner, in order of time, cancelled ones too. */
    public List<Appointment> of(String ownerKind, long ownerId) {
        return em.createQuery("select a from Appointment a where a.ownerKind = :kind and a.ownerId = :owner order by a.startsAt, a.id",
                        Appointment.class)
                .setParameter("kind", ownerKind).setParameter("owner", ownerId)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "a.invitations")
                .getResultList();
    }

    /** What stands in that person's diary and touches the stretch of time, in order of time, cancelled ones too. */
    public List<Invitation> diary(PersonId person, Instant from, Instant to) {
        return em.createQuery("select i from Invitation i join fetch i.appointment a where i.person = :person"
                        + " and a.startsAt < :to and a.endsAt > :from order by a.startsAt, a.id", Invitation.class)
                .setParameter("person", person)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** What takes that person's time within the stretch. */
    public List<Appointment> busy(PersonId person, Instant from, Instant to) {
        return diary(person, from, to).stream()
                .filter(i -> i.answer() != Answer.NO)
                .map(Invitation::appointment)
                .filter(a -> a.state().takesTime() && a.state() != AppointmentState.PROPOSED)
                .toList();
    }
}
