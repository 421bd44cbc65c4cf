package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.cordee.people.boundary.ArrangementAccess;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.programmes.entity.ProgrammeRole;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.shared.ids.PersonId;

/**
 * Leads and coordinators see the access and support needs of those who applied or take part, while there is something
 * to arrange.
 */
@ApplicationScoped
@Transactional
class ProgrammeArrangements implements ArrangementAccess {

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private Clock clock;

    @Override
    public boolean arrangesFor(PersonId reader, PersonId person) {
        List<ProgrammeRole> roles = cohorts.rolesOf(reader);
        return !roles.isEmpty()
                && applications.of(person).stream()
                        .filter(a -> a.state().live() && a.state() != ApplicationState.DRAFT && !done(a))
                        .map(a -> cohorts.one(a.cohort()))
                        .filter(this::stillToArrange)
                        .anyMatch(
                                c -> roles.stream().anyMatch(r -> r.initiative().equals(c.initiative())));
    }

    /** True when the person has completed, deferred or left. */
    private boolean done(Application application) {
        List<Enrolment> enrolments = applications.enrolments(application.id());
        return !enrolments.isEmpty() && enrolments.stream().noneMatch(e -> e.state() == EnrolmentState.ENROLLED);
    }

    private boolean stillToArrange(Cohort cohort) {
        return cohort.state(clock.instant()).isArranging();
    }
}
