package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.function.Supplier;
import org.cordee.accounts.entity.AttemptCount;
import org.cordee.accounts.terms.BackoffPolicy;
import org.cordee.people.terms.EmailForm;
import org.cordee.platform.secret.Secret;
import org.cordee.shared.errors.RuleBroken;

/** Slows down whoever tries too often. Only keyed hashes of addresses are kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class RateLimiter {

    private static final int AGAIN = 3;

    @Inject
    private AttemptCounts book;

    @Inject
    private Secret secret;

    /**
     * Counts a try.
     *
     * @param subject what is tried: {@code account:…}, {@code network:…}
     * @return how long to wait first; zero when it may go on
     */
    Duration attempt(String subject, BackoffPolicy backoffPolicy) {
        return again(() -> book.attempt(hash(subject), backoffPolicy));
    }

    /** Counts one of at most so many within a time. @return how long to wait first; zero when it may go on */
    Duration within(String subject, int most, Duration time) {
        return again(() -> book.within(hash(subject), most, time));
    }

    private static Duration again(Supplier<Duration> counting) {
        for (int i = 1; ; i++) {
            try {
                return counting.get();
            } catch (PersistenceException | TransactionalException | jakarta.ejb.EJBException e) {
                // two made the row at the same moment: the other one's is there now
                if (i == AGAIN) {
                    throw e;
                }
            }
        }
    }

    /**
     * Counts a mail that somebody asks for.
     *
     * @throws RuleBroken when it is too early for another one, to this address or from this network
     */
    void mail(String email, String network) {
        Duration wait = attempt("mails-from:" + network, BackoffPolicy.MAILS_FROM_NETWORK);
        if (wait.isZero()) {
            wait = attempt("mails-to:" + EmailForm.same(email), BackoffPolicy.MAILS_TO_ONE);
        }
        if (!wait.isZero()) {
            throw new RuleBroken(
                    "accounts.too-many-mails", Math.max(1, wait.plusSeconds(59).toMinutes()));
        }
    }

    /**
     * Counts a password typed for something else than signing in.
     *
     * @throws RuleBroken when it is too early for another one
     */
    void password(String subject, BackoffPolicy backoffPolicy) {
        Duration wait = attempt(subject, backoffPolicy);
        if (!wait.isZero()) {
            throw new RuleBroken(
                    "accounts.sign-in.too-soon",
                    Math.max(1, wait.plusMillis(999).toSeconds()));
        }
    }

    void giveBack(String subject) {
        book.change(hash(subject), AttemptCount::giveBack);
    }

    void forget(String subject) {
        book.change(hash(subject), AttemptCount::forget);
    }

    private String hash(String subject) {
        return secret.sign("slow-down", subject);
    }
}
