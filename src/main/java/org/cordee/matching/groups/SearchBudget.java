package org.cordee.matching.groups;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.cordee.matching.BadInput;

/**
 * How long a search may go on. A budget of iterations makes it repeatable: the same seed gives the same result on any
 * machine. One iteration tries one person against all others. A budget of seconds counts CPU time of the searching
 * thread and uses a fast machine to the full.
 */
public sealed interface SearchBudget {

    /** Seconds of an hour. */
    double HOUR = 3600;

    /**
     * A number of iterations, 1 or more.
     *
     * @param atMost seconds of CPU time after which the search stops all the same: a safety stop, not a budget; above 0
     */
    record Iterations(long count, double atMost) implements SearchBudget {
        public Iterations {
            if (count < 1) {
                throw new BadInput("iterations", "A search needs one iteration or more, not " + count + ".");
            }
            if (!(atMost > 0)) {
                throw new BadInput("seconds", "A search needs more than 0 seconds, not " + atMost + ".");
            }
        }

        /** Iterations that may take an hour of CPU time at the most. */
        public Iterations(long count) {
            this(count, HOUR);
        }
    }

    /** Seconds of CPU time, above 0 and at most a day. */
    record Seconds(double seconds) implements SearchBudget {
        public Seconds {
            if (!(seconds > 0 && seconds <= 86_400)) {
                throw new BadInput(
                        "seconds", "A search needs more than 0 and at most 86400 seconds, not " + seconds + ".");
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
        private static final double SMOOTH = 0.1;

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final SearchBudget searchBudget;
        private final long began;
        private long iterations;
        private long readAt;
        private long counted;
        private double seconds;
        private double rate;

        private Meter(SearchBudget searchBudget) {
            this.searchBudget = searchBudget;
            began = threads.getCurrentThreadCpuTime();
        }

        void count(int rows) {
            iterations += rows;
        }

        double total() {
            return searchBudget instanceof Iterations i ? i.count() : ((Seconds) searchBudget).seconds();
        }

        double used() {
            return searchBudget instanceof Iterations ? iterations : read();
        }

        private double read() {
            if (iterations >= readAt) {
                double before = seconds;
                seconds = (threads.getCurrentThreadCpuTime() - began) / 1e9;
                if (seconds > before && iterations > counted) {
                    double now = (iterations - counted) / (seconds - before);
                    rate = rate == 0 ? now : rate + SMOOTH * (now - rate);
                }
                counted = iterations;
                readAt = iterations + READ_EVERY;
            }
            return seconds;
        }

        boolean over() {
            return used() >= total() || searchBudget instanceof Iterations i && read() >= i.atMost();
        }

        /** Whether the budget is time, so that the pace has to be found out first. */
        boolean timed() {
            return searchBudget instanceof Seconds;
        }

        /**
         * How many iterations the rest of the budget is likely to be, at the pace of late; 0 where nothing is known
         * yet.
         */
        double likelyLeft() {
            return Math.max(0, total() - used()) * (searchBudget instanceof Iterations ? 1 : rate);
        }
    }
}
