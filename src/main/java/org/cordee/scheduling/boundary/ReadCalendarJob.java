package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cordee.platform.jobs.Job;
import org.cordee.platform.jobs.JobLane;

/**
 * Reads another calendar again, every half hour or so, less often while it fails. Run twice, it reads it twice and
 * keeps the same.
 */
@ApplicationScoped
public class ReadCalendarJob implements Job {

    static final String KIND = "scheduling.read-calendar";

    @Inject
    private ExternalCalendars outside;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobLane lane() {
        return JobLane.ELSEWHERE;
    }

    @Override
    @Transactional
    public void run(String id) {
        outside.read(Long.parseLong(id));
    }
}
