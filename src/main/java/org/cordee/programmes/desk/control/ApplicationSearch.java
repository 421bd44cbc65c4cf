package org.cordee.programmes.desk.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.text.SearchText;

/** The lead's list of sent applications: filtered, sorted, a page at a time. */
@ApplicationScoped
public class ApplicationSearch {

    /** What the list can be sorted by, and by which expression. */
    private static final Map<String, String> SORTS = sorts();

    /** An id that nothing has: an empty list is no operand of in. */
    private static final List<Long> NOTHING = List.of(-1L);

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private AnswerQueries answers;

    private static Map<String, String> sorts() {
        Map<String, String> sorts = new LinkedHashMap<>();
        sorts.put("submitted", "a.submittedAt");
        sorts.put("name", "p.searchText");
        sorts.put("level", "p.level");
        sorts.put("state", "a.state");
        sorts.put("queue", "a.queueNumber");
        sorts.put("changed", "a.changedAt");
        sorts.put("until", "a.offerUntil");
        return sorts;
    }

    /** @throws Invalid when the list cannot be sorted by what the query names */
    public Page<Application> page(CohortId cohort, ApplicationFilter filter, PageQuery query) {
        List<Long> answered = answered(cohort, filter);
        List<Application> items = bind(
                        em.createQuery("select a " + from(filter) + order(filter, query), Application.class),
                        cohort,
                        filter,
                        answered)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        long total = items.size() < query.size() && (query.first() == 0 || !items.isEmpty())
                ? query.first() + items.size()
                : bind(em.createQuery("select count(a) " + from(filter), Long.class), cohort, filter, answered)
                        .getSingleResult();
        return new Page<>(items, total);
    }

    /** The whole list in its order, ids alone: what comes before and after one of them. */
    public List<ApplicationId> ids(CohortId cohort, ApplicationFilter filter, PageQuery query) {
        return bind(
                        em.createQuery("select a.id " + from(filter) + order(filter, query), Long.class),
                        cohort,
                        filter,
                        answered(cohort, filter))
                .getResultStream()
                .map(ApplicationId::of)
                .toList();
    }

    /** Those of the list that can be decided on, in the order they were sent. */
    public List<ApplicationId> decidable(CohortId cohort, ApplicationFilter filter) {
        return bind(
                        em.createQuery(
                                "select a.id " + from(filter)
                                        + " and a.state in :decidable order by a.submittedAt, a.id",
                                Long.class),
                        cohort,
                        filter,
                        answered(cohort, filter))
                .setParameter(
                        "decidable",
                        Arrays.stream(ApplicationState.values())
                                .filter(ApplicationState::decidable)
                                .toList())
                .getResultStream()
                .map(ApplicationId::of)
                .toList();
    }

    /** What the list can be sorted by. */
    public static Set<String> sortFields() {
        return SORTS.keySet();
    }

    private static String order(ApplicationFilter filter, PageQuery query) {
        String sort = SORTS.get(query.sort() == null ? usualOrder(filter) : query.sort());
        if (sort == null) {
            throw new Invalid("sort", "shared.not-a-sort-field");
        }
        String way = query.descending() ? " desc" : "";
        return " order by " + sort + way + ", a.id" + way;
    }

    /** The waiting list in its order, offers by their end, the rest as they were sent. */
    private static String usualOrder(ApplicationFilter filter) {
        return filter.state() == ApplicationState.WAITLISTED
                ? "queue"
                : filter.state() == ApplicationState.OFFERED ? "until" : "submitted";
    }

    /** How many were sent, by state. */
    public Map<ApplicationState, Long> counts(CohortId cohort) {
        Map<ApplicationState, Long> counts = new EnumMap<>(ApplicationState.class);
        em.createQuery(
                        "select a.state, count(a) from Application a where a.cohort = :cohort"
                                + " and a.submittedAt is not null group by a.state",
                        Object[].class)
                .setParameter("cohort", cohort)
                .getResultList()
                .forEach(r -> counts.put((ApplicationState) r[0], ((Number) r[1]).longValue()));
        return counts;
    }

    /** The applications whose answers are looked for; what matters only where the filter asks for answers. */
    private List<Long> answered(CohortId cohort, ApplicationFilter filter) {
        List<Long> found = filter.answers().isEmpty() ? List.of() : answers.found(cohort, filter.answers());
        return found.isEmpty() ? NOTHING : found;
    }

    private static String from(ApplicationFilter filter) {
        return "from Application a, Person p where p.id = a.applicant and a.cohort = :cohort"
                + " and a.submittedAt is not null"
                + (filter.state() == null ? "" : " and a.state = :state")
                + (filter.undecided() ? " and a.state in :undecided" : "")
                + (filter.level() == null ? "" : " and p.level = :level")
                + (filter.support() == null ? "" : " and a.managerSupport = :support")
                + (filter.answers().isEmpty() ? "" : " and a.id in :answered")
                + IntStream.range(0, SearchText.patterns(filter.name()).size())
                        .mapToObj(i -> " and p.searchText like :name" + i)
                        .collect(Collectors.joining());
    }

    private static <T> TypedQuery<T> bind(
            TypedQuery<T> query, CohortId cohort, ApplicationFilter filter, List<Long> answered) {
        query.setParameter("cohort", cohort);
        if (filter.state() != null) {
            query.setParameter("state", filter.state());
        }
        if (filter.undecided()) {
            query.setParameter("undecided", List.of(ApplicationState.SUBMITTED, ApplicationState.IN_REVIEW));
        }
        if (filter.level() != null) {
            query.setParameter("level", filter.level());
        }
        if (filter.support() != null) {
            query.setParameter("support", filter.support());
        }
        if (!filter.answers().isEmpty()) {
            query.setParameter("answered", answered);
        }
        List<String> words = SearchText.patterns(filter.name());
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("name" + i, words.get(i));
        }
        return query;
    }
}
