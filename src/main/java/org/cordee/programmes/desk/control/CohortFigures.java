package org.cordee.programmes.desk.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.programmes.desk.terms.CohortNumbers;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.InitiativeId;

/** Counts for many cohorts at once: four statements, however many cohorts there are. */
@ApplicationScoped
public class CohortFigures {

    private static final String KEPT = " and (c.publishedAt is not null or c.cancelledAt is null)";

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    /** Returns all cohorts of these initiatives, without drafts that were discarded. */
    public List<Cohort> cohorts(Collection<InitiativeId> initiatives) {
        return initiatives.isEmpty()
                ? List.of()
                : em.createQuery("select c from Cohort c where c.initiative in :initiatives" + KEPT, Cohort.class)
                        .setParameter("initiatives", initiatives)
                        .getResultList();
    }

    /** Returns how many cohorts these initiatives have. */
    public long count(Collection<InitiativeId> initiatives) {
        return initiatives.isEmpty()
                ? 0
                : em.createQuery("select count(c) from Cohort c where c.initiative in :initiatives" + KEPT, Long.class)
                        .setParameter("initiatives", initiatives)
                        .getSingleResult();
    }

    /** Returns the numbers of each of these cohorts. */
    public Map<CohortId, CohortNumbers> numbers(Collection<CohortId> cohorts) {
        if (cohorts.isEmpty()) {
            return Map.of();
        }
        Map<CohortId, Map<Long, Integer>> enrolled = byPool(
                "select e.cohort, e.pool, count(e) from Enrolment e where e.cohort in :cohorts and e.state in :states"
                        + " group by e.cohort, e.pool",
                cohorts,
                List.of(EnrolmentState.ENROLLED, EnrolmentState.COMPLETED));
        Map<CohortId, Map<Long, Integer>> offered = byPool(
                "select a.cohort, a.pool, count(p) from Application a join a.party p where a.cohort in :cohorts"
                        + " and a.state in :states group by a.cohort, a.pool",
                cohorts,
                List.of(ApplicationState.OFFERED));
        Map<CohortId, Map<Long, Integer>> places = places(cohorts);
        Map<CohortId, Map<ApplicationState, Integer>> states = states(cohorts);
        return cohorts.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> numbers(
                                places.getOrDefault(id, Map.of()),
                                enrolled.getOrDefault(id, Map.of()),
                                offered.getOrDefault(id, Map.of()),
                                states.getOrDefault(id, Map.of()))));
    }

    /** Returns the cohort of each session's appointment. */
    public Map<AppointmentId, CohortId> appointments(Collection<CohortId> cohorts) {
        Map<AppointmentId, CohortId> of = new HashMap<>();
        if (!cohorts.isEmpty()) {
            em.createQuery(
                            "select s.appointment, s.cohort from CohortSession s where s.cohort in :cohorts"
                                    + " and s.appointment is not null",
                            Object[].class)
                    .setParameter("cohorts", cohorts)
                    .getResultList()
                    .forEach(row -> of.put((AppointmentId) row[0], (CohortId) row[1]));
        }
        return of;
    }

    /** Returns when applications for these cohorts were sent since that moment. */
    public List<Instant> sent(Collection<CohortId> cohorts, Instant since) {
        return cohorts.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a.submittedAt from Application a where a.cohort in :cohorts"
                                        + " and a.submittedAt >= :since",
                                Instant.class)
                        .setParameter("cohorts", cohorts)
                        .setParameter("since", since)
                        .getResultList();
    }

    /** Returns rows of sector, level and how many take part, as they were on enrolling. */
    public List<Object[]> mix(Collection<CohortId> cohorts) {
        return cohorts.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select e.sector, e.level, count(e) from Enrolment e where e.cohort in :cohorts"
                                        + " and e.state in :states group by e.sector, e.level",
                                Object[].class)
                        .setParameter("cohorts", cohorts)
                        .setParameter("states", List.of(EnrolmentState.ENROLLED, EnrolmentState.COMPLETED))
                        .getResultList();
    }

    private static CohortNumbers numbers(
            Map<Long, Integer> places,
            Map<Long, Integer> enrolled,
            Map<Long, Integer> offered,
            Map<ApplicationState, Integer> states) {
        int free = 0;
        for (Map.Entry<Long, Integer> pool : places.entrySet()) {
            int taken = enrolled.getOrDefault(pool.getKey(), 0) + offered.getOrDefault(pool.getKey(), 0);
            free += Math.max(0, pool.getValue() - taken);
        }
        return new CohortNumbers(
                sum(places),
                sum(enrolled),
                sum(offered),
                states.getOrDefault(ApplicationState.WAITLISTED, 0),
                free,
                states.getOrDefault(ApplicationState.SUBMITTED, 0)
                        + states.getOrDefault(ApplicationState.IN_REVIEW, 0));
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<CohortId, Map<Long, Integer>> places(Collection<CohortId> cohorts) {
        Map<CohortId, Map<Long, Integer>> places = new HashMap<>();
        em.createQuery(
                        "select c.id, p.id, p.places from Cohort c join c.pools p where c.id in :cohorts",
                        Object[].class)
                .setParameter("cohorts", cohorts.stream().map(CohortId::value).toList())
                .getResultList()
                .forEach(row -> places.computeIfAbsent(
                                CohortId.of(number(row[0]).longValue()), id -> new HashMap<>())
                        .put(number(row[1]).longValue(), number(row[2]).intValue()));
        return places;
    }

    private Map<CohortId, Map<Long, Integer>> byPool(String query, Collection<CohortId> cohorts, List<?> states) {
        Map<CohortId, Map<Long, Integer>> counts = new HashMap<>();
        em.createQuery(query, Object[].class)
                .setParameter("cohorts", cohorts)
                .setParameter("states", states)
                .getResultList()
                .forEach(row -> counts.computeIfAbsent((CohortId) row[0], id -> new HashMap<>())
                        .put(number(row[1]).longValue(), number(row[2]).intValue()));
        return counts;
    }

    private Map<CohortId, Map<ApplicationState, Integer>> states(Collection<CohortId> cohorts) {
        Map<CohortId, Map<ApplicationState, Integer>> counts = new HashMap<>();
        em.createQuery(
                        "select a.cohort, a.state, count(a) from Application a where a.cohort in :cohorts"
                                + " and a.state in :states group by a.cohort, a.state",
                        Object[].class)
                .setParameter("cohorts", cohorts)
                .setParameter(
                        "states",
                        List.of(ApplicationState.SUBMITTED, ApplicationState.IN_REVIEW, ApplicationState.WAITLISTED))
                .getResultList()
                .forEach(row -> counts.computeIfAbsent((CohortId) row[0], id -> new EnumMap<>(ApplicationState.class))
                        .put((ApplicationState) row[1], number(row[2]).intValue()));
        return counts;
    }

    private static Number number(Object value) {
        return (Number) value;
    }
}
