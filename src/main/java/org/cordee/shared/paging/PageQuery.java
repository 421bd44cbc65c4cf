package org.cordee.shared.paging;

import java.util.Locale;

/**
 * Which stretch of a list, in which order.
 *
 * @param first index of the first item, from 0
 * @param size how many at most, 1 to 200
 * @param sort name of a sort field; each list knows its own and refuses others; null means the list's own order
 * @param descending true for the largest first
 */
public record PageQuery(int first, int size, String sort, boolean descending) {

    public static final int MOST = 200;

    public PageQuery {
        first = Math.max(0, first);
        size = Math.min(Math.max(1, size), MOST);
        sort = sort == null || sort.isBlank() ? null : sort;
    }

    /**
     * A parameter for {@code like} that finds the text anywhere: without {@code escape}, for which EclipseLink would
     * write texts into statements for H2. A backslash is the sign before {@code %} and {@code _} on H2, MySQL and
     * MariaDB alike.
     *
     * @return in small letters; null for null and blank text
     */
    public static String anywhere(String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    public static PageQuery of(int first, int size) {
        return new PageQuery(first, size, null, false);
    }
}
