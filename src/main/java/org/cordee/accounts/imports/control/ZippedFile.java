package org.cordee.accounts.imports.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes the CSV file out of an archive: some publishers put theirs into one, with a description beside it. */
final class ZippedFile {

    private static final int MOST_ENTRIES = 20;

    private ZippedFile() {}

    /**
     * Returns the first CSV file in the archive, cut a little beyond the largest size that is allowed. Returns the
     * bytes as they are if they are no archive or there is none in it, as in a spreadsheet.
     */
    static byte[] unpacked(byte[] bytes) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K' || bytes[2] != 3 || bytes[3] != 4) {
            return bytes;
        }
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = archive.getNextEntry();
            for (int i = 0; entry != null && i < MOST_ENTRIES; i++) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                    return archive.readNBytes(ImportFile.LARGEST_LIST + 1);
                }
                if (archive.readNBytes(ImportFile.LARGEST_LIST + 1).length > ImportFile.LARGEST_LIST) {
                    return bytes;
                }
                entry = archive.getNextEntry();
            }
            return bytes;
        } catch (IOException | IllegalArgumentException e) {
            // a damaged archive is refused like a spreadsheet
            return bytes;
        }
    }
}
