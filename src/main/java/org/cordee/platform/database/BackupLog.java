package org.cordee.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Tells when the command {@code backup} last ran, as it noted in this database. */
@ApplicationScoped
@Transactional
public class BackupLog {

    @Inject
    private Sql sql;

    /**
     * One run.
     *
     * @param at when it ended
     * @param rows how many rows were saved, or null when it failed
     * @param bytes the size of the file, or null when it failed
     * @param error why it failed, or null
     */
    public record Run(Instant at, Long rows, Long bytes, String error) {}

    /** Returns the last run that ended well, or empty when there was none. */
    public Optional<Run> lastGood() {
        return last("error is null");
    }

    /** Returns the last run when it failed, or empty when it ended well or there was none. */
    public Optional<Run> lastIfFailed() {
        return last("1 = 1").filter(run -> run.error() != null);
    }

    private Optional<Run> last(String which) {
        return sql.findFirst(
                "select ended_at, row_count, byte_count, error from backup_run where " + which
                        + " order by ended_at desc, id desc limit 1",
                row -> new Run(
                        Sql.instant(row, "ended_at"),
                        row.getObject("row_count", Long.class),
                        row.getObject("byte_count", Long.class),
                        row.getString("error")));
    }
}
