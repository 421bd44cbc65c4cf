package org.cordee.scheduling.control;

import org.cordee.scheduling.terms.CalendarTrouble;

/** Another calendar could not be read. */
public class UnreadCalendarException extends Exception {

    private static final long serialVersionUID = 1L;

    private final CalendarTrouble trouble;

    public UnreadCalendarException(CalendarTrouble trouble) {
        super(trouble.name(), null, false, false);
        this.trouble = trouble;
    }

    public CalendarTrouble trouble() {
        return trouble;
    }
}
