package org.cordee.platform.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is opened only when it is whole. */
class BackupFileTest {

    @TempDir
    private Path temp;

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(BackupFile.sha256().digest(bytes));
    }

    /** Writes a backup with one table. @param parts put in the place of the right ones, or null to leave one out */
    private Path backup(String format, Map<String, String> parts) throws IOException {
        byte[] rows = "id\tname\n1\tAnn\n".getBytes(StandardCharsets.UTF_8);
        Properties manifest = new Properties();
        manifest.setProperty("format", format);
        manifest.setProperty("schema", "042");
        manifest.setProperty("made", "2026-11-29T09:00:00Z");
        manifest.setProperty("keys", "abcdef ghijkl");
        manifest.setProperty("table.person", "1 " + hex(rows));
        byte[] manifestBytes = BackupFile.bytes(manifest);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(BackupFile.entryOf("person"), rows);
        entries.put(BackupFile.MANIFEST, manifestBytes);
        entries.put(BackupFile.CHECKSUM, hex(manifestBytes).getBytes(StandardCharsets.US_ASCII));
        parts.forEach((name, content) -> {
            if (content.isEmpty()) {
                entries.remove(name);
            } else {
                entries.put(name, content.getBytes(StandardCharsets.UTF_8));
            }
        });
        Path file = temp.resolve("backup.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private void refused(String part, Path file) {
        String sentence = assertThrows(CommandFailed.class, () -> BackupFile.checked(file))
                .getMessage();
        assertTrue(sentence.contains(part), sentence);
        assertTrue(sentence.startsWith(file.toString()), sentence);
    }

    @Test
    void aWholeBackupSaysWhatIsInIt() throws IOException {
        try (BackupFile file = BackupFile.checked(backup("1", Map.of()))) {
            assertEquals("042", file.schema());
            assertEquals("2026-11-29T09:00:00Z", file.made());
            assertEquals(List.of("abcdef", "ghijkl"), file.keys());
            assertEquals(Set.of("person"), file.tables());
            assertEquals(1, file.rows("person"));
            try (BufferedReader rows = file.read("person")) {
                assertEquals(List.of("id\tname", "1\tAnn"), rows.lines().toList());
            }
        }
    }

    @Test
    void anAlteredTableIsFound() throws IOException {
        refused("tables/person.tsv", backup("1", Map.of(BackupFile.entryOf("person"), "id\tname\n1\tEve\n")));
    }

    @Test
    void aMissingPartIsFound() throws IOException {
        refused("tables/person.tsv", backup("1", Map.of(BackupFile.entryOf("person"), "")));
        refused(BackupFile.MANIFEST, backup("1", Map.of(BackupFile.MANIFEST, "")));
        refused(BackupFile.CHECKSUM, backup("1", Map.of(BackupFile.CHECKSUM, "")));
    }

    @Test
    void anAlteredManifestIsFound() throws IOException {
        refused(BackupFile.MANIFEST, backup("1", Map.of(BackupFile.MANIFEST, "format=1\nschema=999\nkeys=\n")));
        refused(BackupFile.MANIFEST, backup("1", Map.of(BackupFile.CHECKSUM, "0".repeat(64))));
    }

    @Test
    void aLaterFormatIsRefused() throws IOException {
        refused("later version", backup("2", Map.of()));
    }

    @Test
    void anyOtherFileIsNoBackup() throws IOException {
        refused("is not a Cordee backup", Files.writeString(temp.resolve("text"), "Hello"));
        refused("is not a Cordee backup", Files.writeString(temp.resolve("empty"), ""));
    }
}
