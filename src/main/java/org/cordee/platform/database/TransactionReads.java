package org.cordee.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.function.Supplier;

/**
 * Remembers what was read until the end of the transaction. Many features read the same for one page, such as Home.
 * Only for transactions that write nothing of it: a change after the first read is not seen.
 */
@ApplicationScoped
public class TransactionReads {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /**
     * Returns what was read under this name for this key before in the transaction, else reads it. Without a
     * transaction it reads each time.
     *
     * @param name of what is read, unique in the application
     */
    public <T> List<T> once(String name, Object key, Supplier<List<T>> read) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return read.get();
        }
        Key known = new Key(name, key);
        @SuppressWarnings("unchecked") // only what the line below put there under this name
        List<T> found = (List<T>) transaction.getResource(known);
        if (found == null) {
            found = List.copyOf(read.get());
            transaction.putResource(known, found);
        }
        return found;
    }

    private record Key(String name, Object key) {}
}
