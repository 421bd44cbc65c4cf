package org.cordee.home.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.cordee.learningsets.boundary.SetAttendance;
import org.cordee.learningsets.terms.SetState;
import org.cordee.mentoring.finding.boundary.MentoringStatus;
import org.cordee.mentoring.finding.terms.MenteeStatus;
import org.cordee.networks.boundary.Networks;
import org.cordee.platform.jobs.JobMonitor;
import org.cordee.programmes.boundary.ProgrammeRoles;
import org.cordee.programmes.desk.boundary.CohortDesk;
import org.cordee.programmes.desk.boundary.ProgrammeFigures;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.person.CurrentPerson;

/** The first page of the Manage area: what the person who asks manages, and what waits there. */
@ApplicationScoped
@Transactional
public class ManagedWork {

    @Inject
    private ProgrammeFigures programmeFigures;

    @Inject
    private SetAttendance setAttendance;

    @Inject
    private MentoringStatus mentoringStatus;

    @Inject
    private ProgrammeRoles programmeRoles;

    @Inject
    private Networks networks;

    @Inject
    private SetsAndPairs setsAndPairs;

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
        ProgrammeFigures.Figures figures = programmeFigures.current();
        List<CohortId> cohorts =
                figures.cohorts().stream().map(CohortDesk.Row::id).toList();
        return new Page(
                staff,
                figures,
                new Beside(setAttendance.states(cohorts), mentoringStatus.counts(cohorts)),
                coordinated,
                networks.requests(),
                staff || !coordinated.isEmpty() ? setsAndPairs.quiet() : null,
                me.administrator() ? jobs.givenUp().count() : null,
                me.safeguardingLead() ? concerns.open() : null);
    }

    /**
     * What is shown.
     *
     * @param staff whether the person leads or coordinates a programme
     * @param figures of cohorts of these programmes that are not over, the next to start first
     * @param beside what other features know of these cohorts
     * @param networks that the person coordinates
     * @param requests to join them that wait, by network; networks without any are left out
     * @param quiet how many sets and pairs are quiet, or null for people who look after none
     * @param failedJobs jobs that were given up, or null for people who are no administrator
     * @param openConcerns or null for people who are not the safeguarding lead
     */
    public record Page(
            boolean staff,
            ProgrammeFigures.Figures figures,
            Beside beside,
            List<Networks.Row> networks,
            Map<NetworkId, Long> requests,
            Long quiet,
            Long failedJobs,
            Long openConcerns) {

        public boolean administrator() {
            return failedJobs != null;
        }

        public boolean safeguardingLead() {
            return openConcerns != null;
        }
    }

    /** Sets and participants of each cohort by their state; what there is none of is left out. */
    public record Beside(Map<CohortId, Map<SetState, Long>> sets, Map<CohortId, Map<MenteeStatus, Long>> mentoring) {}
}
