package org.cordee.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordee.accounts.entity.Account;
import org.cordee.accounts.terms.Role;
import org.cordee.people.terms.EmailForm;
import org.cordee.platform.database.Batches;
import org.cordee.shared.ids.PersonId;

/** Finds accounts and roles. */
@ApplicationScoped
public class AccountQueries {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    public Optional<Account> of(PersonId person) {
        return em.createQuery("select a from Account a where a.person = :person", Account.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    public Optional<Account> withKey(long key) {
        return Optional.ofNullable(em.find(Account.class, key));
    }

    public Optional<Account> withEmail(String email) {
        return em.createQuery("select a from Account a where a.emailKey = :email", Account.class)
                .setParameter("email", EmailForm.same(email))
                .getResultStream()
                .findFirst();
    }

    /** The accounts of these addresses; each is to be in the form of {@link EmailForm#same}. */
    public Set<Account> withEmails(Collection<String> emails) {
        Set<Account> found = new HashSet<>();
        for (List<String> some : Batches.of(emails)) {
            found.addAll(em.createQuery("select a from Account a where a.emailKey in :emails", Account.class)
                    .setParameter("emails", some)
                    .getResultList());
        }
        return found;
    }

    /** The addresses of these people. */
    public Set<String> emails(Collection<PersonId> people) {
        return ofThese("select a.email from Account a where a.person in :people", String.class, people);
    }

    /** Those of these people who have an account that is not disabled. */
    public Set<PersonId> open(Collection<PersonId> people) {
        return ofThese(
                "select a.person from Account a where a.person in :people and a.disabled = false",
                PersonId.class,
                people);
    }

    /** Those of these people whose account is disabled. */
    public Set<PersonId> disabled(Collection<PersonId> people) {
        return ofThese(
                "select a.person from Account a where a.person in :people and a.disabled = true",
                PersonId.class,
                people);
    }

    private <T> Set<T> ofThese(String query, Class<T> type, Collection<PersonId> people) {
        Set<T> found = new HashSet<>();
        for (List<PersonId> some : Batches.of(people)) {
            found.addAll(
                    em.createQuery(query, type).setParameter("people", some).getResultList());
        }
        return found;
    }

    public Set<Role> roles(PersonId person) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(em.createQuery("select r.role from SystemRole r where r.person = :person", Role.class)
                .setParameter("person", person)
                .getResultList());
        return roles;
    }

    /** Those with an enabled account. */
    public List<PersonId> holders(Role role) {
        return em.createQuery(
                        "select r.person from SystemRole r, Account a where a.person = r.person and r.role = :role"
                                + " and a.disabled = false order by r.id",
                        PersonId.class)
                .setParameter("role", role)
                .getResultList();
    }

    public boolean anyDemo() {
        return em.createQuery("select count(a) from Account a where a.demo = true", Long.class)
                        .getSingleResult()
                > 0;
    }
}
