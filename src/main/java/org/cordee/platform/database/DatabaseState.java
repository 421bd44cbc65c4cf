package org.cordee.platform.database;

/**
 * Whether the database of this server answers, as {@link DatabaseProbe} last found. Reading it costs nothing, so a
 * request can be answered at once while the database is away.
 */
public final class DatabaseState {

    /** Requests that began while the database was away can still fail for five seconds after its return. */
    private static final long AFTERMATH_NANOS = 5_000_000_000L;

    private static volatile boolean away;
    private static volatile Long backAt;

    private DatabaseState() {}

    /** Returns true while the database does not answer. */
    public static boolean isAway() {
        return away;
    }

    /** Returns true while the database does not answer, and for five seconds after its return. */
    public static boolean wasJustAway() {
        Long back = backAt;
        return away || back != null && System.nanoTime() - back < AFTERMATH_NANOS;
    }

    static void setAway(boolean now) {
        if (away && !now) {
            backAt = System.nanoTime();
        }
        away = now;
    }
}
