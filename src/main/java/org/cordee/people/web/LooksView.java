package org.cordee.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.people.boundary.MyData;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;

/** Who looked at what belongs to the reader. */
@Named
@RequestScoped
public class LooksView {

    private static final int SIZE = 50;

    @Inject
    private MyData data;

    private int first;
    private Page<MyData.Seen> page;

    public void open() {
        page = data.looks(PageQuery.of(first, SIZE));
    }

    public List<MyData.Seen> getLooks() {
        return page.items();
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
