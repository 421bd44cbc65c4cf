package org.cordee.programmes.desk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.cordee.programmes.desk.boundary.CohortCopies;
import org.cordee.programmes.web.CohortFormView;

/** A new cohort made from an earlier one: its title and first day are asked for, and its dates are shown first. */
@Named
@ViewScoped
public class CohortCopyView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private CohortCopies copies;

    private String title;
    private LocalDate starts;
    private LocalDate shown;
    private transient CohortCopies.Preview preview;

    /** Shows the dates it would have. */
    public String look() {
        shown = null;
        preview = copies.preview(getId(), starts);
        shown = starts;
        return null;
    }

    /** Makes it, once the dates were shown for the day that is typed. */
    public String copy() {
        if (!starts.equals(shown)) {
            return look();
        }
        String id = once(() -> copies.copy(getId(), title, starts).toString());
        flashMessages.add("programmes.copy.done", title.strip());
        return "/programmes/cohort-edit?faces-redirect=true&id=" + id;
    }

    /** Null until the dates were asked for. */
    public CohortCopies.Preview getPreview() {
        if (preview == null && shown != null) {
            preview = copies.preview(getId(), shown);
        }
        return preview;
    }

    /** Whether the dates are shown. */
    public boolean isLooked() {
        return shown != null;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getStarts() {
        return starts;
    }

    public void setStarts(LocalDate starts) {
        this.starts = starts;
    }
}
