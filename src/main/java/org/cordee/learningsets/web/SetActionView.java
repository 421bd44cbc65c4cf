package org.cordee.learningsets.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.learningsets.boundary.MySets;
import org.cordee.learningsets.boundary.SetActions;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.person.CurrentPerson;

/** One promise: what became of it; and the form in which it is made or changed. */
@Named
@ViewScoped
public class SetActionView extends LearningSetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private SetActions actions;

    @Inject
    private MySets sets;

    @Inject
    private CurrentPerson reader;

    private Long actionId;
    private LearningSetId setId;
    private String title;
    private SetActions.Card action;
    private String promise;
    private LocalDate due;
    private ActionState became;
    private String report;

    /** The view action of the page of one promise. */
    public void openAction() {
        if (actionId == null) {
            throw new NotFound();
        }
        action = actions.one(actionId);
        setId = action.set();
        title = action.setTitle();
        report = action.outcome().report();
        became = action.state() == ActionState.OPEN ? null : action.state();
    }

    /** The view action of the form: of a new promise in a set, or of one's own that is there. */
    public void openForm() {
        if (actionId != null) {
            openAction();
            if (!action.owner().mine()) {
                throw new NotFound();
            }
            promise = action.promise().words();
            due = action.promise().due();
        } else {
            MySets.Composition set = sets.inside(setId);
            if (!set.state().live()) {
                throw new NotFound();
            }
            title = set.title();
        }
    }

    public String save() {
        return done(
                () -> {
                    if (actionId == null) {
                        actions.promise(setId, null, reader.required(), promise, due);
                    } else {
                        actions.change(actionId, promise, due, action.version());
                    }
                },
                "/learningsets/actions?faces-redirect=true",
                actionId == null ? "learningsets.action.promised" : "learningsets.action.saved");
    }

    /** Says what became of it. */
    public String tell() {
        return done(
                () -> actions.report(actionId, became, report, due, null, action.version()),
                "/learningsets/actions?faces-redirect=true",
                "learningsets.action.told." + (became != null && became.open() ? "open" : "over"));
    }

    /** What may have become of it. */
    public List<ActionState> getStates() {
        return Stream.of(ActionState.values())
                .filter(s -> s != ActionState.OPEN)
                .toList();
    }

    public SetActions.Card getAction() {
        return action;
    }

    /** Title of its set. */
    public String getTitle() {
        return title;
    }

    public Long getActionId() {
        return actionId;
    }

    public void setActionId(Long actionId) {
        this.actionId = actionId;
    }

    public LearningSetId getSetId() {
        return setId;
    }

    public void setSetId(LearningSetId setId) {
        this.setId = setId;
    }

    public String getPromise() {
        return promise;
    }

    public void setPromise(String promise) {
        this.promise = promise;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public ActionState getBecame() {
        return became;
    }

    public void setBecame(ActionState became) {
        this.became = became;
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report;
    }
}
