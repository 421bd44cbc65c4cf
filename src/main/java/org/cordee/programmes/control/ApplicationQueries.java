package org.cordee.programmes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.platform.database.EntityQueries;
import org.cordee.platform.database.Sql;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.EnrolmentId;
import org.cordee.shared.ids.PersonId;

/** Finds applications and enrolments. */
@ApplicationScoped
public class ApplicationQueries extends EntityQueries {

    @Inject
    private Sql sql;

    public void add(Object entity) {
        insert(entity);
    }

    /** @throws NotFound when there is none */
    public Application one(ApplicationId id) {
        return one(Application.class, id);
    }

    /** As it is now in the database; called after the cohort's lock is had. @throws NotFound when there is none */
    public Application fresh(ApplicationId id) {
        return refreshed(one(id));
    }

    /**
     * The cohort an application is for, without loading it: so that the cohort can be locked first. @throws NotFound
     * when there is none
     */
    public CohortId cohortOf(ApplicationId id) {
        return em.createQuery("select a.cohort from Application a where a.id = :id", CohortId.class)
                .setParameter("id", id == null ? -1 : id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Those of these that there are, in no order. */
    public List<Application> all(Collection<ApplicationId> ids) {
        return ids.isEmpty() ? List.of() : byId(ids).getResultList();
    }

    /** The same, with their answers. */
    public List<Application> withAnswers(Collection<ApplicationId> ids) {
        return ids.isEmpty()
                ? List.of()
                : byId(ids)
                        .setHint("eclipselink.batch.type", "IN")
                        .setHint("eclipselink.batch", "a.answers")
                        .getResultList();
    }

    private TypedQuery<Application> byId(Collection<ApplicationId> ids) {
        return em.createQuery("select a from Application a where a.id in :ids", Application.class)
                .setParameter("ids", ids.stream().map(ApplicationId::value).toList());
    }

    /** The one application of that person for the cohort that can still lead to a place or has one. */
    public Optional<Application> live(CohortId cohort, PersonId applicant) {
        return em.createQuery(
                        "select a from Application a where a.cohort = :cohort and a.liveApplicant = :applicant",
                        Application.class)
                .setParameter("cohort", cohort)
                .setParameter("applicant", applicant)
                .getResultStream()
                .findFirst();
    }

    /** All of that person, the latest first. */
    public List<Application> of(PersonId applicant) {
        return em.createQuery(
                        "select a from Application a where a.applicant = :applicant order by a.begunAt desc, a.id desc",
                        Application.class)
                .setParameter("applicant", applicant)
                .getResultList();
    }

    /** The cohorts that person has applied to, whatever became of it. */
    public List<CohortId> cohortsOf(PersonId applicant) {
        return em.createQuery("select a.cohort from Application a where a.applicant = :applicant", CohortId.class)
                .setParameter("applicant", applicant)
                .getResultList();
    }

    /** How many wait for a decision in each cohort that person leads, cancelled ones left out, and since when. */
    public Map<CohortId, Undecided> undecided(PersonId lead) {
        Map<CohortId, Undecided> found = new HashMap<>();
        sql.read(
                        "select a.cohort_id, count(*) as undecided, min(a.submitted_at) as since from application a"
                                + " join cohort c on c.id = a.cohort_id"
                                + " join programme_role r on r.initiative_id = c.initiative_id"
                                + " where r.person_id = ? and r.kind = ? and c.cancelled_at is null"
                                + " and a.state in (?, ?) group by a.cohort_id",
                        row -> Map.entry(
                                CohortId.of(row.getLong("cohort_id")),
                                new Undecided(row.getInt("undecided"), Sql.instant(row, "since"))),
                        lead.value(),
                        Role.LEAD.name(),
                        ApplicationState.SUBMITTED.name(),
                        ApplicationState.IN_REVIEW.name())
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** Applications that wait. @param since the first was sent */
    public record Undecided(int count, Instant since) {}

    public List<Application> in(CohortId cohort, Collection<ApplicationState> states) {
        return em.createQuery(
                        "select a from Application a where a.cohort = :cohort and a.state in :states order by a.id",
                        Application.class)
                .setParameter("cohort", cohort)
                .setParameter("states", states)
                .getResultList();
    }

    /** Those that were sent and can still lead to a place, or have led to one. */
    public List<Application> sentLive(CohortId cohort) {
        return em.createQuery(
                        "select a from Application a where a.cohort = :cohort and a.liveApplicant is not null"
                                + " and a.submittedAt is not null"
                                + " order by a.id",
                        Application.class)
                .setParameter("cohort", cohort)
                .getResultList();
    }

    public boolean any(CohortId cohort) {
        return !em.createQuery("select a.id from Application a where a.cohort = :cohort", Long.class)
                .setParameter("cohort", cohort)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Those that wait, in the order of the queue. */
    public List<ApplicationId> queue(CohortId cohort) {
        return em.createQuery(
                        "select a.id from Application a where a.cohort = :cohort and a.state = :waiting"
                                + " order by a.queueNumber",
                        Long.class)
                .setParameter("cohort", cohort)
                .setParameter("waiting", ApplicationState.WAITLISTED)
                .getResultStream()
                .map(ApplicationId::of)
                .toList();
    }

    /** How many wait before that number. */
    public int waitingBefore(CohortId cohort, int queueNumber) {
        return em.createQuery(
                        "select count(a) from Application a where a.cohort = :cohort and a.state = :waiting"
                                + " and a.queueNumber < :number",
                        Long.class)
                .setParameter("cohort", cohort)
                .setParameter("waiting", ApplicationState.WAITLISTED)
                .setParameter("number", queueNumber)
                .getSingleResult()
                .intValue();
    }

    public List<Application> offersRunOut(CohortId cohort, Instant now) {
        return em.createQuery(
                        "select a from Application a where a.cohort = :cohort and a.state = :offered"
                                + " and a.offerUntil <= :now order by a.id",
                        Application.class)
                .setParameter("cohort", cohort)
                .setParameter("offered", ApplicationState.OFFERED)
                .setParameter("now", now)
                .getResultList();
    }

    /** How many wait for a decision that were sent after that moment. @param since null counts all */
    public int newUndecided(CohortId cohort, Instant since) {
        return em.createQuery(
                        "select count(a) from Application a where a.cohort = :cohort and a.state in :states"
                                + " and a.submittedAt > :since",
                        Long.class)
                .setParameter("cohort", cohort)
                .setParameter("states", List.of(ApplicationState.SUBMITTED, ApplicationState.IN_REVIEW))
                .setParameter("since", since == null ? Instant.EPOCH : since)
                .getSingleResult()
                .intValue();
    }

    /** @throws NotFound when there is none */
    public Enrolment enrolment(EnrolmentId id) {
        return one(Enrolment.class, id);
    }

    /** As it is now in the database; called after the cohort's lock is had. @throws NotFound when there is none */
    public Enrolment freshEnrolment(EnrolmentId id) {
        return refreshed(enrolment(id));
    }

    /** The enrolment of that person that takes a place in the cohort. */
    public Optional<Enrolment> enrolled(CohortId cohort, PersonId person) {
        return em.createQuery(
                        "select e from Enrolment e where e.cohort = :cohort and e.livePerson = :person",
                        Enrolment.class)
                .setParameter("cohort", cohort)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** All of a cohort, also those that have ended. */
    public List<Enrolment> enrolments(CohortId cohort) {
        return em.createQuery("select e from Enrolment e where e.cohort = :cohort order by e.id", Enrolment.class)
                .setParameter("cohort", cohort)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "e.progress")
                .getResultList();
    }

    /** Rows of a cohort and a person who has a place in it. */
    public List<Object[]> placed(Collection<CohortId> cohorts) {
        return cohorts.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select e.cohort, e.person from Enrolment e where e.cohort in :cohorts"
                                        + " and e.livePerson is not null",
                                Object[].class)
                        .setParameter("cohorts", cohorts)
                        .getResultList();
    }

    public List<Enrolment> enrolments(ApplicationId application) {
        return em.createQuery("select e from Enrolment e where e.application = :application", Enrolment.class)
                .setParameter("application", application)
                .getResultList();
    }

    public List<Enrolment> enrolmentsOf(PersonId person) {
        return em.createQuery(
                        "select e from Enrolment e where e.person = :person order by e.enrolledAt desc, e.id desc",
                        Enrolment.class)
                .setParameter("person", person)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "e.progress")
                .getResultList();
    }
}
