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
import org.cordee.accounts.control.PasswordRules;
import org.cordee.accounts.control.Passwords;
import org.cordee.accounts.entity.Account;
import org.cordee.accounts.entity.Registration;
import org.cordee.accounts.terms.BackoffPolicy;
import org.cordee.people.boundary.People;
import org.cordee.people.terms.EmailForm;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.links.ActionLinks;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;

/**
 * Joining Cordee. Whoever registers gets the same answer, after the same work, whether the address has an account or
 * not; only the owner of the address learns which, by mail. Person and account are made when the address is confirmed.
 */
@ApplicationScoped
@Transactional
public class Registrations {

    /** Purpose of the link, and page that it opens. */
    public static final String PURPOSE = "confirm-address";

    /** From one network; a whole course may join from one. */
    private static final int MOST_AN_HOUR = 100;

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
    private HourlyLimits limits;

    @Inject
    private SignIns signIns;

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
     * Keeps what was typed and writes to the address.
     *
     * @throws org.cordee.shared.errors.Invalid at {@code name}, {@code level}, {@code email}, {@code password},
     *     {@code noticeRead}
     * @throws RuleBroken after too many mails
     */
    public void register(Form form) {
        check(form);
        rateLimiter.mail(form.email, form.network);
        limits.count("registrations", form.network, MOST_AN_HOUR);
        Registration registration = new Registration(
                form.name, form.level, form.email, passwords.hash(form.password), form.next, clock.instant());
        em.persist(registration);
        String link = links.make(PURPOSE, String.valueOf(registration.key()), registration.expires());
        if (accounts.withEmail(form.email).isPresent()) {
            accountMailer.write(registration.email(), null, "known", List.of(), "/accounts/sign-in");
        } else {
            accountMailer.write(
                    registration.email(), registration.name(), "confirm", List.of(registration.name()), link);
        }
    }

    private void check(Form form) {
        Validation validation = new Validation()
                .required("name", form.name)
                .atMost("name", form.name, People.LONGEST_NAME)
                .readable("name", form.name)
                .required("level", form.level)
                .required("email", form.email)
                .that(form.email == null || EmailForm.wellFormed(form.email), "email", "people.email-odd");
        rules.problems("password", form.password, form.name, form.email)
                .forEach(p ->
                        validation.that(false, p.field(), p.key(), p.arguments().toArray()));
        validation
                .that(form.noticeRead, "noticeRead", "accounts.register.notice-needed")
                .done();
    }

    /** Whose registration the link is about; empty when it is used up or too old. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Waiting> waiting(String token) {
        return id(token)
                .map(id -> em.find(Registration.class, id))
                .filter(r -> !r.over(clock.instant()))
                .map(r -> new Waiting(r.name(), r.email(), r.next()));
    }

    /**
     * The address is theirs: makes the person and the account, and signs in. The password is asked again, so that
     * nobody comes in with an address that somebody else typed.
     *
     * @throws RuleBroken when the link is used up or too old, the password is another one, or it was tried too often
     */
    public SignIns.Opened confirm(String token, String password, String agent) {
        Long id = id(token).orElseThrow(() -> new RuleBroken("accounts.confirm.over"));
        rateLimiter.password("registration:" + id, BackoffPolicy.ACCOUNT);
        Registration registration = Optional.ofNullable(em.find(Registration.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(r -> !r.over(clock.instant()))
                .orElseThrow(() -> new RuleBroken("accounts.confirm.over"));
        boolean misread = false;
        if (!passwords.fits(password, registration.passwordHash())) {
            misread = passwords.fitsMisread(password, registration.passwordHash());
            if (!misread) {
                throw new RuleBroken("accounts.confirm.wrong");
            }
        }
        if (accounts.withEmail(registration.email()).isPresent()) {
            throw new RuleBroken("accounts.confirm.over");
        }
        PersonId person = people.join(registration.name(), registration.level(), null, CurrentPerson.HOME_ZONE);
        Account account = new Account(
                person,
                registration.email(),
                misread ? passwords.hash(password) : registration.passwordHash(),
                false,
                clock.instant());
        account.readNotice(registration.made());
        em.persist(account);
        em.createQuery("delete from Registration r where r.emailKey = :email")
                .setParameter("email", EmailForm.same(registration.email()))
                .executeUpdate();
        audit.systemActs("mail link");
        audit.changed("accounts.registered", person, null);
        return signIns.openOrAskForCode(person, false, agent);
    }

    private Optional<Long> id(String token) {
        return token == null ? Optional.empty() : links.read(PURPOSE, token).map(Long::valueOf);
    }

    /** Takes away what was never confirmed. */
    int forgetOld(Instant now) {
        return em.createQuery("delete from Registration r where r.expires < :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * What was typed.
     *
     * @param next path of the page they wanted before, of at most 500 characters, or null
     * @param network from where
     */
    public record Form(
            String name, Level level, String email, String password, boolean noticeRead, String next, String network) {}

    /** Who waits to be confirmed. @param next path of the page to go on to, or null */
    public record Waiting(String name, String email, String next) {}
}
