package org.cordee.platform.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/** Writes the whole database into one file. On MySQL and MariaDB Cordee may go on running meanwhile. */
final class Backup {

    private final DataSource database;

    Backup(DataSource database) {
        this.database = database;
    }

    /**
     * Writes the file aside and puts it into its place at the end, readable by its owner alone.
     *
     * @throws CommandFailed when the file is there already or cannot be written
     */
    String to(Path file) throws SQLException {
        if (Files.exists(file)) {
            throw new CommandFailed(file + " already exists. Choose another file name.");
        }
        BackupRun run = new BackupRun(database);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Connection connection = database.getConnection()) {
            Files.deleteIfExists(part);
            if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            long rows;
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part), StandardCharsets.UTF_8)) {
                rows = write(connection, zip);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            long bytes = Files.size(file);
            run.succeeded(rows, bytes);
            return rows + " rows were saved in " + file + " (" + bytes / 1024
                    + " KB). It does not contain the secret. Store the secret somewhere else.";
        } catch (IOException e) {
            run.failed(e);
            throw new CommandFailed("The backup cannot be written to " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static long write(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        Schema schema = new Schema(connection);
        Properties manifest = new Properties();
        manifest.setProperty("format", String.valueOf(BackupFile.FORMAT));
        manifest.setProperty("schema", schema.version());
        manifest.setProperty(
                "made", Instant.ofEpochMilli(System.currentTimeMillis()).toString());
        manifest.setProperty("keys", String.join(" ", schema.keys()));
        schema.snapshot();
        long all = 0;
        for (String table : schema.tables()) {
            MessageDigest digest = BackupFile.sha256();
            zip.putNextEntry(new ZipEntry(BackupFile.entryOf(table)));
            long rows = write(connection, schema, table, new DigestOutputStream(zip, digest));
            zip.closeEntry();
            manifest.setProperty("table." + table, rows + " " + HexFormat.of().formatHex(digest.digest()));
            all += rows;
        }
        connection.rollback();
        byte[] bytes = BackupFile.bytes(manifest);
        zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
        zip.write(bytes);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(BackupFile.CHECKSUM));
        zip.write(HexFormat.of().formatHex(BackupFile.sha256().digest(bytes)).getBytes(StandardCharsets.US_ASCII));
        zip.closeEntry();
        return all;
    }

    private static long write(Connection connection, Schema schema, String table, OutputStream out)
            throws SQLException, IOException {
        long count = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(schema.streaming());
            try (ResultSet rows = statement.executeQuery(schema.rowsInOrder(table))) {
                ResultSetMetaData columns = rows.getMetaData();
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    line.append(i == 1 ? "" : "\t")
                            .append(columns.getColumnName(i).toLowerCase(Locale.ROOT));
                }
                out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
                while (rows.next()) {
                    line.setLength(0);
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        line.append(i == 1 ? "" : "\t").append(Cell.read(rows, i, columns.getColumnType(i)));
                    }
                    out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
                    count++;
                }
            }
        }
        return count;
    }
}
