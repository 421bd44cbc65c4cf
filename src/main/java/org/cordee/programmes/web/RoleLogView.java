package org.cordee.programmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.programmes.boundary.RoleLog;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;

/** Who gave and took which role. */
@Named
@RequestScoped
public class RoleLogView {

    private static final int SIZE = 50;

    @Inject
    private RoleLog log;

    private int first;
    private Page<RoleLog.Line> page;

    public void open() {
        page = log.page(PageQuery.of(first, SIZE));
    }

    public List<RoleLog.Line> getLines() {
        return page.items();
    }

    public long getTotal() {
        return page.total();
    }

    public boolean isReadable() {
        return log.mayRead();
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
