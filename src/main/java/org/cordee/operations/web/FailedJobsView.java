package org.cordee.operations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.operations.boundary.SystemStatus;
import org.cordee.platform.jobs.JobMonitor;
import org.cordee.platform.web.EarlierAndLater;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;

/** The list of jobs that failed. */
@Named
@RequestScoped
public class FailedJobsView extends EarlierAndLater<JobMonitor.Line> {

    @Inject
    private SystemStatus status;

    @Override
    protected Page<JobMonitor.Line> read(PageQuery query) {
        return status.failedJobs(query);
    }

    /** Read on demand, because the button below the list needs it before the view action. */
    public List<JobMonitor.Line> getLines() {
        if (page() == null) {
            open();
        }
        return page().items();
    }
}
