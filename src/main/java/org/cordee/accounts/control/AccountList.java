package org.cordee.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.accounts.entity.Account;
import org.cordee.accounts.terms.AccountFilter;
import org.cordee.accounts.terms.AccountRow;
import org.cordee.accounts.terms.AccountState;
import org.cordee.accounts.terms.Role;
import org.cordee.people.entity.Person;
import org.cordee.people.terms.EmailForm;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.text.SearchText;

/** The list of accounts on administrators' desks. */
@ApplicationScoped
public class AccountList {

    private static final Map<String, String> SORTS =
            Map.of("name", "p.searchText", "email", "a.emailKey", "made", "a.made");

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    /** Sort fields: name, email, made. */
    public Page<AccountRow> page(AccountFilter filter, PageQuery query) {
        StringBuilder from = new StringBuilder(" from Account a, Person p where a.person = p.id");
        Map<String, Object> values = new HashMap<>();
        if (filter.text() != null && !EmailForm.clean(filter.text()).isEmpty()) {
            values.put("email", PageQuery.anywhere(EmailForm.clean(filter.text())));
            List<String> patterns = SearchText.patterns(filter.text());
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < patterns.size(); i++) {
                name.append(i == 0 ? " or (" : " and ")
                        .append("p.searchText like :word")
                        .append(i);
                values.put("word" + i, patterns.get(i));
            }
            from.append(" and (a.emailKey like :email").append(name).append(patterns.isEmpty() ? ")" : "))");
        }
        if (filter.state() != null) {
            from.append(
                    switch (filter.state()) {
                        case OPEN -> " and a.disabled = false and a.passwordHash is not null";
                        case WAITING -> " and a.disabled = false and a.passwordHash is null";
                        case CLOSED -> " and a.disabled = true";
                    });
        }
        if (filter.role() != null) {
            from.append(" and exists (select r.id from SystemRole r where r.person = a.person and r.role = :role)");
            values.put("role", filter.role());
        }
        String way = query.descending() ? " desc" : "";
        String order = " order by " + SORTS.getOrDefault(query.sort() == null ? "name" : query.sort(), "p.searchText")
                + way + ", a.id" + way;
        TypedQuery<Object[]> rows = em.createQuery("select a, p" + from + order, Object[].class);
        TypedQuery<Long> count = em.createQuery("select count(a)" + from, Long.class);
        values.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        List<Object[]> found =
                rows.setFirstResult(query.first()).setMaxResults(query.size()).getResultList();
        return new Page<>(dressed(found), count.getSingleResult());
    }

    /**
     * Up to {@code most} of these people, by name, who have an account that is not closed and whose name holds all
     * words typed.
     */
    public List<PersonId> named(String typed, Collection<PersonId> among, int most) {
        List<String> patterns = SearchText.patterns(typed);
        if (patterns.isEmpty() || among.isEmpty()) {
            return List.of();
        }
        StringBuilder query = new StringBuilder(
                "select a.person from Account a, Person p where a.person = p.id and a.disabled = false"
                        + " and a.person in :among");
        for (int i = 0; i < patterns.size(); i++) {
            query.append(" and p.searchText like :word").append(i);
        }
        TypedQuery<PersonId> found = em.createQuery(query + " order by p.searchText, a.id", PersonId.class)
                .setParameter("among", among);
        for (int i = 0; i < patterns.size(); i++) {
            found.setParameter("word" + i, patterns.get(i));
        }
        return found.setMaxResults(most).getResultList();
    }

    /** With roles and the last time seen, read for all of them at once. */
    private List<AccountRow> dressed(List<Object[]> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<PersonId> ids = found.stream().map(f -> ((Account) f[0]).person()).toList();
        Map<PersonId, List<Role>> roles = new HashMap<>();
        em.createQuery(
                        "select r.person, r.role from SystemRole r where r.person in :ids order by r.role",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(r -> roles.computeIfAbsent((PersonId) r[0], p -> new ArrayList<>())
                        .add((Role) r[1]));
        Map<PersonId, Instant> seen = new HashMap<>();
        em.createQuery(
                        "select s.person, s.lastSeen from SignIn s where s.person in :ids order by s.lastSeen",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(s -> seen.put((PersonId) s[0], (Instant) s[1]));
        return found.stream()
                .map(f -> row((Account) f[0], (Person) f[1], roles, seen))
                .toList();
    }

    private static AccountRow row(Account a, Person p, Map<PersonId, List<Role>> roles, Map<PersonId, Instant> seen) {
        return new AccountRow(
                a.person(),
                p.name(),
                a.email(),
                state(a),
                List.copyOf(roles.getOrDefault(a.person(), List.of())),
                a.made(),
                seen.get(a.person()));
    }

    public static AccountState state(Account a) {
        return a.disabled() ? AccountState.CLOSED : a.passwordHash() == null ? AccountState.WAITING : AccountState.OPEN;
    }
}
