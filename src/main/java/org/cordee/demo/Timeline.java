package org.cordee.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * What happened, by whom and when; told in order of time. What lies ahead is left out: it has not happened yet, and
 * that alone decides in which state everything is found.
 */
class Timeline {

    private final PriorityQueue<Happening> ahead =
            new PriorityQueue<>(Comparator.comparing(Happening::when).thenComparing(Happening::number));
    private int number;

    /** In one transaction: one person's act, with all that it consists of. */
    void on(Instant when, DemoPerson who, Runnable deed) {
        ahead.add(new Happening(when, number++, who, true, deed));
    }

    /** An act whose steps stand for themselves, because one of them may be refused. */
    void inSteps(Instant when, DemoPerson who, Runnable deed) {
        ahead.add(new Happening(when, number++, who, false, deed));
    }

    /** Until {@code now}; of two at one moment, the one that was put down first. Deeds may put down further ones. */
    void tell(Instant now, Consumer<Happening> teller) {
        while (!ahead.isEmpty() && !ahead.peek().when().isAfter(now)) {
            teller.accept(ahead.poll());
        }
    }

    record Happening(Instant when, int number, DemoPerson who, boolean whole, Runnable deed) {}
}
