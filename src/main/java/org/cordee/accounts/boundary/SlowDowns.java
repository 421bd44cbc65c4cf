package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import org.cordee.accounts.entity.SlowDown;
import org.cordee.accounts.terms.Patience;
import org.cordee.platform.secret.Secret;

/** Slows down whoever tries too often. Only keyed hashes of addresses are kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SlowDowns {

    private static final int AGAIN = 3;

    @Inject
    private SlowDownBook book;

    @Inject
    private Secret secret;

    /**
     * Counts a try.
     *
     * @param subject what is tried: {@code account:…}, {@code network:…}
     * @return how long to wait first; zero when it may go on
     */
    Duration attempt(String subject, Patience patience) {
        for (int i = 1;; i++) {
            try {
                return book.attempt(hash(subject), patience);
            } catch (PersistenceException | TransactionalException | jakarta.ejb.EJBException e) {
                // two made the row at the same moment: the other one's is there now
                if (i == AGAIN) {
                    throw e;
                }
            }
        }
    }

    void giveBack(String subject) {
        book.change(hash(subject), SlowDown::giveBack);
    }

    void forget(String subject) {
        book.change(hash(subject), SlowDown::forget);
    }

    private String hash(String subject) {
        return secret.sign("slow-down", subject);
    }
}
