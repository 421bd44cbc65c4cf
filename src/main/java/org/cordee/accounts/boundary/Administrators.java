package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.entity.Account;
import org.cordee.accounts.terms.Role;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;

/** The first administrator, who cannot be made by another one. */
@ApplicationScoped
@Transactional
public class Administrators {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private AccountQueries queries;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordLinks passwordLinks;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * When nobody who can sign in administers, makes that address's owner an administrator and sends a link to set a
     * password.
     *
     * @return the link, or empty when nothing had to be done
     */
    Optional<String> first(String email) {
        boolean there = accounts.holders(Role.ADMINISTRATOR).stream()
                .flatMap(p -> queries.of(p).stream())
                .anyMatch(a -> a.passwordHash() != null);
        if (there) {
            return Optional.empty();
        }
        audit.systemActs("first start");
        Account account = queries.withEmail(email).orElseGet(() -> made(email));
        accounts.grant(account.person(), Role.ADMINISTRATOR);
        audit.changed("accounts.role-given", account.person(), Role.ADMINISTRATOR.key());
        return Optional.of(passwordLinks.welcome(account, "administrator"));
    }

    private Account made(String email) {
        PersonId person = people.join(
                email.substring(0, Math.max(1, email.indexOf('@'))), Level.MANAGER, null, CurrentPerson.HOME_ZONE);
        Account account = new Account(person, email, null, false, clock.instant());
        em.persist(account);
        em.flush();
        return account;
    }
}
