package org.cordee.matching.groups;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.cordee.matching.BadInput;

/**
 * How long a search may go on. A budget of iterations makes it repeatable: the same seed gives the same result on any
 * machine. One iteration tries one person against all others. A budget of seconds counts CPU time of the searching
 * thread and uses a fast machine to the full.
 */
public sealed interface Budget {

    /** A number of iterations, 1 or more. */
    record Iterations(long count) implements Budget {
        public Iterations {
            if (count < 1) {
                throw new BadInput("iterations", "A search needs one iteration or more, not " + count + ".");
            }
        }
    }

    /** Seconds of CPU time, above 0 and at most a day. */
    record Seconds(double seconds) implements Budget {
        public Seconds {
            if (!(seconds > 0 && seconds <= 86_400)) {
                throw new BadInput("seconds", "A search needs more than 0 and at most 86400 seconds, not " + seconds + ".");
            }
        }
    }

    /** Starts to count on this thread. */
    default Meter start() {
        return new Meter(this);
    }

    /** What is used up of a budget, in its own unit. */
    final class Meter {

        private static final int READ_EVERY = 512;

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final Budget budget;
        private final long began;
        private long iterations;
        private long readAt;
        private double seconds;

        private Meter(Budget budget) {
            this.budget = budget;
            began = threads.getCurrentThreadCpuTime();
        }

        void count(int rows) {
            iterations += rows;
        }

        double total() {
            return budget instanceof Iterations i ? i.count() : ((Seconds) budget).seconds();
        }

        double used() {
            if (budget instanceof Iterations) {
                return iterations;
            }
            if (iterations >= readAt) {
                readAt = iterations + READ_EVERY;
                seconds = (threads.getCurrentThreadCpuTime() - began) / 1e9;
            }
            return seconds;
        }

        boolean over() {
            return used() >= total();
        }

        /** How many iterations the whole budget is likely to be; 0 where nothing is known yet. */
        double likelyIterations() {
            return budget instanceof Iterations i ? i.count() : seconds <= 0 ? 0 : iterations * total() / seconds;
        }
    }
}
