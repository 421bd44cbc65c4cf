package org.cordee.learningsets.forming.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.learningsets.forming.boundary.FormingRunJob;
import org.cordee.shared.ids.FormingRoundId;

/** How far a run is: a small page that the round's page reads now and then. */
@Named
@RequestScoped
public class RunProgressView {

    @Inject
    private FormingRunJob formingRunJob;

    private FormingRoundId id;
    private FormingRunJob.Progress progress;

    /** The view action. */
    public void open() {
        progress = formingRunJob.progress(id);
    }

    public FormingRunJob.Progress of(FormingRoundId round) {
        if (progress == null) {
            progress = formingRunJob.progress(round);
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
