package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cordee.accounts.control.AccountList;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.control.SecondFactorQueries;
import org.cordee.accounts.entity.Account;
import org.cordee.accounts.terms.AccountFilter;
import org.cordee.accounts.terms.AccountRow;
import org.cordee.accounts.terms.AccountState;
import org.cordee.accounts.terms.Role;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.outbox.MailState;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;

/** Accounts, as administrators keep them. To everybody else it is not there. */
@ApplicationScoped
@Transactional
public class AccountDesk {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private AccountList list;

    @Inject
    private AccountQueries accounts;

    @Inject
    private Accounts roles;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInCache signInCache;

    @Inject
    private SecondFactorQueries factors;

    @Inject
    private SecondFactors secondFactors;

    @Inject
    private AccountMailer accountMailer;

    @Inject
    private RoleNotifications notifications;

    @Inject
    private PasswordLinks links;

    @Inject
    private People people;

    @Inject
    private CurrentPerson current;

    @Inject
    private Audit audit;

    /** Sort fields: name, email, made. */
    public Page<AccountRow> page(AccountFilter filter, PageQuery query) {
        current.requireAdministrator();
        return list.page(filter, query);
    }

    public Detail of(PersonId person) {
        Account account = find(person);
        return new Detail(
                person,
                people.card(person).name(),
                account.email(),
                AccountList.state(account),
                List.copyOf(accounts.roles(person)),
                factors.on(person),
                account.version());
    }

    /**
     * Nobody comes in with it any more, and who is in is out within five seconds.
     *
     * @throws RuleBroken for one's own
     * @throws org.cordee.shared.errors.Conflict when it was changed since it was read
     */
    public void close(PersonId person, int version) {
        Account account = find(person);
        if (current.is(person)) {
            throw new RuleBroken("accounts.desk.not-your-own");
        }
        account.expect(version);
        account.disable();
        signIns.endAll(person, null);
        signInCache.forget(person);
        audit.changed("accounts.closed", person, null);
    }

    public void open(PersonId person, int version) {
        Account account = find(person);
        account.expect(version);
        account.enable();
        audit.changed("accounts.opened", person, null);
    }

    /**
     * Somebody has lost both the app and the recovery codes: they sign in with the password alone, and set up a new one
     * where a role needs it. Every sign-in of theirs ends, and they are told by mail.
     *
     * @throws RuleBroken for one's own
     */
    public void resetSecondFactor(PersonId person) {
        Account account = find(person);
        if (current.is(person)) {
            throw new RuleBroken("accounts.desk.second-factor-not-your-own");
        }
        if (factors.remove(person)) {
            signIns.endAll(person, null);
            signInCache.forget(person);
            audit.changed("accounts.second-factor-reset", person, null);
            accountMailer.write(
                    account.email(),
                    people.card(person).name(),
                    "second-factor-reset",
                    List.of(),
                    "/accounts/second-factor");
        }
    }

    /** Sends a link to set a password, as to somebody new. */
    public void sendLink(PersonId person) {
        links.welcome(find(person), "welcome");
        audit.changed("accounts.link-sent", person, null);
    }

    /**
     * Returns a link to set a password, for an administrator to copy while there is no mail server to send it. The
     * person sees among the looks at their data that it was shown.
     *
     * @throws RuleBroken when it can be mailed, or when it would let an administrator sign in as someone whose role
     *     opens what others wrote
     */
    public String showLink(PersonId person) {
        Account account = find(person);
        if (MailState.serverIsSet()) {
            throw new RuleBroken("accounts.desk.copy-mail");
        }
        boolean readsOthers = accounts.roles(person).contains(Role.SAFEGUARDING_LEAD) || secondFactors.required(person);
        if (account.passwordHash() != null && !current.is(person) && readsOthers) {
            throw new RuleBroken("accounts.desk.copy-role");
        }
        audit.changed("accounts.link-shown", person, null);
        audit.looked("sign-in-link", person.value(), person);
        return links.welcome(account, "welcome");
    }

    /**
     * Gives a role. The holders so far are told, or the other administrators where there is none, and so is the person.
     * Nothing happens when the person has it already.
     *
     * @throws RuleBroken for oneself: an administrator reads no content
     */
    public void give(PersonId person, Role role) {
        find(person);
        if (accounts.roles(person).contains(role)) {
            return;
        }
        if (current.is(person)) {
            throw new RuleBroken("accounts.desk.role-not-your-own");
        }
        List<PersonId> holders = accounts.holders(role);
        roles.grant(person, role);
        signInCache.forget(person);
        audit.changed("accounts.role-given", person, role.key());
        Set<PersonId> readers = new LinkedHashSet<>(holders.isEmpty() ? accounts.holders(Role.ADMINISTRATOR) : holders);
        readers.add(person);
        readers.stream()
                .filter(reader -> !current.is(reader))
                .forEach(reader -> notifications.given(reader, person, role, current.name()));
    }

    /** @throws RuleBroken when nobody would be left who administers */
    public void take(PersonId person, Role role) {
        find(person);
        if (role == Role.ADMINISTRATOR && accounts.holders(role).stream().allMatch(person::equals)) {
            throw new RuleBroken("accounts.desk.last-administrator");
        }
        em.createQuery("delete from SystemRole r where r.person = :person and r.role = :role")
                .setParameter("person", person)
                .setParameter("role", role)
                .executeUpdate();
        signInCache.forget(person);
        audit.changed("accounts.role-taken", person, role.key());
    }

    private Account find(PersonId person) {
        current.requireAdministrator();
        return accounts.of(person).orElseThrow(NotFound::new);
    }

    /** One account. @param secondFactor the person signs in with a code too */
    public record Detail(
            PersonId person,
            String name,
            String email,
            AccountState state,
            List<Role> roles,
            boolean secondFactor,
            int version) {}
}
