package org.cordee.scheduling.terms;

import java.util.List;

/**
 * A date of a series that doesn't fit.
 *
 * @param number of the date in its series, from 1
 * @param others times near it that would do, in order, perhaps none
 */
public record Misfit(int number, TimeRange when, MisfitReason reason, List<TimeRange> others) {

    public Misfit {
        others = List.copyOf(others);
    }
}
