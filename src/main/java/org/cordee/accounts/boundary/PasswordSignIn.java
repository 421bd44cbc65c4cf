package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import org.cordee.accounts.boundary.Accounts.Credentials;
import org.cordee.accounts.boundary.KnownPlaces.Origin;
import org.cordee.accounts.boundary.KnownPlaces.Place;
import org.cordee.accounts.control.Passwords;
import org.cordee.accounts.terms.BackoffPolicy;
import org.cordee.accounts.terms.PlaceKind;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.people.terms.EmailForm;
import org.cordee.shared.ids.PersonId;

/**
 * Signing in with e-mail address and password. An address without an account costs the same work as one with: the same
 * rows are counted, the same Argon2 is computed. No transaction spans the computing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class PasswordSignIn {

    /** Longer texts are no address and no password; they are not computed on. */
    private static final int LONGEST = 1000;

    @Inject
    private RateLimiter rateLimiter;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private SignIns signIns;

    @Inject
    private KnownPlaces places;

    @Inject
    private SecondFactors factors;

    /** Signs in, or says why not. */
    public Result signIn(Attempt attempt) {
        String email = EmailForm.same(cut(attempt.email));
        Place place = places.find(email, attempt.origin()).orElse(null);
        String account = place == null ? strangers(email) : strangers(email) + " " + place.kind() + " " + place.hash();
        // a browser the owner has signed in from waits for nobody else's tries, not even for those of its own network
        String network = place != null && place.kind() == PlaceKind.BROWSER ? null : "network:" + attempt.network;
        Duration wait = network == null ? Duration.ZERO : rateLimiter.attempt(network, BackoffPolicy.NETWORK);
        if (wait.isZero()) {
            wait = rateLimiter.attempt(account, BackoffPolicy.ACCOUNT);
        }
        if (!wait.isZero()) {
            return new TooSoon(wait);
        }
        Credentials known = accounts.credentials(email);
        String hash = known == null ? null : known.passwordHash();
        boolean misread = false;
        if (!passwords.fits(cut(attempt.password), hash)) {
            misread = passwords.fitsMisread(cut(attempt.password), hash);
            if (!misread) {
                return new Wrong();
            }
        }
        rateLimiter.forget(account);
        if (network != null) {
            rateLimiter.giveBack(network);
        }
        if (known.disabled()) {
            return new Closed();
        }
        if (misread || passwords.isOld(known.passwordHash())) {
            accounts.rehash(known.person(), known.passwordHash(), passwords.hash(attempt.password));
        }
        return attempt.kind == SignInKind.WEB
                ? new Succeeded(signIns.openOrAskForCode(known.person(), attempt.keep, attempt.agent))
                : token(known.person(), email, attempt);
    }

    /** The API has no second page: the code comes with the password. */
    private Result token(PersonId person, String email, Attempt attempt) {
        if (factors.missing(person)) {
            return new SetupNeeded();
        }
        if (factors.on(person)) {
            if (attempt.code == null || attempt.code.isBlank()) {
                return new CodeNeeded();
            }
            Result refused = codeRefused(person, email, attempt.code, attempt.origin());
            if (refused != null) {
                return refused;
            }
        }
        remember(person, attempt.origin());
        return new Succeeded(signIns.open(person, attempt.kind, attempt.keep, attempt.agent));
    }

    /**
     * The second step in a browser: the code from the app, or a recovery code.
     *
     * @param waiting the sign-in that waits for it
     */
    public Result code(AuthenticatedPerson waiting, String code, boolean keep, String agent, Origin origin) {
        Result refused = codeRefused(waiting.person(), accounts.email(waiting.person()), code, origin);
        return refused != null ? refused : new Succeeded(signIns.open(waiting.person(), SignInKind.WEB, keep, agent));
    }

    /** @return why not, or null when the code was right */
    private Result codeRefused(PersonId person, String email, String code, Origin origin) {
        String tries = "code:" + person
                + places.find(email, origin)
                        .map(p -> " " + p.kind() + " " + p.hash())
                        .orElse("");
        Duration wait = rateLimiter.attempt(tries, BackoffPolicy.ACCOUNT);
        if (!wait.isZero()) {
            return new TooSoon(wait);
        }
        if (!factors.accept(person, code)) {
            return new CodeWrong();
        }
        rateLimiter.forget(tries);
        return null;
    }

    /** Somebody is in now: from there they have an allowance of their own. */
    public void remember(PersonId person, Origin origin) {
        try {
            places.remember(person, origin);
        } catch (PersistenceException | TransactionalException | jakarta.ejb.EJBException e) {
            // two requests at one moment: the other one has remembered it
        }
    }

    /** What tries for this address from places its owner has never signed in from are counted under. */
    static String strangers(String email) {
        return "account:" + EmailForm.same(email);
    }

    private static String cut(String text) {
        return text == null ? "" : text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /**
     * Somebody wants in.
     *
     * @param keep for a browser: keep me signed in
     * @param agent what the browser or program calls itself, or null
     * @param network from where
     * @param browser secret of the cookie by which a browser is known again, or null
     * @param code of the second factor, where it comes with the password; may be null
     */
    public record Attempt(
            String email,
            String password,
            SignInKind kind,
            boolean keep,
            String agent,
            String network,
            String browser,
            String code) {

        public Attempt(String email, String password, SignInKind kind, boolean keep, String agent, String network) {
            this(email, password, kind, keep, agent, network, null, null);
        }

        Origin origin() {
            return new Origin(browser, network);
        }
    }

    /** What came of it. */
    public sealed interface Result permits Succeeded, Wrong, TooSoon, Closed, CodeNeeded, CodeWrong, SetupNeeded {}

    public record Succeeded(SignIns.Opened opened) implements Result {}

    /** Address or password: nobody says which. */
    public record Wrong() implements Result {}

    /** Too many tries; @param delay how long until the next may be made */
    public record TooSoon(Duration delay) implements Result {

        /** At least 1. */
        public long seconds() {
            return Math.max(1, delay.plusMillis(999).toSeconds());
        }
    }

    /** The password is right; the account has a second factor and no code came with it. */
    public record CodeNeeded() implements Result {}

    /** The password is right and the code is not, or it has been used. */
    public record CodeWrong() implements Result {}

    /** The password is right; a role of the person needs a second factor, which is set up in a browser. */
    public record SetupNeeded() implements Result {}

    /** The password is right and the account is disabled. */
    public record Closed() implements Result {}
}
