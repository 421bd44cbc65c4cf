package org.cordee.platform.files;

import java.util.List;
import java.util.Locale;

/**
 * A list that can be downloaded, with the same rows, columns and texts in each {@link FileFormat}. A cell is a text, a
 * number, a day, a {@link DateCell}, or null for an empty one.
 */
public final class ListFile {

    private final String name;
    private final List<String> head;
    private final List<List<?>> rows;

    /**
     * Makes the file of a list.
     *
     * @param rows each with one cell for each of the head
     * @param name parts of the file's name, joined with hyphens
     */
    public ListFile(List<String> head, List<? extends List<?>> rows, String... name) {
        this.name = name(name);
        this.head = List.copyOf(head);
        this.rows = List.copyOf(rows);
    }

    private static String name(String... parts) {
        String joined = String.join("-", parts)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return joined.isEmpty() ? "list" : joined;
    }

    /** Returns its name of letters, digits and hyphens: {@code leading-together-applications.csv}. */
    public String name(FileFormat format) {
        return name + "." + format.ending();
    }

    /** Returns the file as it is sent. */
    public byte[] bytes(FileFormat format) {
        return format.bytes(head, rows);
    }
}
