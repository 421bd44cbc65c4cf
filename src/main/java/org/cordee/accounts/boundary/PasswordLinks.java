package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.control.PasswordRules;
import org.cordee.accounts.control.Passwords;
import org.cordee.accounts.entity.Account;
import org.cordee.people.boundary.People;
import org.cordee.people.terms.EmailForm;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.links.ActionLinks;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;

/**
 * Setting a password by a link that was mailed: a forgotten one, or the first one of an account that somebody else
 * made. A link carries the mark of the password it replaces, so it works once, and not after another one was set.
 */
@ApplicationScoped
@Transactional
public class PasswordLinks {

    /** Purpose of the link, and page that it opens. */
    public static final String PURPOSE = "set-password";

    private static final Duration RESET_WORKS = Duration.ofHours(1);
    private static final Duration WELCOME_WORKS = Duration.ofDays(14);

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private AccountQueries accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordRules rules;

    @Inject
    private RateLimiter rateLimiter;

    @Inject
    private SignIns signIns;

    @Inject
    private KnownPlaces places;

    @Inject
    private SignInCache signInCache;

    @Inject
    private People people;

    @Inject
    private ActionLinks links;

    @Inject
    private AccountMailer accountMailer;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Somebody has forgotten a password. Whatever the address, one mail goes there and the answer is the same.
     *
     * @throws org.cordee.shared.errors.Invalid at {@code email}
     * @throws RuleBroken after too many mails
     */
    public void ask(String email, String network) {
        new Validation()
                .required("email", email)
                .that(email == null || EmailForm.wellFormed(email), "email", "people.email-odd")
                .done();
        rateLimiter.mail(email, network);
        Account account = accounts.withEmail(email).orElse(null);
        String link = links.make(
                PURPOSE,
                account == null ? "0.0" : subject(account),
                clock.instant().plus(RESET_WORKS));
        if (account == null) {
            accountMailer.write(EmailForm.clean(email), null, "none", List.of(), "/accounts/register");
        } else if (account.disabled()) {
            accountMailer.write(account.email(), null, "closed", List.of(), null);
        } else {
            accountMailer.write(account.email(), null, "reset", List.of(), link);
        }
    }

    /**
     * The first link of an account made by an import or by an administrator, by mail.
     *
     * @param letter which letter goes with it: {@code welcome} or {@code administrator}
     * @return the link, for the log of a start without a mail server
     */
    public String welcome(Account account, String letter) {
        String link = links.make(PURPOSE, subject(account), clock.instant().plus(WELCOME_WORKS));
        accountMailer.write(
                account.email(), people.card(account.person()).name(), letter, List.of(account.email()), link);
        return link;
    }

    /** Whose password the link sets; empty when it is used up or too old. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Whose> whose(String token) {
        return account(token, LockModeType.NONE)
                .map(a -> new Whose(people.card(a.person()).name(), a.email(), a.noticeRead() == null && !a.demo()));
    }

    /**
     * Sets it, ends every other sign-in, and signs in.
     *
     * @param noticeRead needed where {@link Whose#noticeNeeded} says so
     * @throws org.cordee.shared.errors.Invalid at {@code password} or {@code noticeRead}
     * @throws RuleBroken when the link is used up or too old
     */
    public SignIns.Opened set(String token, String password, boolean noticeRead, String agent) {
        Whose whose = whose(token).orElseThrow(() -> new RuleBroken("accounts.set-password.over"));
        Validation validation = new Validation();
        rules.problems("password", password, whose.name, whose.email)
                .forEach(p ->
                        validation.that(false, p.field(), p.key(), p.arguments().toArray()));
        validation
                .that(noticeRead || !whose.noticeNeeded, "noticeRead", "accounts.register.notice-needed")
                .done();
        String hash = passwords.hash(password);
        Account account = account(token, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new RuleBroken("accounts.set-password.over"));
        account.choosePassword(hash);
        if (whose.noticeNeeded) {
            account.readNotice(clock.instant());
        }
        signIns.endAll(account.person(), null);
        signInCache.forget(account.person());
        places.forget(account.person());
        rateLimiter.forget(PasswordSignIn.strangers(account.email()));
        audit.systemActs("mail link");
        audit.changed("accounts.password-set", account.person(), null);
        accountMailer.write(account.email(), whose.name, "changed", List.of(), "/accounts/reset");
        return signIns.openOrAskForCode(account.person(), false, agent);
    }

    private static String subject(Account account) {
        return account.key() + "." + account.passwordMark();
    }

    private Optional<Account> account(String token, LockModeType lock) {
        String subject = token == null ? null : links.read(PURPOSE, token).orElse(null);
        if (subject == null) {
            return Optional.empty();
        }
        Account account = em.find(Account.class, Long.valueOf(subject.substring(0, subject.indexOf('.'))), lock);
        if (account != null && lock != LockModeType.NONE) {
            em.refresh(account, lock);
        }
        return Optional.ofNullable(account)
                .filter(a -> !a.disabled() && subject(a).equals(subject));
    }

    /** @param noticeNeeded the person did not register and has not yet read the privacy notice */
    public record Whose(String name, String email, boolean noticeNeeded) {}
}
