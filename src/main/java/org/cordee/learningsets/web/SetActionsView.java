package org.cordee.learningsets.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.learningsets.boundary.SetActions;

/** What was promised: one's own in all sets, and, as part of a set's page, that of the whole set. */
@Named
@ViewScoped
public class SetActionsView extends LearningSetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private SetActions actions;

    @Inject
    private SetView set;

    private transient List<SetActions.Card> mine;

    /** The view action of one's own. */
    public void open() {
        mine = actions.mine();
    }

    private List<SetActions.Card> mine() {
        if (mine == null) {
            mine = actions.mine();
        }
        return mine;
    }

    private List<SetActions.Card> ofSet() {
        return set.getActions();
    }

    public List<SetActions.Card> getOpen() {
        return mine().stream().filter(a -> a.state().open()).toList();
    }

    public List<SetActions.Card> getOver() {
        return mine().stream().filter(a -> !a.state().open()).toList();
    }

    public List<SetActions.Card> getOpenInSet() {
        return ofSet().stream().filter(a -> a.state().open()).toList();
    }

    /** The reader's own, of those that are open. */
    public List<SetActions.Card> getMineInSet() {
        return getOpenInSet().stream().filter(a -> a.owner().mine()).toList();
    }

    /** Those of the others, of those that are open. */
    public List<SetActions.Card> getOthersInSet() {
        return getOpenInSet().stream().filter(a -> !a.owner().mine()).toList();
    }

    public List<SetActions.Card> getOverInSet() {
        return ofSet().stream().filter(a -> !a.state().open()).toList();
    }
}
