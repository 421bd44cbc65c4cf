package org.cordee.platform.errors;

import org.cordee.platform.database.DatabaseState;
import org.cordee.platform.database.DiskSpace;

/**
 * Why something that is right in itself cannot be done now and may be tried again. The answer is 503 with Retry-After.
 */
public enum Outage {

    /** A lock or a connection was not free in time. */
    BUSY("shared.errors.busy", 3),
    /** The database does not answer, or did not a moment ago. */
    DATABASE("shared.errors.database", 10),
    /** The disk of the embedded database is full. */
    DISK("shared.errors.disk", 30);

    private final String title;
    private final int retrySeconds;

    Outage(String title, int retrySeconds) {
        this.title = title;
        this.retrySeconds = retrySeconds;
    }

    /** The reason at this moment. */
    public static Outage now() {
        if (DatabaseState.wasJustAway()) {
            return DATABASE;
        }
        return DiskSpace.isFull() ? DISK : BUSY;
    }

    /** Message key of the heading. */
    public String title() {
        return title;
    }

    /** Message key of the sentences below the heading. */
    public String text() {
        return title + "-text";
    }

    /** Value of the header Retry-After, in seconds. */
    public String retryAfter() {
        return String.valueOf(retrySeconds);
    }
}
