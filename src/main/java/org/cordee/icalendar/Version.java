package org.cordee.icalendar;

import java.time.LocalDateTime;

/**
 * Which version of an event (or of one date of a series) it is. A calendar may hold several: the newest counts.
 *
 * @param insteadOf null for the event itself
 * @param stamp DTSTAMP, or null
 */
record Version(String uid, Moment insteadOf, int sequence, LocalDateTime stamp) {

    /** What all versions of one event share. */
    record Key(String uid, Moment insteadOf) {}

    Key key() {
        return new Key(uid, insteadOf);
    }

    /** True only when the other is certainly older. */
    boolean newerThan(Version other) {
        return sequence != other.sequence
                ? sequence > other.sequence
                : stamp != null && other.stamp != null && stamp.isAfter(other.stamp);
    }
}
