package org.cordee.notices.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cordee.notices.boundary.Notices;
import org.cordee.notices.terms.NoticeLine;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;

/** What one was told. */
@Named
@ViewScoped
public class NoticesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 20;

    @Inject
    private Notices notices;

    private int first;
    private long total;
    private List<NoticeLine> lines = List.of();

    public void load() {
        Page<NoticeLine> page = notices.mine(PageQuery.of(first, SIZE));
        lines = page.items();
        total = page.total();
    }

    public String read(long id) {
        notices.read(id);
        return again();
    }

    public String readAll() {
        notices.readAll();
        return again();
    }

    private String again() {
        return "/notices/notices?faces-redirect=true&first=" + first;
    }

    public List<NoticeLine> getLines() {
        return lines;
    }

    public boolean isAnyNew() {
        return lines.stream().anyMatch(NoticeLine::unread);
    }

    public boolean isNewer() {
        return first > 0;
    }

    public boolean isOlder() {
        return first + SIZE < total;
    }

    /** Where the newer ones begin. */
    public int getBefore() {
        return Math.max(0, first - SIZE);
    }

    /** Where the older ones begin. */
    public int getAfter() {
        return first + SIZE;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = Math.max(0, first);
    }
}
