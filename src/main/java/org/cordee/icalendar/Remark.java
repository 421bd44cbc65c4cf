package org.cordee.icalendar;

/**
 * What was not understood in a calendar.
 *
 * @param detail name of the zone for {@link Kind#UNKNOWN_ZONE}, else null
 * @param events how many events (or free/busy periods) that concerns
 */
public record Remark(Kind kind, String detail, int events) {

    /** Kinds of things that were not understood. */
    public enum Kind {
        /** No one knows the zone: these times were read on the owner's clock. */
        UNKNOWN_ZONE,
        /** Without a start that can be read an event takes no time. */
        START,
        /** Without an end that can be read an event takes no time. */
        END,
        /** Only the first date of a series counts when its rule cannot be read. */
        RULE,
        /** Some added, removed or moved dates of a series cannot be read. */
        DATES,
        /** A period of a free/busy list. */
        PERIOD,
        /** The file ends before its calendar does. */
        CUT_OFF
    }
}
