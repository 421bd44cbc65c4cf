package org.cordee.platform.idempotency;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;
import org.cordee.shared.errors.Causes;
import org.cordee.shared.ids.PersonId;

/**
 * One effect for one key: a double click, the back button or a request sent again does the work once and gets the same
 * answer. The key's row is written in the work's transaction, and its primary key decides between two at the same
 * moment: the second waits for the first, then answers like it, or does the work when the first has failed.
 */
@ApplicationScoped
public class Idempotency {

    private static final int TRIES = 5;

    @Inject
    private IdempotencyKeysJob keys;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /**
     * @param key the form's or the client's key, at most 190 characters; null or blank means: just do the work
     * @param person who asks, or null for a visitor
     * @param work what is to be done once, in the transaction begun here (or the caller's); may throw, which leaves no
     *     trace of the key
     * @return what the work returned (may be null), now or when it was done
     * @throws org.cordee.shared.errors.Conflict when the key is somebody else's
     */
    public String run(String key, PersonId person, Supplier<String> work) {
        boolean mine = transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION;
        for (int tries = 1; ; tries++) {
            boolean[] begun = {false};
            try {
                return keys.run(key, person, () -> {
                    begun[0] = true;
                    return work.get();
                });
            } catch (RuntimeException e) {
                // InnoDB ends one of several waiters for a key whose first user failed; nothing was done yet: wait
                // again
                if (!mine || begun[0] || tries == TRIES || !Causes.include(e, PessimisticLockException.class)) {
                    throw e;
                }
            }
        }
    }
}
