package org.cordee.scheduling.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A stretch of time, the end left out. */
public record Interval(Instant from, Instant to) {

    /** True when the two share some time. */
    boolean overlaps(Instant otherFrom, Instant otherTo) {
        return from.isBefore(otherTo) && otherFrom.isBefore(to);
    }

    /** In order, those that touch or overlap made one. */
    static List<Interval> merged(Collection<Interval> stretches) {
        List<Interval> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparing(Interval::from));
        List<Interval> merged = new ArrayList<>();
        for (Interval next : sorted) {
            Interval last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || next.from().isAfter(last.to())) {
                merged.add(next);
            } else if (next.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Interval(last.from(), next.to()));
            }
        }
        return merged;
    }
}
