package org.cordee.programmes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.platform.database.EntityQueries;
import org.cordee.platform.database.Sql;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.CohortSession;
import org.cordee.programmes.entity.ProgrammeRole;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;

/** Finds cohorts, their sessions, and who leads them. */
@ApplicationScoped
public class CohortQueries extends EntityQueries {

    @Inject
    private Sql sql;

    public void add(Object entity) {
        em.persist(entity);
    }

    public void flush() {
        em.flush();
    }

    /** @throws NotFound when there is none */
    public Cohort one(CohortId id) {
        return one(Cohort.class, id);
    }

    /**
     * The cohort as it is now, locked until the end of the transaction. Taken before anything is read that decides who
     * gets a place.
     *
     * @throws NotFound when there is none
     */
    public Cohort locked(CohortId id) {
        return locked(Cohort.class, id);
    }

    /** Those of an initiative, the next to start first. */
    public List<Cohort> of(InitiativeId initiative) {
        return em.createQuery(
                        "select c from Cohort c where c.initiative = :initiative order by c.startsOn, c.id",
                        Cohort.class)
                .setParameter("initiative", initiative)
                .getResultList();
    }

    /** Those published that start on this day or later and were not cancelled, the next to start first. */
    public List<Cohort> startingFrom(LocalDate day) {
        return em.createQuery(
                        "select c from Cohort c where c.startsOn >= :day and c.publishedAt is not null"
                                + " and c.cancelledAt is null"
                                + " order by c.startsOn, c.id",
                        Cohort.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** Those whose programme this person leads or coordinates, and that name them as their contact. */
    public List<Cohort> withContact(PersonId person, String name) {
        return em.createQuery(
                        "select distinct c from Cohort c, ProgrammeRole r where r.initiative = c.initiative"
                                + " and r.person = :person and lower(c.contactName) = lower(:name) order by c.id",
                        Cohort.class)
                .setParameter("person", person)
                .setParameter("name", name)
                .getResultList();
    }

    public List<Cohort> all(Collection<CohortId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select c from Cohort c where c.id in :ids order by c.startsOn, c.id", Cohort.class)
                .setParameter("ids", ids.stream().map(CohortId::value).toList())
                .getResultList();
    }

    /** Those of these cohorts that this person leads or coordinates. */
    public Set<CohortId> arranged(PersonId person, Collection<CohortId> cohorts) {
        return cohorts.isEmpty()
                ? Set.of()
                : em.createQuery(
                                "select distinct c.id from Cohort c, ProgrammeRole r where r.initiative = c.initiative"
                                        + " and r.person = :person and c.id in :cohorts",
                                Long.class)
                        .setParameter("person", person)
                        .setParameter(
                                "cohorts", cohorts.stream().map(CohortId::value).toList())
                        .getResultStream()
                        .map(CohortId::of)
                        .collect(Collectors.toSet());
    }

    /**
     * The cohorts of the programmes that this person leads or coordinates, without cancelled ones. Read once in a
     * transaction: for pages that only read.
     */
    public List<Cohort> arrangedBy(PersonId person) {
        return reads.once(
                "programmes.arranged-by",
                person,
                () -> em.createQuery(
                                "select distinct c from Cohort c, ProgrammeRole r where r.initiative = c.initiative"
                                        + " and r.person = :person and c.cancelledAt is null",
                                Cohort.class)
                        .setParameter("person", person)
                        .getResultList());
    }

    /** The cohorts of the programmes that this person leads; cancelled ones are left out. */
    public List<CohortId> led(PersonId person) {
        return em.createQuery(
                        "select distinct c.id from Cohort c, ProgrammeRole r where r.initiative = c.initiative"
                                + " and r.person = :person and r.kind = :lead and c.cancelledAt is null",
                        Long.class)
                .setParameter("person", person)
                .setParameter("lead", Role.LEAD)
                .getResultStream()
                .map(CohortId::of)
                .toList();
    }

    public List<CohortSession> sessions(CohortId cohort) {
        return em.createQuery(
                        "select s from CohortSession s where s.cohort = :cohort order by s.id", CohortSession.class)
                .setParameter("cohort", cohort)
                .getResultList();
    }

    /** @throws NotFound when there is none */
    public CohortSession session(long id) {
        return one(CohortSession.class, id);
    }

    /** The same, locked until the end of the transaction. @throws NotFound when there is none */
    public CohortSession lockedSession(long id) {
        CohortSession session = session(id);
        em.lock(session, LockModeType.PESSIMISTIC_WRITE);
        return refreshed(session);
    }

    public boolean has(InitiativeId initiative, PersonId person, Role... roles) {
        return !em.createQuery(
                        "select r.id from ProgrammeRole r where r.initiative = :initiative and r.person = :person"
                                + " and r.kind in :roles",
                        Long.class)
                .setParameter("initiative", initiative)
                .setParameter("person", person)
                .setParameter("roles", List.of(roles))
                .getResultList()
                .isEmpty();
    }

    public List<ProgrammeRole> roles(InitiativeId initiative) {
        return em.createQuery(
                        "select r from ProgrammeRole r where r.initiative = :initiative order by r.kind, r.id",
                        ProgrammeRole.class)
                .setParameter("initiative", initiative)
                .getResultList();
    }

    /** Whether somebody has that part in any programme. */
    public boolean anyRole(Role role) {
        return !em.createQuery("select r.id from ProgrammeRole r where r.kind = :role", Long.class)
                .setParameter("role", role)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public List<ProgrammeRole> rolesOf(PersonId person) {
        return em.createQuery("select r from ProgrammeRole r where r.person = :person", ProgrammeRole.class)
                .setParameter("person", person)
                .getResultList();
    }

    public void remove(ProgrammeRole role) {
        em.remove(role);
    }

    /** When the leads were last told of new applications; null when they never were. */
    public Instant applicationsToldAt(CohortId cohort) {
        return sql.read(
                        "select applications_notified_at from cohort where id = ?",
                        row -> Sql.instant(row, "applications_notified_at"),
                        cohort.value())
                .get(0);
    }

    /** Keeps when the leads were told; no change of the cohort that somebody who edits it could meet. */
    public void applicationsTold(CohortId cohort, Instant now) {
        sql.update("update cohort set applications_notified_at = ? where id = ?", now, cohort.value());
    }

    /** The appointments of those of a cohort's sessions that have a date. */
    public List<AppointmentId> appointments(CohortId cohort) {
        return sessions(cohort).stream()
                .map(CohortSession::appointment)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those with these ids, with their components. */
    public List<Cohort> withComponents(Collection<CohortId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select c from Cohort c where c.id in :ids order by c.startsOn, c.id", Cohort.class)
                .setParameter("ids", ids.stream().map(CohortId::value).toList())
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.components")
                .getResultList();
    }

    /** Those that are open for applications at that moment, the next to close first. */
    public List<Cohort> openAt(Instant now) {
        return em.createQuery(
                        "select c from Cohort c where c.opensAt <= :now and c.closesAt > :now"
                                + " and c.publishedAt is not null and c.cancelledAt is null order by c.closesAt, c.id",
                        Cohort.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** All sessions of these cohorts, in the order they were made. */
    public List<CohortSession> sessions(Collection<CohortId> cohorts) {
        if (cohorts.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select s from CohortSession s where s.cohort in :cohorts order by s.id", CohortSession.class)
                .setParameter("cohorts", cohorts)
                .getResultList();
    }

    /** Sessions with these keys. */
    public List<CohortSession> sessionsWith(Collection<Long> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select s from CohortSession s where s.id in :keys", CohortSession.class)
                .setParameter("keys", keys)
                .getResultList();
    }
}
