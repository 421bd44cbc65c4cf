package org.cordee.platform.commands;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A backup: a ZIP file with one text file for each table, {@code manifest.properties} with the version of the format,
 * of the schema, the keys its sealed texts need and each table's rows and SHA-256, and the manifest's own SHA-256. It
 * holds no secret. The same file is read into H2, MySQL and MariaDB.
 */
final class BackupFile implements Closeable {

    /** Version of the format; a file of a later one is refused. */
    static final int FORMAT = 1;

    static final String MANIFEST = "manifest.properties";
    static final String CHECKSUM = "manifest.sha256";

    private final ZipFile zip;
    private final Properties manifest = new Properties();

    private BackupFile(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a backup and compares every checksum.
     *
     * @throws CommandFailed when it is no backup, damaged, or of a later format
     */
    static BackupFile checked(Path file) throws IOException {
        try {
            BackupFile backup = new BackupFile(new ZipFile(file.toFile()));
            try {
                backup.check(file);
                return backup;
            } catch (IOException | RuntimeException e) {
                backup.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new CommandFailed(file + " is not a Cordee backup, or it is damaged: " + e.getMessage() + ".", e);
        }
    }

    private void check(Path file) throws IOException {
        byte[] bytes = entry(file, MANIFEST).readAllBytes();
        String sum = new String(entry(file, CHECKSUM).readAllBytes(), StandardCharsets.US_ASCII).strip();
        if (!sum.equals(HexFormat.of().formatHex(sha256().digest(bytes)))) {
            throw damaged(file, MANIFEST);
        }
        manifest.load(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
        if (Integer.parseInt(manifest.getProperty("format")) > FORMAT) {
            throw new CommandFailed(
                    file + " was made by a later version of Cordee. Restore it with that version or a later one.");
        }
        for (String table : tables()) {
            MessageDigest digest = sha256();
            try (InputStream in = new DigestInputStream(entry(file, entryOf(table)), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            if (!HexFormat.of()
                    .formatHex(digest.digest())
                    .equals(manifest.getProperty("table." + table).split(" ")[1])) {
                throw damaged(file, entryOf(table));
            }
        }
    }

    private InputStream entry(Path file, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(file, name);
        }
        return zip.getInputStream(entry);
    }

    private static CommandFailed damaged(Path file, String part) {
        return new CommandFailed(
                file + " is damaged: its part " + part + " is missing or altered. Nothing was restored.");
    }

    /** The version of the schema: the last migration. */
    String schema() {
        return manifest.getProperty("schema");
    }

    /** When it was made, as ISO 8601 in UTC. */
    String made() {
        return manifest.getProperty("made");
    }

    /** Ids of the keys that its sealed texts need. */
    List<String> keys() {
        String ids = manifest.getProperty("keys").strip();
        return ids.isEmpty() ? List.of() : List.of(ids.split(" "));
    }

    Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        for (String name : manifest.stringPropertyNames()) {
            if (name.startsWith("table.")) {
                tables.add(name.substring("table.".length()));
            }
        }
        return tables;
    }

    long rows(String table) {
        return Long.parseLong(manifest.getProperty("table." + table).split(" ")[0]);
    }

    /** The lines of a table: the names of its columns first. */
    BufferedReader read(String table) throws IOException {
        return new BufferedReader(
                new InputStreamReader(zip.getInputStream(zip.getEntry(entryOf(table))), StandardCharsets.UTF_8));
    }

    static String entryOf(String table) {
        return "tables/" + table + ".tsv";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A manifest as bytes. */
    static byte[] bytes(Properties manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        manifest.store(new java.io.OutputStreamWriter(bytes, StandardCharsets.UTF_8), "A backup of Cordee");
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
