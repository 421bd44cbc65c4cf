package org.cordee.home.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.home.boundary.Concerns;
import org.cordee.platform.web.FormView;
import org.cordee.shared.ids.ConcernId;

/** Raising a concern, one's own concerns, and the safeguarding lead's list and answer. */
@Named
@ViewScoped
public class ConcernsView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Concerns concerns;

    private long id;
    private String text;
    private String reply;
    private Concerns.Page page;
    private List<Concerns.Row> rows;

    public void loadMine() {
        rows = concerns.mine();
    }

    public void loadAll() {
        rows = concerns.all();
    }

    public void loadOne() {
        page = concerns.page(new ConcernId(id));
    }

    public String raise() {
        once(() -> concerns.raise(text).toString());
        flashMessages.add("home.concern.raised");
        return "/home/concern?faces-redirect=true";
    }

    public String close() {
        doOnce(() -> {
            concerns.close(new ConcernId(id), reply);
        });
        flashMessages.add("home.concern.closed");
        return "/home/concerns?faces-redirect=true";
    }

    /** Whether somebody is there to read what is raised. */
    public boolean isSomeoneReads() {
        return concerns.someoneReads();
    }

    public List<Concerns.Row> getRows() {
        return rows;
    }

    public Concerns.Page getPage() {
        return page;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }
}
