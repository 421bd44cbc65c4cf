package org.cordee.learningsets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.learningsets.boundary.Runs;
import org.cordee.shared.ids.FormingRoundId;

/** How far a run is: a small page that the round's page reads now and then. */
@Named
@RequestScoped
public class RunProgressView {

    @Inject
    private Runs runs;

    private FormingRoundId id;
    private Runs.Progress progress;

    /** The view action. */
    public void open() {
        progress = runs.progress(id);
    }

    public Runs.Progress of(FormingRoundId round) {
        if (progress == null) {
            progress = runs.progress(round);
        }
        return progress;
    }

    public FormingRoundId getId() {
        return id;
    }

    public void setId(FormingRoundId id) {
        this.id = id;
    }
}
