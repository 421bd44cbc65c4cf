package org.cordee.operations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.database.BackupLog;
import org.cordee.platform.database.DatabaseFacts;
import org.cordee.platform.jobs.JobMonitor;
import org.cordee.platform.outbox.MailState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;

/** Shows administrators how Cordee runs, and lets them deal with jobs that failed. To everyone else it isn't there. */
@ApplicationScoped
@Transactional
public class SystemStatus {

    private static final String JOB = "job";
    private static final String CHANGED = "operations.job.changed";

    @Inject
    private JobMonitor jobs;

    @Inject
    private MailState mails;

    @Inject
    private BackupLog backups;

    @Inject
    private DatabaseFacts database;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson current;

    /**
     * How Cordee runs now.
     *
     * @param jobs the numbers of each kind that has a pending job
     * @param givenUp how many jobs were given up
     * @param mails those that have not gone out
     * @param backup the last backup that ended well, or null when there was none
     * @param failedBackup the last backup when it failed, or null
     * @param database what it runs on
     */
    public record Overview(
            List<JobMonitor.Count> jobs,
            long givenUp,
            MailState.Figures mails,
            BackupLog.Run backup,
            BackupLog.Run failedBackup,
            DatabaseFacts.Facts database) {

        public Overview {
            jobs = List.copyOf(jobs);
        }

        /** Returns how many jobs failed and are tried again. */
        public long failing() {
            return jobs.stream().mapToLong(JobMonitor.Count::failed).sum();
        }
    }

    /** Returns how Cordee runs now. @throws NotFound to all but administrators */
    public Overview overview() {
        current.requireAdministrator();
        return new Overview(
                jobs.counts(),
                jobs.givenUp().count(),
                mails.figures(),
                backups.lastGood().orElse(null),
                backups.lastIfFailed().orElse(null),
                database.ask());
    }

    /** Returns the jobs that failed, those that were given up first. @throws NotFound to all but administrators */
    public Page<JobMonitor.Line> failedJobs(PageQuery query) {
        current.requireAdministrator();
        return jobs.troubled(query);
    }

    /** Returns a job that failed. @throws NotFound to all but administrators, and when it has succeeded since */
    public JobMonitor.Line failedJob(long id) {
        current.requireAdministrator();
        return jobs.troubled(id).orElseThrow(NotFound::new);
    }

    /**
     * Lets a job that failed run now, with all its tries.
     *
     * @throws Conflict when it runs at this moment
     */
    public void tryAgain(long id) {
        JobMonitor.Line job = failedJob(id);
        if (!jobs.tryAgain(id)) {
            throw new Conflict(CHANGED);
        }
        audit.changed("operations.job-tried-again", JOB, id, job.kind());
    }

    /** Lets all jobs that failed run now. @return how many */
    public int tryAllAgain() {
        current.requireAdministrator();
        int many = jobs.tryAllAgain();
        if (many > 0) {
            audit.changed("operations.jobs-tried-again", JOB, 0, String.valueOf(many));
        }
        return many;
    }

    /**
     * Gives up a job that failed.
     *
     * @throws Conflict when it runs at this moment, or was given up already
     */
    public void giveUp(long id) {
        JobMonitor.Line job = failedJob(id);
        if (!jobs.giveUp(id)) {
            throw new Conflict(CHANGED);
        }
        audit.changed("operations.job-given-up", JOB, id, job.kind());
    }
}
