package org.cordee.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.programmes.boundary.ProgrammeFeedback;
import org.cordee.programmes.terms.Usefulness;
import org.cordee.shared.errors.Conflict;

/** What somebody who has completed a programme says about it. */
@Named
@ViewScoped
public class ProgrammeFeedbackView extends CohortTaskView {

    private static final long serialVersionUID = 1L;

    @Inject
    private ProgrammeFeedback feedback;

    private Usefulness usefulness;
    private String gained;
    private String toImprove;
    private Integer version;
    private boolean conflict;
    private transient ProgrammeFeedback.Mine mine;

    /** The view action. @throws NotFound for whoever has not completed it */
    public void open() {
        usefulness = getMine().usefulness();
        gained = getMine().gained();
        toImprove = getMine().toImprove();
        version = getMine().version();
    }

    /** Keeps it; on an older version than is kept now, shows both. */
    public String give() {
        try {
            return done(
                    () -> feedback.give(getId(), usefulness, gained, toImprove, version),
                    to("my-cohort"),
                    "programmes.feedback.told");
        } catch (Conflict e) {
            mine = feedback.mine(getId());
            version = mine.version();
            conflict = true;
            throw new Conflict("programmes.my-cohort.changed-elsewhere");
        }
    }

    /** As it is kept now. */
    public ProgrammeFeedback.Mine getMine() {
        if (mine == null) {
            mine = feedback.mine(getId());
        }
        return mine;
    }

    public List<Usefulness> getChoices() {
        return List.of(Usefulness.values());
    }

    /** True when another window has kept something else in the meantime. */
    public boolean isConflict() {
        return conflict;
    }

    public Usefulness getUsefulness() {
        return usefulness;
    }

    public void setUsefulness(Usefulness usefulness) {
        this.usefulness = usefulness;
    }

    public String getGained() {
        return gained;
    }

    public void setGained(String gained) {
        this.gained = gained;
    }

    public String getToImprove() {
        return toImprove;
    }

    public void setToImprove(String toImprove) {
        this.toImprove = toImprove;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
