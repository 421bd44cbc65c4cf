package org.cordee.learningsets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.learningsets.boundary.MySets;
import org.cordee.shared.ids.LearningSetId;

/** A set, for its members and its facilitator. */
@Named
@RequestScoped
public class SetView {

    @Inject
    private MySets sets;

    private LearningSetId id;
    private MySets.Composition set;

    public void open() {
        set = sets.inside(id);
    }

    public MySets.Composition getSet() {
        return set;
    }

    public LearningSetId getId() {
        return id;
    }

    public void setId(LearningSetId id) {
        this.id = id;
    }
}
