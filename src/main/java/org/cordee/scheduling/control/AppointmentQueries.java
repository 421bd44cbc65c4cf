package org.cordee.scheduling.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordee.platform.database.Batches;
import org.cordee.platform.database.EntityQueries;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/** Finds appointments. */
@ApplicationScoped
public class AppointmentQueries extends EntityQueries {

    /** Nobody has so many invitations. */
    public static final int MOST = 200;

    /** Written at once: what refers to it by its id alone would else be written first. */
    public void add(Appointment appointment) {
        insert(appointment);
    }

    public Optional<Appointment> find(AppointmentId id) {
        return Optional.ofNullable(em.find(Appointment.class, id.value()));
    }

    /** @throws NotFound when there is none */
    public Appointment one(AppointmentId id) {
        return one(Appointment.class, id);
    }

    /** Locked until the end of the transaction, as it is now. @throws NotFound when there is none */
    public Appointment locked(AppointmentId id) {
        Appointment appointment = one(id);
        if (em.getLockMode(appointment) != LockModeType.PESSIMISTIC_WRITE) {
            em.flush();
            em.lock(appointment, LockModeType.PESSIMISTIC_WRITE);
            em.refresh(appointment);
        }
        return appointment;
    }

    /** Several, locked in the order of their ids; in the order asked for. @throws NotFound when one is not there */
    public List<Appointment> locked(Collection<AppointmentId> ids) {
        ids.stream().sorted(Comparator.comparing(AppointmentId::value)).forEach(this::locked);
        return inOrder(ids);
    }

    /** Several, in the order asked for. @throws NotFound when one is not there */
    public List<Appointment> inOrder(Collection<AppointmentId> ids) {
        return ids.stream().map(this::one).toList();
    }

    /** Whose diaries these dates stand in, and whose hours have to allow them: who is to be locked before them. */
    public Set<PersonId> concerned(Collection<AppointmentId> ids) {
        Set<PersonId> people = new HashSet<>();
        all(ids).forEach(a -> {
            a.invitations().forEach(i -> people.add(i.person()));
            people.add(a.host());
        });
        people.remove(null);
        return people;
    }

    /** The dates of a series from that moment on that may still be changed, in order of time. */
    public List<AppointmentId> following(String series, Instant from) {
        return em
                .createQuery(
                        "select a.id from Appointment a where a.series = :series and a.startsAt >= :from"
                                + " and a.state in :states"
                                + " order by a.startsAt, a.id",
                        Long.class)
                .setParameter("series", series)
                .setParameter("from", from)
                .setParameter("states", List.of(AppointmentState.CONFIRMED, AppointmentState.PROPOSED))
                .getResultList()
                .stream()
                .map(AppointmentId::of)
                .toList();
    }

    /** The dates of a series, called-off ones left out, in order. */
    public List<AppointmentId> series(String series) {
        return em
                .createQuery(
                        "select a.id from Appointment a where a.series = :series and a.state <> :cancelled"
                                + " order by a.startsAt, a.id",
                        Long.class)
                .setParameter("series", series)
                .setParameter("cancelled", AppointmentState.CANCELLED)
                .getResultList()
                .stream()
                .map(AppointmentId::of)
                .toList();
    }

    /** Those with these ids, in order of time. */
    public List<Appointment> all(Collection<AppointmentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select a from Appointment a where a.id in :ids order by a.startsAt, a.id", Appointment.class)
                .setParameter("ids", ids.stream().map(AppointmentId::value).toList())
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "a.invitations")
                .getResultList();
    }

    /**
     * Those with these ids that stand and touch the stretch of time and that the person is not invited to, in order.
     */
    public List<Appointment> uninvited(PersonId person, Collection<AppointmentId> ids, Instant from, Instant to) {
        List<Appointment> found = new ArrayList<>();
        for (List<AppointmentId> some : Batches.of(ids)) {
            found.addAll(em.createQuery(
                            "select a from Appointment a where a.id in :ids and a.state in :open and a.startsAt < :to"
                                    + " and a.endsAt > :from and not exists (select i.id from Invitation i"
                                    + " where i.appointment = a and i.person = :person) order by a.startsAt, a.id",
                            Appointment.class)
                    .setParameter("ids", some.stream().map(AppointmentId::value).toList())
                    .setParameter("open", List.of(AppointmentState.CONFIRMED, AppointmentState.PROPOSED))
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .setParameter("person", person)
                    .getResultList());
        }
        return found;
    }

    /**
     * Rows of appointment and a person who has said nothing yet, of those with these ids that stand and are to come.
     */
    public List<Object[]> unanswered(Collection<AppointmentId> ids, Instant now) {
        List<Object[]> rows = new ArrayList<>();
        for (List<AppointmentId> some : Batches.of(ids)) {
            rows.addAll(em.createQuery(
                            "select a.id, i.person from Appointment a join a.invitations i where a.id in :ids"
                                    + " and a.state = :confirmed and a.startsAt > :now and i.answer = :none"
                                    + " and i.attendance = :expected order by i.id",
                            Object[].class)
                    .setParameter("ids", some.stream().map(AppointmentId::value).toList())
                    .setParameter("confirmed", AppointmentState.CONFIRMED)
                    .setParameter("now", now)
                    .setParameter("none", InvitationAnswer.NONE)
                    .setParameter("expected", Attendance.EXPECTED)
                    .getResultList());
        }
        return rows;
    }

    /** Rows of appointment, attendance and how many, of those with these ids that took place and are over. */
    public List<Object[]> attendance(Collection<AppointmentId> ids, Instant now) {
        List<Object[]> rows = new ArrayList<>();
        for (List<AppointmentId> some : Batches.of(ids)) {
            rows.addAll(em.createQuery(
                            "select a.id, i.attendance, count(i) from Appointment a join a.invitations i"
                                    + " where a.id in :ids and a.state = :confirmed and a.endsAt <= :now"
                                    + " group by a.id, i.attendance",
                            Object[].class)
                    .setParameter("ids", some.stream().map(AppointmentId::value).toList())
                    .setParameter("confirmed", AppointmentState.CONFIRMED)
                    .setParameter("now", now)
                    .getResultList());
        }
        return rows;
    }

    /** Those of one owner, in order of time, cancelled ones too. */
    public List<Appointment> of(String ownerKind, long ownerId) {
        return em.createQuery(
                        "select a from Appointment a where a.ownerKind = :kind and a.ownerId = :owner"
                                + " order by a.startsAt, a.id",
                        Appointment.class)
                .setParameter("kind", ownerKind)
                .setParameter("owner", ownerId)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "a.invitations")
                .getResultList();
    }

    /** That person's invitations to these dates, in order of time. */
    public List<Invitation> invitations(PersonId person, Collection<AppointmentId> dates) {
        if (dates.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select i from Invitation i join fetch i.appointment a where i.person = :person"
                                + " and a.id in :dates order by a.startsAt, a.id",
                        Invitation.class)
                .setParameter("person", person)
                .setParameter("dates", dates.stream().map(AppointmentId::value).toList())
                .getResultList();
    }

    /** That person's invitations to dates of these owners, in order of time. */
    public List<Invitation> invitations(PersonId person, String ownerKind, Collection<Long> owners) {
        if (owners.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select i from Invitation i join fetch i.appointment a where i.person = :person"
                                + " and a.ownerKind = :kind and a.ownerId in :owners order by a.startsAt, a.id",
                        Invitation.class)
                .setParameter("person", person)
                .setParameter("kind", ownerKind)
                .setParameter("owners", owners)
                .getResultList();
    }

    /** Rows of an owner, the start and the end of a date of it; without those that were cancelled or not held. */
    public List<Object[]> times(String ownerKind, Collection<Long> owners) {
        List<Object[]> rows = new ArrayList<>();
        for (List<Long> some : Batches.of(owners)) {
            rows.addAll(em.createQuery(
                            "select a.ownerId, a.startsAt, a.endsAt from Appointment a where a.ownerKind = :kind"
                                    + " and a.ownerId in :owners and a.state not in :gone",
                            Object[].class)
                    .setParameter("kind", ownerKind)
                    .setParameter("owners", some)
                    .setParameter("gone", List.of(AppointmentState.CANCELLED, AppointmentState.NOT_HELD))
                    .getResultList());
        }
        return rows;
    }

    /** What stands in that person's diary and touches the stretch of time, in order of time, cancelled ones too. */
    public List<Invitation> diary(PersonId person, Instant from, Instant to) {
        return em.createQuery(
                        "select i from Invitation i join fetch i.appointment a where i.person = :person"
                                + " and a.startsAt < :to and a.endsAt > :from order by a.startsAt, a.id",
                        Invitation.class)
                .setParameter("person", person)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /**
     * What that person is invited to and has not answered, as far as it is not over, the next one first. Whoever has
     * been marked in one that goes on, or sent apologies for it, is not asked any more.
     *
     * @param most at most so many
     */
    public List<Invitation> unanswered(PersonId person, Instant now, int most) {
        return ahead(
                person,
                "i.answer = :answer and i.attendance = org.cordee.scheduling.terms.Attendance.EXPECTED",
                InvitationAnswer.NONE,
                now,
                most);
    }

    /** The same, read once in a transaction: for pages that only read. */
    public List<Invitation> unansweredOnce(PersonId person, Instant now, int most) {
        return reads.once("scheduling.unanswered", person, () -> unanswered(person, now, MOST)).stream()
                .limit(most)
                .toList();
    }

    /** What is ahead in that person's diary and they have not declined, the next one first. @param most so many */
    public List<Invitation> coming(PersonId person, Instant now, int most) {
        return ahead(person, "i.answer <> :answer", InvitationAnswer.NO, now, most);
    }

    private List<Invitation> ahead(PersonId person, String condition, InvitationAnswer answer, Instant now, int most) {
        return em.createQuery(
                        "select i from Invitation i join fetch i.appointment a where i.person = :person and "
                                + condition + " and a.state in :open and a.endsAt > :now order by a.startsAt, a.id",
                        Invitation.class)
                .setParameter("person", person)
                .setParameter("answer", answer)
                .setParameter("open", List.of(AppointmentState.CONFIRMED, AppointmentState.PROPOSED))
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }
}
