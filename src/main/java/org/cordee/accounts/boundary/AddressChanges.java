package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.entity.Account;
import org.cordee.accounts.entity.AddressChange;
import org.cordee.people.terms.EmailForm;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.links.ActionLinks;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Another e-mail address for one's own account, confirmed at both: by a link mailed to the new one, so that it is
 * really theirs, and by a link mailed to the old one, so that nobody takes over an account at an open screen.
 */
@ApplicationScoped
@Transactional
public class AddressChanges {

    /** Purpose of both links, and page that they open. */
    public static final String PURPOSE = "change-address";

    private static final String OLD = "old";
    private static final String NEW = "new";

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private AccountQueries accounts;

    @Inject
    private MyAccount mine;

    @Inject
    private RateLimiter rateLimiter;

    @Inject
    private ActionLinks links;

    @Inject
    private AccountMailer accountMailer;

    @Inject
    private CurrentPerson current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Writes to both addresses. One that another account has gets a mail too, and the answer is the same.
     *
     * @throws org.cordee.shared.errors.Invalid at {@code address} or {@code password}
     * @throws RuleBroken for a sample account, or after too many mails
     */
    public void ask(String email, String password, String network) {
        Account account = accounts.of(current.required()).orElseThrow(NotFound::new);
        if (account.demo()) {
            throw new RuleBroken("accounts.address.sample");
        }
        new Validation()
                .required("address", email)
                .that(email == null || EmailForm.wellFormed(email.strip()), "address", "people.email-odd")
                .that(
                        email == null || !EmailForm.same(email).equals(EmailForm.same(account.email())),
                        "address",
                        "accounts.address.same")
                .done();
        mine.confirmPassword(password, "password");
        rateLimiter.mail(email, network);
        cancel();
        Instant now = clock.instant();
        AddressChange change = new AddressChange(account.person(), email, now);
        em.persist(change);
        accountMailer.write(account.email(), current.name(), "address-old", List.of(change.email()), link(change, OLD));
        if (accounts.withEmail(email).isPresent()) {
            accountMailer.write(change.email(), null, "address-taken", List.of(), "/accounts/sign-in");
        } else {
            accountMailer.write(
                    change.email(), current.name(), "address-new", List.of(account.email()), link(change, NEW));
        }
        audit.changed("accounts.address-change-asked", account.person(), null);
    }

    private String link(AddressChange change, String side) {
        return links.make(PURPOSE, change.key() + "." + side, change.expiresAt());
    }

    /** The current person wants to keep the old address. */
    public void cancel() {
        em.createQuery("delete from AddressChange c where c.person = :me")
                .setParameter("me", current.required())
                .executeUpdate();
    }

    /** The current person's, while it waits. */
    public Optional<Waiting> mine() {
        return of(current.required()).filter(c -> !c.over(clock.instant())).map(AddressChanges::waiting);
    }

    private Optional<AddressChange> of(PersonId person) {
        return em.createQuery("select c from AddressChange c where c.person = :person", AddressChange.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    private static Waiting waiting(AddressChange c) {
        return new Waiting(c.email(), c.confirmed(false), c.confirmed(true));
    }

    /** What a link is about; empty when it has been used up, cancelled or is too old. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Asked> asked(String token) {
        String[] subject = subject(token);
        return subject == null
                ? Optional.empty()
                : Optional.ofNullable(em.find(AddressChange.class, Long.valueOf(subject[0])))
                        .filter(c -> !c.over(clock.instant()))
                        .flatMap(c -> accounts.of(c.person())
                                .filter(a -> !a.disabled())
                                .map(a -> new Asked(a.email(), c.email(), subject[1].equals(NEW))));
    }

    /**
     * Confirms one side; the second one changes the address and tells both. Again, it changes nothing.
     *
     * @return true when the address has been changed now, false when the other side is still to come
     * @throws RuleBroken when the link is used up or too old, or another account has the address by now
     */
    public boolean confirm(String token) {
        String[] subject = subject(token);
        AddressChange change = subject == null
                ? null
                : em.find(AddressChange.class, Long.valueOf(subject[0]), LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        if (change == null || change.over(now)) {
            throw new RuleBroken("accounts.address.over");
        }
        em.refresh(change);
        Account account = accounts.of(change.person())
                .filter(a -> !a.disabled())
                .orElseThrow(() -> new RuleBroken("accounts.address.over"));
        change.confirm(subject[1].equals(NEW), now);
        if (!change.confirmed(true) || !change.confirmed(false)) {
            return false;
        }
        if (accounts.withEmail(change.email()).isPresent()) {
            throw new RuleBroken("accounts.address.over");
        }
        String old = account.email();
        account.changeEmail(change.email());
        em.remove(change);
        audit.systemActs("mail link");
        audit.changed("accounts.address-changed", account.person(), null);
        accountMailer.write(old, null, "address-changed", List.of(), null);
        accountMailer.write(account.email(), null, "address-changed", List.of(), null);
        return true;
    }

    /** Id and side, or null. */
    private String[] subject(String token) {
        return token == null
                ? null
                : links.read(PURPOSE, token).map(s -> s.split("\\.")).orElse(null);
    }

    int forgetOld(Instant now) {
        return em.createQuery("delete from AddressChange c where c.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** @param email the new one */
    public record Waiting(String email, boolean oldConfirmed, boolean newConfirmed) {}

    /** @param atNew true when the link was mailed to the new address */
    public record Asked(String old, String fresh, boolean atNew) {}
}
