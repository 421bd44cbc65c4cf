package org.cordee.operations.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.operations.boundary.SystemStatus;
import org.cordee.platform.jobs.JobMonitor;
import org.cordee.platform.jobs.JobState;
import org.cordee.platform.web.FormView;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;

/** One job that failed: why, and what to do about it. */
@Named
@ViewScoped
public class FailedJobView extends FormView {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/operations/status?faces-redirect=true";

    @Inject
    private SystemStatus status;

    private Long id;
    /** As it was when the page was opened, so that its form can be sent although the job is done. */
    private JobMonitor.Line job;

    /** Opens the page. @throws NotFound to all but administrators, and when it has succeeded since */
    public void open() {
        if (id == null) {
            throw new NotFound();
        }
        getJob();
    }

    public String tryAgain() {
        return change(() -> status.tryAgain(id), "operations.said.again");
    }

    public String giveUp() {
        return change(() -> status.giveUp(id), "operations.said.given-up");
    }

    private String change(Runnable work, String said) {
        try {
            return done(work, LIST, said);
        } catch (NotFound e) {
            flashMessages.add("operations.said.gone");
            return LIST;
        } catch (Conflict e) {
            job = null;
            throw e;
        }
    }

    public JobMonitor.Line getJob() {
        if (job == null) {
            job = status.failedJob(id);
        }
        return job;
    }

    public boolean isRunning() {
        return getJob().state() == JobState.RUNNING;
    }

    public boolean isGivenUp() {
        return getJob().state() == JobState.GIVEN_UP;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
