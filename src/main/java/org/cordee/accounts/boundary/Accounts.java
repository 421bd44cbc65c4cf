package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.control.Passwords;
import org.cordee.accounts.entity.Account;
import org.cordee.accounts.entity.SystemRole;
import org.cordee.accounts.terms.Role;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.PersonId;

/**
 * Makes accounts and gives roles: for imports, the demo region and the first start; tells other features of many people
 * at once who can come in. Pages have boundaries of their own.
 */
@ApplicationScoped
@Transactional
public class Accounts {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private AccountQueries accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    /** The hash of a password, to be given to {@link #create}; costs some 40 ms, so sample accounts share one. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String hash(String password) {
        return passwords.hash(password);
    }

    /**
     * An account whose address counts as confirmed.
     *
     * @param passwordHash from {@link #hash}, or null: the person sets one by a link
     * @param demo a sample account: a start without demo mode refuses a database that holds one
     * @throws Conflict when the address has an account already
     */
    public void create(PersonId person, String email, String passwordHash, boolean demo) {
        Account account = new Account(person, email, passwordHash, demo, clock.instant());
        if (accounts.withEmail(email).isPresent()) {
            throw new Conflict("accounts.email-taken");
        }
        em.persist(account);
    }

    /** True when the database holds sample accounts. */
    public boolean anyDemo() {
        return accounts.anyDemo();
    }

    /** True when nobody but one person has an account. */
    public boolean onlyOne() {
        return em.createQuery("select a.id from Account a", Long.class)
                        .setMaxResults(2)
                        .getResultList()
                        .size()
                < 2;
    }

    /** Doing it twice does no harm. */
    public void grant(PersonId person, Role role) {
        if (!accounts.roles(person).contains(role)) {
            em.persist(new SystemRole(person, role));
        }
    }

    /** Who holds that role and can come in, the one of longest standing first. */
    public List<PersonId> holders(Role role) {
        return accounts.holders(role);
    }

    /** For {@link PasswordSignIn}; null when nobody has that address. */
    Credentials credentials(String email) {
        return accounts.withEmail(email)
                .map(a -> new Credentials(a.person(), a.passwordHash(), a.disabled()))
                .orElse(null);
    }

    /** For {@link PasswordSignIn}; empty when the account is gone. */
    String email(PersonId person) {
        return accounts.of(person).map(Account::email).orElse("");
    }

    /** The same password under today's parameters; not when another one was chosen meanwhile. */
    void rehash(PersonId person, String old, String fresh) {
        accounts.of(person).filter(a -> old.equals(a.passwordHash())).ifPresent(a -> a.rehash(fresh));
    }

    record Credentials(PersonId person, String passwordHash, boolean disabled) {}

    /** Who has that address, enabled or not. Its answer must not be seen by whoever typed the address. */
    public Optional<PersonId> withEmail(String email) {
        return accounts.withEmail(email).map(Account::person);
    }

    /** The addresses of these people, enabled or not. They must not be shown. */
    public Set<String> emails(Collection<PersonId> people) {
        return accounts.emails(people);
    }

    /**
     * How often that person's account was closed; 0 when there is none. What was handed out before the last time, such
     * as the address of a private feed, stays void when it is opened again.
     */
    public int closings(PersonId person) {
        return accounts.of(person).map(Account::closings).orElse(0);
    }

    /** Those of these people whose account is closed; who has none is not among them. */
    public Set<PersonId> closed(Collection<PersonId> people) {
        return accounts.disabled(people);
    }
}
