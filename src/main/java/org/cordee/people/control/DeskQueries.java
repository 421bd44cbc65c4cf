package org.cordee.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.people.terms.OrganisationFilter;
import org.cordee.people.terms.OrganisationRow;
import org.cordee.people.terms.PersonFilter;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.text.SearchText;

/** The lists on administrators' desks: a stretch at a time, sorted by what is allowed, the id last. */
@ApplicationScoped
public class DeskQueries {

    private static final Map<String, String> ORGANISATION_SORTS =
            Map.of("name", "o.searchText", "sector", "o.sector", "region", "o.region");
    private static final Map<String, String> PERSON_SORTS =
            Map.of("name", "p.searchText", "level", "p.level", "region", "p.region");

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    public Page<OrganisationRow> organisations(OrganisationFilter filter, PageQuery query) {
        StringBuilder where = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        words(where, values, "o.searchText like :name", filter.name());
        narrow(where, values, "o.sector = :sector", "sector", filter.sector());
        narrow(where, values, "o.region = :region", "region", filter.region());
        narrow(where, values, "o.closed = :closed", "closed", filter.closed());
        String select =
                "select new org.cordee.people.terms.OrganisationRow(o.id, o.code, o.name, o.sector, o.region, o.closed,"
                        + " (select count(distinct a.person) from Affiliation a where a.organisation = o"
                        + " and a.until is null)) from Organisation o";
        List<OrganisationRow> rows = stretch(
                em.createQuery(select + where + order(ORGANISATION_SORTS, query, "o"), OrganisationRow.class),
                values,
                query);
        return new Page<>(rows, count("select count(o) from Organisation o" + where, values));
    }

    public Page<PersonId> people(PersonFilter filter, PageQuery query) {
        StringBuilder where = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        words(where, values, "p.searchText like :name", filter.name());
        narrow(where, values, "p.level = :level", "level", filter.level());
        narrow(where, values, "p.region = :region", "region", filter.region());
        List<String> organisation = SearchText.patterns(filter.organisation());
        if (!organisation.isEmpty()) {
            StringBuilder there = new StringBuilder(
                    "exists (select a.id from Affiliation a where a.person = p.id and a.until is null");
            for (int i = 0; i < organisation.size(); i++) {
                there.append(" and a.organisation.searchText like :organisation")
                        .append(i);
                values.put("organisation" + i, organisation.get(i));
            }
            where.append(where.length() == 0 ? " where " : " and ")
                    .append(there)
                    .append(')');
        }
        List<Long> ids = stretch(
                em.createQuery("select p.id from Person p" + where + order(PERSON_SORTS, query, "p"), Long.class),
                values,
                query);
        return new Page<>(
                ids.stream().map(PersonId::of).toList(), count("select count(p) from Person p" + where, values));
    }

    /** All words that were typed have to match. */
    private static void words(StringBuilder where, Map<String, Object> values, String condition, String typed) {
        List<String> patterns = SearchText.patterns(typed);
        for (int i = 0; i < patterns.size(); i++) {
            narrow(where, values, condition + i, "name" + i, patterns.get(i));
        }
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(where.length() == 0 ? " where " : " and ").append(condition);
            values.put(name, value);
        }
    }

    private static String order(Map<String, String> sorts, PageQuery query, String alias) {
        String way = query.descending() ? " desc" : "";
        String field = sorts.get(query.sort() == null ? "name" : query.sort());
        return " order by " + (field == null ? "" : field + way + ", ") + alias + ".id" + way;
    }

    private static <T> List<T> stretch(TypedQuery<T> query, Map<String, Object> values, PageQuery page) {
        values.forEach(query::setParameter);
        return query.setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    private long count(String jpql, Map<String, Object> values) {
        TypedQuery<Long> query = em.createQuery(jpql, Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
