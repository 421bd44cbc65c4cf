package org.cordee.programmes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Who may do what in programmes, asked about the loaded object ({@code domain.md}, "Who may see what"). The lead
 * decides and reads applications; the coordinator keeps dates, arrangements and attendance and sees of an application
 * its state only; an administrator reads no content. What is not yours looks as if it were not there.
 */
@ApplicationScoped
public class ProgrammePolicy {

    @Inject
    private CohortQueries cohorts;

    @Inject
    private CurrentPerson me;

    /** For CDI. */
    public ProgrammePolicy() {}

    /** For tests without a container. */
    ProgrammePolicy(CurrentPerson me, CohortQueries cohorts) {
        this.me = me;
        this.cohorts = cohorts;
    }

    /** Opens cohorts, decides, writes to all, exports. */
    public boolean mayLead(InitiativeId initiative) {
        return me.id().map(id -> cohorts.has(initiative, id, Role.LEAD)).orElse(false);
    }

    /** Plans sessions, records attendance, sees states, arrangements and counts. */
    public boolean mayArrange(InitiativeId initiative) {
        return me.id()
                .map(id -> cohorts.has(initiative, id, Role.LEAD, Role.COORDINATOR))
                .orElse(false);
    }

    public void checkLead(Cohort cohort) {
        checkLead(cohort.initiative());
    }

    public void checkLead(InitiativeId initiative) {
        check(mayLead(initiative));
    }

    public void checkArrange(Cohort cohort) {
        checkArrange(cohort.initiative());
    }

    public void checkArrange(InitiativeId initiative) {
        check(mayArrange(initiative));
    }

    /** Its owner and nobody else. */
    public void checkOwner(Application application) {
        check(me.is(application.applicant()));
    }

    /** Its owner, and the lead of its programme once it was sent. */
    public void checkReads(Application application, Cohort cohort) {
        check(me.is(application.applicant()) || application.submittedAt() != null && mayLead(cohort.initiative()));
    }

    /** Who asks. */
    public PersonId me() {
        return me.required();
    }

    public void checkAdministrator() {
        check(me.administrator());
    }

    private static void check(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
