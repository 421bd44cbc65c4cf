package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.cordee.accounts.boundary.Accounts.Credentials;
import org.cordee.accounts.control.Passwords;
import org.cordee.accounts.terms.Patience;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.people.terms.EmailForm;

/**
 * Signing in with e-mail address and password. An address without an account costs the same work as one with: the same rows are
 * counted, the same Argon2 is computed. No transaction spans the computing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class FrontDoor {

    /** Longer texts are no address and no password; they are not computed on. */
    private static final int LONGEST = 1000;

    @Inject
    private SlowDowns slowDowns;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private SignIns signIns;

    /** Signs in, or says why not. */
    public Answer signIn(Knock knock) {
        String email = EmailForm.same(cut(knock.email));
        String account = "account:" + email;
        String network = "network:" + knock.network;
        Duration wait = slowDowns.attempt(network, Patience.NETWORK);
        if (wait.isZero()) {
            wait = slowDowns.attempt(account, Patience.ACCOUNT);
        }
        if (!wait.isZero()) {
            return new TooSoon(wait);
        }
        Credentials known = accounts.credentials(email);
        String hash = known == null ? null : known.passwordHash();
        boolean misread = false;
        if (!passwords.fits(cut(knock.password), hash)) {
            misread = passwords.fitsMisread(cut(knock.password), hash);
            if (!misread) {
                return new Wrong();
            }
        }
        slowDowns.forget(account);
        slowDowns.giveBack(network);
        if (known.disabled()) {
            return new Closed();
        }
        if (misread || passwords.isOld(known.passwordHash())) {
            accounts.rehash(known.person(), known.passwordHash(), passwords.hash(knock.password));
        }
        return new In(signIns.open(known.person(), knock.kind, knock.keep, knock.agent));
    }

    private static String cut(String text) {
        return text == null ? "" : text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /**
     * Somebody wants in.
     *
     * @param keep    for a browser: keep me signed in
     * @param agent   what the browser or program calls itself, or null
     * @param network from where
     */
    public record Knock(String email, String password, SignInKind kind, boolean keep, String agent, String network) {
    }

    /** What came of it. */
    public sealed interface Answer permits In, Wrong, TooSoon, Closed {
    }

    public record In(SignIns.Opened opened) implements Answer {
    }

    /** Address or password: nobody says which. */
    public record Wrong() implements Answer {
    }

    /** Too many tries; @param delay how long until the next may be made */
    public record TooSoon(Duration delay) implements Answer {

        /** At least 1. */
        public long seconds() {
            return Math.max(1, delay.plusMillis(999).toSeconds());
        }
    }

    /** The password is right and the account is disabled. */
    public record Closed() implements Answer {
    }
}
