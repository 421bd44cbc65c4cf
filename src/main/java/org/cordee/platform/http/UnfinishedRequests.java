package org.cordee.platform.http;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The requests that have begun to arrive and are not complete. Closes connections that take too long, and the largest
 * unfinished request when all of them together take too much memory: small forms get through while someone sends large
 * ones.
 *
 * @param <C> a connection
 */
final class UnfinishedRequests<C> {

    /** What one piece takes in memory besides its bytes, so that single bytes are no cheap attack. */
    static final int PIECE_BYTES = 256;

    private static final int MOST_OPEN = 5_000;

    private final Map<C, Arrival> arrivals = new ConcurrentHashMap<>();
    private final AtomicLong held = new AtomicLong();
    private final long mostBytes;
    private final Consumer<C> closer;
    private final LongSupplier nanos;

    /**
     * @param mostBytes of all unfinished bodies and the bodies being worked on
     * @param closer closes a connection; may cause {@link #done} to be called
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    UnfinishedRequests(long mostBytes, Consumer<C> closer, LongSupplier nanos) {
        this.mostBytes = mostBytes;
        this.closer = closer;
        this.nanos = nanos;
    }

    /**
     * A connection was made, or the first bytes of a request have arrived. Called again for the same request, it does
     * nothing.
     */
    void begins(C connection) {
        arrivals.computeIfAbsent(connection, c -> new Arrival(after(BodyLimits.HEADER_SECONDS)));
        if (arrivals.size() > MOST_OPEN) {
            arrivals.entrySet().stream()
                    .min(Comparator.comparingLong(e -> e.getValue().deadline))
                    .ifPresent(e -> close(e.getKey()));
        }
    }

    /**
     * A piece of a body has arrived, and more is to come.
     *
     * @param bytes of the body until now
     * @param seconds for the whole body, counted from its first piece
     */
    void grows(C connection, long bytes, int seconds) {
        Arrival arrival = arrivals.computeIfAbsent(connection, c -> new Arrival(after(seconds)));
        synchronized (arrival) {
            if (arrival.pieces++ == 0) {
                arrival.deadline = after(seconds);
            }
            long cost = bytes + (long) arrival.pieces * PIECE_BYTES;
            held.addAndGet(cost - arrival.cost);
            arrival.cost = cost;
        }
        while (held.get() > mostBytes) {
            C largest = arrivals.entrySet().stream()
                    .filter(e -> e.getValue().cost > 0)
                    .max(Comparator.comparingLong(e -> e.getValue().cost))
                    .map(Map.Entry::getKey)
                    .orElse(null);
            if (largest == null) {
                return;
            }
            close(largest);
        }
    }

    /** The request is complete, or the connection is closed. */
    void done(C connection) {
        Arrival arrival = arrivals.remove(connection);
        if (arrival != null) {
            synchronized (arrival) {
                held.addAndGet(-arrival.cost);
                arrival.cost = 0;
            }
        }
    }

    /**
     * Counts a complete body while it is worked on.
     *
     * @return false when there is no memory for it; it is then not counted
     */
    boolean hold(long bytes) {
        if (held.addAndGet(bytes) > mostBytes) {
            held.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void release(long bytes) {
        held.addAndGet(-bytes);
    }

    /** Closes what takes too long. */
    void sweep() {
        long now = nanos.getAsLong();
        arrivals.forEach((connection, arrival) -> {
            if (now - arrival.deadline > 0) {
                close(connection);
            }
        });
    }

    /** How many are unfinished. */
    int count() {
        return arrivals.size();
    }

    /** Bytes counted at this moment. */
    long bytes() {
        return held.get();
    }

    private void close(C connection) {
        done(connection);
        closer.accept(connection);
    }

    private long after(int seconds) {
        return nanos.getAsLong() + TimeUnit.SECONDS.toNanos(seconds);
    }

    private static final class Arrival {

        private volatile long deadline;
        private volatile long cost;
        private int pieces;

        Arrival(long deadline) {
            this.deadline = deadline;
        }
    }
}
