package org.cordee.learningsets.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.learningsets.boundary.Closing;
import org.cordee.learningsets.boundary.Leaving;
import org.cordee.learningsets.boundary.SetFuture;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.LearningSetId;

/** The one confirmation before somebody leaves a set, or lets go of what a closed one has written. */
@Named
@ViewScoped
public class LeaveView extends LearningSetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private SetFuture future;

    @Inject
    private Leaving leaving;

    @Inject
    private Closing closing;

    private LearningSetId id;
    private transient SetFuture.Page page;

    /** The view action before leaving. */
    public void openLeave() {
        page = future.page(id);
        if (!page.meetings().works()) {
            throw new NotFound();
        }
    }

    /** The view action before letting go. */
    public void openLetGo() {
        page = future.page(id);
        if (!page.reader().member() || !page.closed()) {
            throw new NotFound();
        }
    }

    public String leave() {
        String title = getPage().title();
        return done(
                () -> leaving.leave(id), "/learningsets/my-sets?faces-redirect=true", "learningsets.leave.done", title);
    }

    public String letGo() {
        String title = getPage().title();
        return done(
                () -> closing.letGo(id),
                "/learningsets/my-sets?faces-redirect=true",
                "learningsets.let-go.done",
                title);
    }

    public SetFuture.Page getPage() {
        if (page == null) {
            page = future.page(id);
        }
        return page;
    }

    public LearningSetId getId() {
        return id;
    }

    public void setId(LearningSetId id) {
        this.id = id;
    }
}
