package org.cordee.home.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cordee.networks.boundary.Networks;
import org.cordee.platform.jobs.JobMonitor;
import org.cordee.programmes.boundary.ProgrammeRoles;
import org.cordee.programmes.desk.boundary.CohortDesk;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.person.CurrentPerson;

/** The first page of the Manage area: what the person who asks manages, and what waits there. */
@ApplicationScoped
@Transactional
public class ManagedWork {

    @Inject
    private CohortDesk cohortDesk;

    @Inject
    private ProgrammeRoles programmeRoles;

    @Inject
    private Networks networks;

    @Inject
    private Concerns concerns;

    @Inject
    private JobMonitor jobs;

    @Inject
    private CurrentPerson me;

    /** @throws NotFound for people who manage nothing */
    public Page page() {
        me.required();
        boolean staff = programmeRoles.any();
        List<Networks.Row> coordinated = networks.list().stream()
                .filter(n -> n.member() && n.coordinator())
                .toList();
        if (!staff && coordinated.isEmpty() && !me.administrator() && !me.safeguardingLead()) {
            throw new NotFound();
        }
        return new Page(
                staff,
                staff ? cohortDesk.current() : List.of(),
                coordinated,
                me.administrator() ? jobs.givenUp().count() : null,
                me.safeguardingLead() ? concerns.open() : null);
    }

    /**
     * What is shown.
     *
     * @param staff whether the person leads or coordinates a programme
     * @param cohorts of these programmes that are not over, the next to start first
     * @param networks that the person coordinates
     * @param failedJobs jobs that were given up, or null for people who are no administrator
     * @param openConcerns or null for people who are not the safeguarding lead
     */
    public record Page(
            boolean staff,
            List<CohortDesk.Row> cohorts,
            List<Networks.Row> networks,
            Long failedJobs,
            Long openConcerns) {

        public boolean administrator() {
            return failedJobs != null;
        }

        public boolean safeguardingLead() {
            return openConcerns != null;
        }
    }
}
