package org.cordee.platform.files;

import java.time.temporal.Temporal;

/**
 * A date in a list that is downloaded: in words where the format knows texts only, else as a date that can be sorted.
 *
 * @param when a LocalDate or a LocalDateTime on the reader's clock; null for an empty cell
 * @param words the same as people read it
 */
public record DateCell(Temporal when, String words) {

    /** An empty cell. */
    public static final DateCell NONE = new DateCell(null, "");

    @Override
    public String toString() {
        return words;
    }
}
