package org.cordee.learningsets.overview.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.learningsets.boundary.MySets;
import org.cordee.learningsets.overview.boundary.OfferedPlaces;
import org.cordee.learningsets.terms.SetState;
import org.cordee.learningsets.web.LearningSetFormView;
import org.cordee.shared.ids.LearningSetId;

/** A proposed set: who would be in it, how it would meet, and yes or no. */
@Named
@ViewScoped
public class AnswerView extends LearningSetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private MySets sets;

    @Inject
    private OfferedPlaces offeredPlaces;

    private LearningSetId id;
    private transient MySets.Composition set;
    private transient OfferedPlaces.Rhythm rhythm;

    /** The view action. */
    public void open() {
        set = sets.composition(id);
    }

    public String accept() {
        if (getSet().state() == SetState.FORMING) {
            return done(
                    () -> sets.accept(id),
                    "/learningsets/my-sets?faces-redirect=true",
                    "learningsets.answer.accepted",
                    getSet().title());
        }
        return done(
                () -> sets.accept(id),
                "/learningsets/contract?faces-redirect=true&id=" + id,
                "learningsets.answer.joined",
                getSet().title());
    }

    public String decline() {
        return done(
                () -> sets.decline(id), "/learningsets/my-sets?faces-redirect=true", "learningsets.answer.declined");
    }

    public MySets.Composition getSet() {
        if (set == null) {
            set = sets.composition(id);
        }
        return set;
    }

    /** How often, how long, when and where it meets. */
    public OfferedPlaces.Rhythm getRhythm() {
        if (rhythm == null) {
            rhythm = offeredPlaces.rhythm(id);
        }
        return rhythm;
    }

    public LearningSetId getId() {
        return id;
    }

    public void setId(LearningSetId id) {
        this.id = id;
    }
}
