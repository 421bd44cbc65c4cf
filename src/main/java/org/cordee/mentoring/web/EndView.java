package org.cordee.mentoring.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.cordee.shared.errors.NotFound;

/** The one confirmation before a mentoring is completed, or ended early. */
@Named
@ViewScoped
public class EndView extends PairFormView {

    private static final long serialVersionUID = 1L;

    private boolean complete;
    private String how;

    @Override
    public void open() {
        super.open();
        complete = "complete".equals(how);
        if (getPair().state().over() || complete && getPair().times().activeAt() == null) {
            throw new NotFound();
        }
    }

    public String finish() {
        return done(() -> relationships.complete(getId()), to("feedback"), "mentoring.complete.done", getOther());
    }

    public String end() {
        return done(
                () -> relationships.end(getId()),
                "/mentoring/my-mentoring?faces-redirect=true",
                "mentoring.end.done",
                getOther());
    }

    /** True when it is to be completed, false when it ends early. */
    public boolean isComplete() {
        return complete;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }
}
