package org.cordee.icalendar;

import java.time.Instant;

/** From one moment until another, later one. */
public record BusyTime(Instant start, Instant end) {

    boolean touches(Instant from, Instant to) {
        return start.isBefore(to) && end.isAfter(from);
    }
}
