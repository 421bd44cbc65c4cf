package org.cordee.platform.commands;

import java.nio.file.FileSystemException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** One run of the command {@code backup}, noted in the database for administrators. */
final class BackupRun {

    private static final int ERROR_LENGTH = 200;

    private final DataSource database;
    private final LocalDateTime started = now();

    BackupRun(DataSource database) {
        this.database = database;
    }

    /** Notes that it ended well. @return false when the database does not take it, for example an older one */
    boolean succeeded(long rows, long bytes) {
        return note(rows, bytes, null);
    }

    /** Notes that it failed, as far as the database takes it; without the names of folders. */
    boolean failed(Exception reason) {
        String name = reason.getClass().getSimpleName();
        String text = reason instanceof FileSystemException file && file.getReason() != null
                ? name + ": " + file.getReason()
                : name;
        return note(null, null, text.substring(0, Math.min(text.length(), ERROR_LENGTH)));
    }

    private boolean note(Long rows, Long bytes, String error) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into backup_run (started_at, ended_at, row_count, byte_count, error)"
                                + " values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, started);
            insert.setObject(2, now());
            insert.setObject(3, rows);
            insert.setObject(4, bytes);
            insert.setObject(5, error);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            return false;
        }
    }

    private static LocalDateTime now() {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(System.currentTimeMillis()), ZoneOffset.UTC);
    }
}
