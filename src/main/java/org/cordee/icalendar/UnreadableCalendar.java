package org.cordee.icalendar;

/** A file could not be read as a calendar. */
public final class UnreadableCalendar extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnreadableCalendar(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        NO_CALENDAR,
        TOO_MUCH
    }
}
