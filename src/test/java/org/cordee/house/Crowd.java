package org.cordee.house;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many at once, all let go at the same moment. */
public final class Crowd {

    private static final int PATIENCE_SECONDS = 120;

    private Crowd() {}

    /** What the i-th of the crowd does; i begins at 0. */
    @FunctionalInterface
    public interface Deed<T> {
        T run(int i) throws Exception;
    }

    /** How often a crowd test repeats its race: a few times in {@code mvn verify}, 200 times with {@code -Pcrowd}. */
    public static int rounds() {
        return Integer.getInteger("cordee.crowd.rounds", 3);
    }

    /**
     * Runs {@code deed} in {@code n} threads that start together.
     *
     * @return what each came back with, by i
     * @throws AssertionError when one of them threw; the others are suppressed in it
     */
    public static <T> List<T> race(int n, Deed<T> deed) {
        List<Callable<T>> deeds = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int me = i;
            deeds.add(() -> deed.run(me));
        }
        return race(deeds);
    }

    /** As {@link #race(int, Deed)}, each with a deed of its own. */
    public static <T> List<T> race(List<Callable<T>> deeds) {
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> deed : deeds) {
                running.add(threads.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            return collect(running);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<T> collect(List<Future<T>> running) {
        List<T> results = new ArrayList<>();
        AssertionError failed = null;
        for (Future<T> one : running) {
            try {
                results.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException e) {
                if (failed == null) {
                    failed = new AssertionError("one of the crowd failed: " + e.getCause(), e.getCause());
                } else {
                    failed.addSuppressed(e.getCause());
                }
            } catch (Exception e) {
                throw new AssertionError("the crowd did not come to an end", e);
            }
        }
        if (failed != null) {
            throw failed;
        }
        return results;
    }
}
