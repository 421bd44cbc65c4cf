package org.cordee.shared.paging;

/**
 * Which stretch of a list, in which order.
 *
 * @param first index of the first item, from 0
 * @param size  how many at most, 1 to 200
 * @param sort  name of a sort field; each list knows its own and refuses others; null means the list's own order
 * @param descending true for the largest first
 */
public record PageQuery(int first, int size, String sort, boolean descending) {

    public static final int MOST = 200;

    public PageQuery {
        first = Math.max(0, first);
        size = Math.min(Math.max(1, size), MOST);
        sort = sort == null || sort.isBlank() ? null : sort;
    }

    public static PageQuery of(int first, int size) {
        return new PageQuery(first, size, null, false);
    }
}
