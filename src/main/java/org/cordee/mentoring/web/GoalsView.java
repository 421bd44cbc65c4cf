package org.cordee.mentoring.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.mentoring.boundary.Goals;

/** The goals of a pair. */
@Named
@ViewScoped
public class GoalsView extends PairFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Goals goals;

    private transient List<Goals.Card> all;

    public List<Goals.Card> getAll() {
        if (all == null) {
            all = goals.of(getId());
        }
        return all;
    }
}
