package org.cordee.operations.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.operations.boundary.SystemStatus;
import org.cordee.platform.config.Version;
import org.cordee.platform.jobs.Job;
import org.cordee.platform.web.FormView;

/** How Cordee runs, for administrators. */
@Named
@ViewScoped
public class SystemStatusView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private SystemStatus status;

    private transient SystemStatus.Overview overview;

    /** Opens the page. @throws org.cordee.shared.errors.NotFound to all but administrators */
    public void open() {
        getOverview();
    }

    public String tryAllAgain() {
        String many = once(() -> String.valueOf(status.tryAllAgain()));
        flashMessages.add("operations.said.all", Integer.valueOf(many));
        return "/operations/status?faces-redirect=true";
    }

    public SystemStatus.Overview getOverview() {
        if (overview == null) {
            overview = status.overview();
        }
        return overview;
    }

    /** How often an ordinary job is tried. */
    public int getMaxAttempts() {
        return Job.MAX_ATTEMPTS;
    }

    public String getCordee() {
        return Version.cordee();
    }

    public String getJava() {
        return Runtime.version() + ", " + System.getProperty("java.vendor");
    }

    public String getServer() {
        return "Payara Micro " + Version.payara();
    }

    /** Returns whole megabytes, at least 1, or null for null. */
    public Long megabytes(Long bytes) {
        return bytes == null ? null : Math.max(1, bytes >> 20);
    }
}
