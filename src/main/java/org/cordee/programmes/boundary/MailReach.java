package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;

/**
 * Who of a cohort cannot be told anything by mail, so that the lead or the coordinator can ring them. Names, in order.
 */
@ApplicationScoped
@Transactional
public class MailReach {

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private ProgrammePolicy policy;

    @Inject
    private Notices notices;

    @Inject
    private People people;

    /** Of those who take part. */
    public List<String> participants(CohortId cohort) {
        policy.checkArrange(cohorts.one(cohort));
        return names(applications.enrolments(cohort).stream()
                .filter(e -> e.state().takesPlace())
                .map(Enrolment::person)
                .toList());
    }

    /** Of those whose applications were sent and can still lead to a place, or have led to one. */
    public List<String> applicants(CohortId cohort) {
        policy.checkArrange(cohorts.one(cohort));
        return names(applications.sentLive(cohort).stream()
                .flatMap(a -> a.party().stream())
                .toList());
    }

    /** Of those who sent these applications; those of other cohorts are left out. */
    public List<String> applicants(CohortId cohort, Collection<ApplicationId> ids) {
        policy.checkArrange(cohorts.one(cohort));
        return names(ids.stream()
                .map(applications::one)
                .filter(a -> a.cohort().equals(cohort))
                .map(Application::applicant)
                .toList());
    }

    /** Of these people. */
    public List<String> names(CohortId cohort, Collection<PersonId> people) {
        policy.checkArrange(cohorts.one(cohort));
        return names(people);
    }

    private List<String> names(Collection<PersonId> all) {
        List<PersonId> unreachable = notices.unreachable(all);
        Map<PersonId, PersonCard> who = people.cards(unreachable);
        return unreachable.stream()
                .map(p -> who.get(p).name())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
