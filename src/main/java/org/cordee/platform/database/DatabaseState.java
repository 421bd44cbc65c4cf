package org.cordee.platform.database;

/**
 * Whether the database of this server answers, as {@link DatabaseProbe} last found. Reading it costs nothing, so a
 * request can be answered at once while the database is away.
 */
public final class DatabaseState {

    /** Requests that began while the database was away can still fail for five seconds after its return. */
    private static final long AFTERMATH_NANOS = 5_000_000_000L;

    /** What the probe found longer ago says nothing about now. */
    private static final long FRESH_NANOS = 10_000_000_000L;

    private static volatile boolean away;
    private static volatile Long backAt;
    private static volatile Long probedAt;
    private static volatile boolean migrated;

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

    /** Returns true when the probe got an answer from the database at its last look, at most ten seconds ago. */
    public static boolean answers() {
        return answersAt(System.nanoTime());
    }

    static boolean answersAt(long nanos) {
        Long probed = probedAt;
        return !away && probed != null && nanos - probed < FRESH_NANOS;
    }

    /** Returns true once the schema is that of this version. */
    public static boolean isMigrated() {
        return migrated;
    }

    static void setMigrated() {
        migrated = true;
    }

    static void setAway(boolean now) {
        if (away && !now) {
            backAt = System.nanoTime();
        }
        away = now;
    }

    /** Forgets all it was told, for tests. */
    static void reset() {
        away = false;
        backAt = null;
        probedAt = null;
        migrated = false;
    }

    /** Notes that the probe looked at this moment. */
    static void setProbedAt(Long nanos) {
        probedAt = nanos;
    }
}
