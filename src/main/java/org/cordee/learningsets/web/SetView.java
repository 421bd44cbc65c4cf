package org.cordee.learningsets.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.learningsets.boundary.MySets;
import org.cordee.shared.ids.LearningSetId;

/** A set, for its members and its facilitator: what the parts of its page have in common. */
@Named
@ViewScoped
public class SetView extends OfRounds {

    private static final long serialVersionUID = 1L;

    @Inject
    private MySets sets;

    private LearningSetId id;
    private transient MySets.Composition set;

    /** The view action: nothing is there for whoever is not in it. */
    public void open() {
        set = sets.inside(id);
    }

    public MySets.Composition getSet() {
        if (set == null) {
            set = sets.inside(id);
        }
        return set;
    }

    public LearningSetId getId() {
        return id;
    }

    public void setId(LearningSetId id) {
        this.id = id;
    }
}
