package org.cordee.programmes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordee.people.boundary.AffiliationCard;
import org.cordee.people.boundary.People;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.PlacePool;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.terms.PoolKind;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Sector;

/**
 * The places of a cohort: which are taken, which are free and for whom, who waits. What it says is only worth deciding
 * on while the cohort is locked ({@link CohortQueries#locked}).
 */
@ApplicationScoped
public class Places {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** A place is taken by an enrolment, or held by an offer for each of its party. */
    public Taken taken(CohortId cohort) {
        Map<Long, Integer> byPool = new HashMap<>();
        int enrolled = add(
                byPool,
                "select e.pool, count(e) from Enrolment e where e.cohort = :cohort and e.state in :states"
                        + " group by e.pool",
                cohort,
                List.of(EnrolmentState.ENROLLED, EnrolmentState.COMPLETED));
        int offered = add(
                byPool,
                "select a.pool, count(p) from Application a join a.party p where a.cohort = :cohort"
                        + " and a.state in :states group by a.pool",
                cohort,
                List.of(ApplicationState.OFFERED));
        return new Taken(enrolled, offered, byPool);
    }

    private int add(Map<Long, Integer> byPool, String query, CohortId cohort, Collection<?> states) {
        int sum = 0;
        for (Object[] row : em.createQuery(query, Object[].class)
                .setParameter("cohort", cohort)
                .setParameter("states", states)
                .getResultList()) {
            int count = ((Number) row[1]).intValue();
            byPool.merge(((Number) row[0]).longValue(), count, Integer::sum);
            sum += count;
        }
        return sum;
    }

    /** The pool that has places for the whole party: a reserved one they belong to first, else the open one. */
    public Optional<PlacePool> freeFor(Cohort cohort, Taken taken, Set<PersonId> party) {
        Set<OrganisationId> organisations = new HashSet<>();
        Set<Sector> sectors = new HashSet<>();
        if (cohort.pools().size() > 1) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), Cohort.ZONE);
            for (PersonId person : party) {
                for (AffiliationCard affiliation : people.affiliations(person, today)) {
                    organisations.add(affiliation.organisation());
                    sectors.add(affiliation.sector());
                }
            }
        }
        return cohort.pools().stream()
                .sorted((a, b) -> Boolean.compare(a.kind() == PoolKind.OPEN, b.kind() == PoolKind.OPEN))
                .filter(pool -> pool.admits(organisations, sectors))
                .filter(pool -> taken.free(pool) >= party.size())
                .findFirst();
    }

    /** Those who wait, in the order of the queue. */
    public List<Application> waiting(CohortId cohort) {
        return em.createQuery(
                        "select a from Application a where a.cohort = :cohort and a.state = :waiting"
                                + " order by a.queueNumber",
                        Application.class)
                .setParameter("cohort", cohort)
                .setParameter("waiting", ApplicationState.WAITLISTED)
                .getResultList();
    }

    public int waitingCount(CohortId cohort) {
        return em.createQuery(
                        "select count(a) from Application a where a.cohort = :cohort and a.state = :waiting",
                        Long.class)
                .setParameter("cohort", cohort)
                .setParameter("waiting", ApplicationState.WAITLISTED)
                .getSingleResult()
                .intValue();
    }

    /** The number behind all that were ever given in this cohort's queue. */
    public int nextQueueNumber(CohortId cohort) {
        Integer last = em.createQuery(
                        "select max(a.queueNumber) from Application a where a.cohort = :cohort", Integer.class)
                .setParameter("cohort", cohort)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /**
     * What is taken.
     *
     * @param enrolled people who have a place
     * @param offered places that are held for an answer
     * @param byPool both, by the key of their pool
     */
    public record Taken(int enrolled, int offered, Map<Long, Integer> byPool) {

        /** Free places of a pool; below zero where it was made smaller on purpose. */
        public int free(PlacePool pool) {
            return pool.places() - byPool.getOrDefault(pool.key(), 0);
        }

        /** A further party has taken places of that pool. */
        public void take(PlacePool pool, int size) {
            byPool.merge(pool.key(), size, Integer::sum);
        }
    }
}
