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
    private transient List<SetActions.Card> ofSet;

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
        if (ofSet == null) {
            ofSet = actions.of(set.getId());
        }
        return ofSet;
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

    public List<SetActions.Card> getOverInSet() {
        return ofSet().stream().filter(a -> !a.state().open()).toList();
    }
}
