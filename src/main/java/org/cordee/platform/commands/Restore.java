package org.cordee.platform.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cordee.platform.database.Migrations;
import org.cordee.platform.secret.Keys;
import org.flywaydb.core.Flyway;

/**
 * Reads a backup into an empty database: the tables as they were then, then their rows. The next start brings them up
 * to date.
 */
final class Restore {

    private static final int BATCH = 500;

    private final DataSource database;
    private final Supplier<Keys> keys;

    /** @param keys of this installation; asked only when the backup needs one */
    Restore(DataSource database, Supplier<Keys> keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * @throws CommandFailed when the file is no whole backup, its key is not here, or the database is not empty;
     *     nothing has changed then
     */
    String from(Path file) throws SQLException {
        if (!Files.isReadable(file)) {
            throw new CommandFailed(file + " cannot be read. Choose a file made by the backup command.");
        }
        try (BackupFile backup = BackupFile.checked(file)) {
            checkKeys(backup);
            Flyway flyway = Migrations.flyway(database)
                    .target(backup.schema())
                    .cleanDisabled(false)
                    .load();
            checkVersion(file, backup);
            try (Connection connection = database.getConnection()) {
                if (!new Schema(connection).all().isEmpty()) {
                    throw new CommandFailed(
                            "The database is not empty, and nothing was restored. Use an empty one: another "
                                    + "CORDEE_DATA or CORDEE_DB_URL.");
                }
            }
            try {
                flyway.migrate();
                long rows = read(backup);
                return rows + " rows of " + backup.made() + " have been restored. Start Cordee as usual.";
            } catch (SQLException | IOException | RuntimeException e) {
                flyway.clean();
                throw new CommandFailed(
                        "The restore failed, and the database is empty again: " + e.getMessage() + ".", e);
            }
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private void checkKeys(BackupFile backup) {
        for (String id : backup.keys()) {
            if (!keys.get().has(id)) {
                throw new CommandFailed("This backup was sealed with another secret: its texts need the key " + id
                        + ", but the secret here has the key "
                        + keys.get().id()
                        + ". Set CORDEE_SECRET to the secret that belongs to the backup, or put its file "
                        + "\"secret\" into the data folder.");
            }
        }
    }

    private void checkVersion(Path file, BackupFile backup) throws SQLException {
        int newest = 0;
        for (var migration : Migrations.flyway(database).load().info().all()) {
            if (migration.getVersion() != null) {
                newest =
                        Math.max(newest, Integer.parseInt(migration.getVersion().getVersion()));
            }
        }
        if (Integer.parseInt(backup.schema()) > newest) {
            throw new CommandFailed(
                    file + " was made by another version of Cordee: its database has migration " + backup.schema()
                            + ", but this version ends with " + newest + ". Restore it with the version that made it.");
        }
    }

    private long read(BackupFile backup) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            Schema schema = new Schema(connection);
            if (!schema.tables().equals(backup.tables())) {
                throw new CommandFailed("the tables of the backup are not those of its version");
            }
            schema.foreignKeys(false);
            connection.setAutoCommit(false);
            long all = 0;
            for (String table : backup.tables()) {
                // migrations have put rows into some of them
                schema.run("delete from " + table);
                long rows = read(connection, table, backup);
                if (rows != backup.rows(table)) {
                    throw new CommandFailed(
                            "table " + table + " has " + rows + " rows instead of " + backup.rows(table));
                }
                all += rows;
            }
            connection.commit();
            connection.setAutoCommit(true);
            schema.foreignKeys(true);
            schema.numberOn();
            return all;
        }
    }

    private static long read(Connection connection, String table, BackupFile backup) throws SQLException, IOException {
        try (BufferedReader lines = backup.read(table)) {
            String[] columns = lines.readLine().split("\t");
            int[] types = types(connection, table, columns);
            long count = 0;
            try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " ("
                    + String.join(", ", columns) + ") values (?" + ", ?".repeat(columns.length - 1) + ")")) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] cells = line.split("\t", -1);
                    for (int i = 0; i < columns.length; i++) {
                        Cell.write(insert, i + 1, cells[i], types[i]);
                    }
                    insert.addBatch();
                    if (++count % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            return count;
        }
    }

    private static int[] types(Connection connection, String table, String... columns) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery(
                        "select " + String.join(", ", columns) + " from " + table + " where 1 = 0")) {
            ResultSetMetaData about = none.getMetaData();
            int[] types = new int[columns.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = about.getColumnType(i + 1);
            }
            return types;
        }
    }
}
