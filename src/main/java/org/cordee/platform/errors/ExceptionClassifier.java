package org.cordee.platform.errors;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import org.cordee.platform.database.DatabaseState;
import org.cordee.platform.database.DiskSpace;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.DomainException;

/** Looks through the wrappings of containers for what really happened, for pages and for the API alike. */
public final class ExceptionClassifier {

    private ExceptionClassifier() {}

    /** What a person did that cannot be, if that is what it was; a lost update counts as a conflict. */
    public static Optional<DomainException> domain(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException domain) {
                return Optional.of(domain);
            }
            if (cause instanceof OptimisticLockException
                    || named(cause, "org.eclipse.persistence.exceptions.OptimisticLockException")) {
                return Optional.of(new Conflict("shared.changed-meanwhile"));
            }
        }
        return Optional.empty();
    }

    /**
     * True when a lock or the database could not be had in time: nothing is wrong with what was asked, and it may be
     * tried again.
     *
     * @param thrown may be null
     */
    public static boolean busy(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PessimisticLockException
                    || cause instanceof LockTimeoutException
                    || cause instanceof QueryTimeoutException
                    || cause instanceof SQLTransientException
                    || named(cause, "jakarta.resource.spi.ResourceAllocationException")
                    || cause instanceof SQLException sql && busy(sql)) {
                return true;
            }
        }
        // the server wraps what was cut off under way in exceptions that no longer say why
        return DatabaseState.wasJustAway() || diskFull(thrown);
    }

    /** True when a change could not be saved because the disk is full. */
    public static boolean diskFull(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DiskSpace.DISK_FULL.equals(sql.getSQLState())) {
                return true;
            }
        }
        return DiskSpace.isFull();
    }

    /**
     * No connection (class 08), rolled back by the database (class 40), H2's lock time-out, H2 closed (90098, 90121),
     * MySQL's lock time-out.
     */
    private static boolean busy(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        return state.startsWith("08")
                || state.startsWith("40")
                || sql.getErrorCode() == 50200
                || sql.getErrorCode() == 90098
                || sql.getErrorCode() == 90121
                || sql.getErrorCode() == 1205;
    }

    /** By name: the class is the server's and not on every class path. */
    private static boolean named(Throwable thrown, String name) {
        for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
