package org.cordee.platform.web;

import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;

/** The backing bean of a list that is read page by page, the latest first: {@code ?first=50}. */
public abstract class EarlierAndLater<T> {

    private static final int SIZE = 50;

    private int first;
    private Page<T> page;

    /** Reads one page of the list. */
    protected abstract Page<T> read(PageQuery query);

    /** Reads the page that the address names; the view action. */
    public void open() {
        page = read(PageQuery.of(first, SIZE));
    }

    protected Page<T> page() {
        return page;
    }

    public long getTotal() {
        return page.total();
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = Math.max(0, first);
    }

    public boolean isEarlier() {
        return first + SIZE < page.total();
    }

    public boolean isLater() {
        return first > 0;
    }

    public int getEarlierFirst() {
        return first + SIZE;
    }

    public int getLaterFirst() {
        return Math.max(0, first - SIZE);
    }
}
