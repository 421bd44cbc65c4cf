package org.cordee.platform.database;

import java.sql.SQLException;
import org.cordee.shared.errors.Causes;

/**
 * Tells what an error of the database means, for H2, MariaDB and MySQL. SQLSTATEs are of the SQL standard (ISO 9075);
 * the error codes are those of {@code org.h2.api.ErrorCode} and of the server error reference of MariaDB.
 */
public final class SqlErrors {

    /** SQLSTATE of a full disk, as PostgreSQL names it; H2 has none. */
    static final String DISK_FULL = "53100";

    private static final String DATA = "22";
    private static final String CONSTRAINT = "23";
    private static final String CONNECTION = "08";
    private static final String ROLLED_BACK = "40";
    private static final String DEADLOCK = "40001";
    private static final String TIMEOUT = "HYT00";

    private static final int H2_DUPLICATE_KEY = 23505;
    private static final int H2_LOCK_TIMEOUT = 50200;
    private static final int H2_CLOSED = 90098;
    private static final int H2_CLOSED_AT_EXIT = 90121;
    private static final int MARIADB_DUPLICATE_KEY = 1062;
    private static final int MARIADB_LOCK_TIMEOUT = 1205;
    private static final int MARIADB_DEADLOCK = 1213;

    private SqlErrors() {}

    /** Returns whether a row with the same primary or unique key is there already. */
    public static boolean isDuplicateKey(SQLException e) {
        return e.getErrorCode() == H2_DUPLICATE_KEY || e.getErrorCode() == MARIADB_DUPLICATE_KEY;
    }

    /** Returns whether the row contradicts a key, a reference or a check of its table. */
    public static boolean isConstraintViolation(SQLException e) {
        return stateBegins(e, CONSTRAINT);
    }

    /** Returns whether a value does not fit into its column. */
    public static boolean isDataError(SQLException e) {
        return stateBegins(e, DATA);
    }

    /** Returns whether a lock was not obtained in time, or the database ended one of two that waited for each other. */
    public static boolean isLockFailure(SQLException e) {
        return isDeadlock(e)
                || TIMEOUT.equals(e.getSQLState())
                || e.getErrorCode() == H2_LOCK_TIMEOUT
                || e.getErrorCode() == MARIADB_LOCK_TIMEOUT;
    }

    private static boolean isDeadlock(SQLException e) {
        return DEADLOCK.equals(e.getSQLState()) || e.getErrorCode() == MARIADB_DEADLOCK;
    }

    /**
     * Returns whether the statement may succeed when it is tried again: there was no connection, the database rolled
     * the transaction back, a lock was not obtained, or H2 was closed.
     */
    public static boolean isTemporary(SQLException e) {
        return stateBegins(e, CONNECTION)
                || stateBegins(e, ROLLED_BACK)
                || isLockFailure(e)
                || e.getErrorCode() == H2_CLOSED
                || e.getErrorCode() == H2_CLOSED_AT_EXIT;
    }

    /** Returns whether a change could not be saved because the disk of the database is full. */
    public static boolean isDiskFull(SQLException e) {
        return DISK_FULL.equals(e.getSQLState());
    }

    /**
     * Returns whether a key stood against what was written, or the database ended one of several transactions that
     * wrote the same key at once.
     *
     * @param thrown anything that may have been caused by an error of the database; may be null
     */
    public static boolean isKeyConflict(Throwable thrown) {
        return Causes.of(thrown, SQLException.class).anyMatch(e -> isConstraintViolation(e) || isDeadlock(e));
    }

    private static boolean stateBegins(SQLException e, String stateClass) {
        return e.getSQLState() != null && e.getSQLState().startsWith(stateClass);
    }
}
