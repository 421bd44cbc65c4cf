package org.cordee.platform.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cordee.platform.database.DatabaseState;
import org.cordee.platform.time.SimulatedTime;
import org.cordee.shared.errors.Causes;

/** Runs what is due, on threads of the container, a few at a time. Any number of nodes may do so on one database. */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    private static final long QUIET_NANOS = 60_000_000_000L;

    @Inject
    private JobLease lease;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    private final Map<JobLane, AtomicInteger> workers = new EnumMap<>(JobLane.class);
    private final AtomicLong saidAt = new AtomicLong();
    private final Object idle = new Object();
    private int draining;
    private volatile boolean stopped;

    public JobRunner() {
        for (JobLane lane : JobLane.values()) {
            workers.put(lane, new AtomicInteger());
        }
    }

    /**
     * Where it is made outside a component, such as after a commit during a start, the container leaves the executor
     * out: then it is not made at all, and the next to ask makes it.
     */
    @PostConstruct
    void begin() {
        if (executor == null) {
            throw new IllegalStateException("the container gave no executor for jobs");
        }
    }

    /** Makes the runner where it is not there yet. Call it inside a component. */
    void prepare() {
        LOG.finest("prepared");
    }

    /**
     * Looks for due jobs soon, unless enough workers are at it, the demo region is being told, or the database is away.
     */
    void wake() {
        for (JobLane lane : JobLane.values()) {
            wake(lane);
        }
    }

    private void wake(JobLane lane) {
        if (stopped
                || DatabaseState.isAway()
                || SimulatedTime.underWay()
                || workers.get(lane).get() >= lane.workers()) {
            return;
        }
        try {
            executor.execute(() -> work(lane));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "the server stops", e);
        }
    }

    void stop() {
        stopped = true;
    }

    /** Runs what is due and waits for it, and for what other workers of this node are doing. */
    int runDue() {
        int ran = 0;
        int round;
        do {
            round = waitFor(executor.submit(this::drain));
            ran += round;
            waitForOthers();
        } while (round > 0 || !stopped && lease.isAnyDue());
        return ran;
    }

    private void work(JobLane lane) {
        AtomicInteger busy = workers.get(lane);
        try {
            if (busy.incrementAndGet() <= lane.workers()) {
                drainLane(lane);
            }
        } catch (Throwable e) {
            sayOnceAMinute(e);
        } finally {
            busy.decrementAndGet();
        }
    }

    /** The database is away: that is tried every second, and need not be said as often. */
    private void sayOnceAMinute(Throwable e) {
        long now = System.nanoTime();
        long said = saidAt.get();
        if ((said == 0 || now - said > QUIET_NANOS) && saidAt.compareAndSet(said, now)) {
            LOG.log(
                    Level.WARNING,
                    "Due jobs cannot be read: {0}",
                    Causes.root(e).getMessage());
        }
    }

    /** Takes and runs jobs of every lane until nothing is due. */
    int drain() {
        int ran = 0;
        for (JobLane lane : JobLane.values()) {
            ran += drainLane(lane);
        }
        return ran;
    }

    private int drainLane(JobLane lane) {
        int ran = 0;
        count(1);
        try {
            for (List<JobLease.Leased> jobs = take(lane);
                    !jobs.isEmpty();
                    jobs = SimulatedTime.underWay() ? List.of() : take(lane)) {
                if (jobs.size() > 1) {
                    wake(lane);
                }
                for (JobLease.Leased job : jobs) {
                    // what could outlive its lease is left to the next who takes it
                    if (clock.instant().isBefore(job.until().minus(JobLease.LENGTH.dividedBy(2)))) {
                        run(job);
                        ran++;
                    }
                }
            }
        } finally {
            count(-1);
        }
        return ran;
    }

    private List<JobLease.Leased> take(JobLane lane) {
        return stopped ? List.of() : lease.take(lane);
    }

    /** Errors of one job, too, are noted as its failure and never end a worker. */
    private void run(JobLease.Leased job) {
        try {
            lease.run(job);
        } catch (Throwable e) {
            if (Causes.root(e) instanceof JobLease.LeaseLost) {
                return;
            }
            boolean givenUp = lease.failed(job, e);
            if (givenUp || job.attempts() == 1 || job.attempts() % 10 == 0) {
                LOG.log(
                        givenUp ? Level.SEVERE : Level.WARNING,
                        "Job " + job.kind() + " " + job.subject() + " failed (attempt " + job.attempts() + "), it is "
                                + (givenUp ? "given up" : "tried again"),
                        e);
            }
        }
    }

    private void count(int more) {
        synchronized (idle) {
            draining += more;
            idle.notifyAll();
        }
    }

    private void waitForOthers() {
        synchronized (idle) {
            try {
                while (draining > 0) {
                    idle.wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static int waitFor(Future<Integer> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
