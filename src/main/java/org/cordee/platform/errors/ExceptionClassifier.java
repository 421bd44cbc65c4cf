package org.cordee.platform.errors;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Optional;
import org.cordee.platform.database.DatabaseState;
import org.cordee.platform.database.DiskSpace;
import org.cordee.platform.database.SqlErrors;
import org.cordee.shared.errors.Causes;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.DomainException;

/** Looks through the wrappings of containers for what really happened, for pages and for the API alike. */
public final class ExceptionClassifier {

    private ExceptionClassifier() {}

    /** What a person did that cannot be, if that is what it was; a lost update counts as a conflict. */
    public static Optional<DomainException> domain(Throwable thrown) {
        return Causes.of(thrown)
                .map(ExceptionClassifier::domainOf)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static DomainException domainOf(Throwable cause) {
        if (cause instanceof DomainException domain) {
            return domain;
        }
        boolean lostUpdate = cause instanceof OptimisticLockException
                || named(cause, "org.eclipse.persistence.exceptions.OptimisticLockException");
        return lostUpdate ? new Conflict("shared.changed-meanwhile") : null;
    }

    /**
     * True when a lock or the database could not be had in time: nothing is wrong with what was asked, and it may be
     * tried again.
     *
     * @param thrown may be null
     */
    public static boolean busy(Throwable thrown) {
        // the server wraps what was cut off under way in exceptions that no longer say why
        return Causes.of(thrown).anyMatch(ExceptionClassifier::isTemporary)
                || DatabaseState.wasJustAway()
                || diskFull(thrown);
    }

    private static boolean isTemporary(Throwable cause) {
        return cause instanceof PessimisticLockException
                || cause instanceof LockTimeoutException
                || cause instanceof QueryTimeoutException
                || cause instanceof SQLTransientException
                || named(cause, "jakarta.resource.spi.ResourceAllocationException")
                || cause instanceof SQLException sql && SqlErrors.isTemporary(sql);
    }

    /** True when a change could not be saved because the disk is full. */
    public static boolean diskFull(Throwable thrown) {
        return Causes.of(thrown, SQLException.class).anyMatch(SqlErrors::isDiskFull) || DiskSpace.isFull();
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
