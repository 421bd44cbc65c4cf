package org.cordee.networks.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.terms.MemberFilter;
import org.cordee.networks.terms.MembershipState;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.text.SearchText;

/** The list of members of a network: filtered, sorted, a page at a time. */
@ApplicationScoped
public class MemberSearch {

    private static final Map<String, String> SORTS =
            Map.of("name", "p.searchText", "level", "p.level", "role", "m.part", "joined", "m.since");

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    /**
     * Returns a stretch of the list.
     *
     * @param listed only those who let others see their name
     * @throws Invalid when the list cannot be sorted by what the query names
     */
    public Page<Membership> page(NetworkId network, MemberFilter filter, boolean listed, PageQuery query) {
        String sort = SORTS.get(query.sort() == null ? "name" : query.sort());
        if (sort == null) {
            throw new Invalid("sort", "shared.not-a-sort-field");
        }
        String way = query.descending() ? " desc" : "";
        String order = " order by " + sort + way + ", p.searchText, m.id" + way;
        List<Membership> items = bind(
                        em.createQuery("select m " + from(filter, listed) + order, Membership.class), network, filter)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        long total = bind(em.createQuery("select count(m) " + from(filter, listed), Long.class), network, filter)
                .getSingleResult();
        return new Page<>(items, total);
    }

    /** Returns the latest to join, the latest first. @param listed only those who let others see their name */
    public List<PersonId> newest(NetworkId network, boolean listed, int most) {
        return em.createQuery(
                        "select m.person " + from(MemberFilter.ALL, listed) + " order by m.since desc, m.id desc",
                        PersonId.class)
                .setParameter("network", network)
                .setParameter("member", MembershipState.MEMBER)
                .setMaxResults(most)
                .getResultList();
    }

    /** Counts all members by level. Levels without any are not in it. */
    public Map<Level, Long> byLevel(NetworkId network) {
        Map<Level, Long> counts = new EnumMap<>(Level.class);
        em.createQuery(
                        "select p.level, count(m) " + from(MemberFilter.ALL, false) + " group by p.level",
                        Object[].class)
                .setParameter("network", network)
                .setParameter("member", MembershipState.MEMBER)
                .getResultList()
                .forEach(row -> counts.put((Level) row[0], (Long) row[1]));
        return counts;
    }

    /** Counts all members by the sector of their main post of that day. Those without one are not in it. */
    public Map<Sector, Long> bySector(NetworkId network, LocalDate day) {
        Map<Sector, Long> counts = new EnumMap<>(Sector.class);
        em.createQuery(
                        "select o.sector, count(m) from Membership m, Affiliation a join a.organisation o"
                                + " where a.person = m.person and a.main = true and a.since <= :day"
                                + " and (a.until is null or a.until >= :day) and m.network = :network"
                                + " and m.state = :member group by o.sector",
                        Object[].class)
                .setParameter("network", network)
                .setParameter("member", MembershipState.MEMBER)
                .setParameter("day", day)
                .getResultList()
                .forEach(row -> counts.put((Sector) row[0], (Long) row[1]));
        return counts;
    }

    private static String from(MemberFilter filter, boolean listed) {
        return "from Membership m, Person p where p.id = m.person and m.network = :network and m.state = :member"
                + (listed ? " and p.listed = true" : "")
                + (filter.role() == null ? "" : " and m.part = :role")
                + (filter.level() == null ? "" : " and p.level = :level")
                + IntStream.range(0, SearchText.patterns(filter.name()).size())
                        .mapToObj(i -> " and p.searchText like :name" + i)
                        .collect(Collectors.joining());
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, NetworkId network, MemberFilter filter) {
        query.setParameter("network", network).setParameter("member", MembershipState.MEMBER);
        if (filter.role() != null) {
            query.setParameter("role", filter.role());
        }
        if (filter.level() != null) {
            query.setParameter("level", filter.level());
        }
        List<String> words = SearchText.patterns(filter.name());
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("name" + i, words.get(i));
        }
        return query;
    }
}
