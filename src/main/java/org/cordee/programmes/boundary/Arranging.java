package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.programmes.entity.ProgrammeRole;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;

/** For the rooms above that arrange something for a cohort, such as its learning sets. */
@ApplicationScoped
@Transactional
public class Arranging {

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private ProgrammePolicy policy;

    /** Whether the person who asks leads or coordinates its programme. @throws NotFound when there is no such cohort */
    public boolean mayArrange(CohortId cohort) {
        return policy.mayArrange(cohorts.one(cohort).initiative());
    }

    /** Those of these cohorts whose programme the person who asks leads or coordinates. */
    public Set<CohortId> arranged(Collection<CohortId> ids) {
        return cohorts.arranged(policy.me(), ids);
    }

    /** The titles of all cohorts that the person who asks arranges; cancelled ones are left out. */
    public Map<CohortId, String> mine() {
        Map<CohortId, String> titles = new HashMap<>();
        cohorts.arrangedBy(policy.me()).forEach(c -> titles.put(c.id(), c.title()));
        return titles;
    }

    /** Who has a place in each of these cohorts; those that the person who asks does not arrange are left out. */
    public Map<CohortId, Set<PersonId>> placed(Collection<CohortId> ids) {
        return byCohort(applications.placed(arranged(ids)));
    }

    /** Who has a place in each cohort that the person who asks arranges; cancelled cohorts are left out. */
    public Map<CohortId, Set<PersonId>> placed() {
        return byCohort(applications.placed(mine().keySet()));
    }

    private static Map<CohortId, Set<PersonId>> byCohort(List<Object[]> rows) {
        Map<CohortId, Set<PersonId>> placed = new HashMap<>();
        rows.forEach(row -> placed.computeIfAbsent((CohortId) row[0], id -> new LinkedHashSet<>())
                .add((PersonId) row[1]));
        return placed;
    }

    /** Who takes part now. The room that asks checks that it has a reason to. */
    public List<PersonId> participants(CohortId cohort) {
        return applications.enrolments(cohort).stream()
                .filter(e -> e.state() == EnrolmentState.ENROLLED)
                .map(Enrolment::person)
                .distinct()
                .toList();
    }

    /**
     * Who leads or coordinates its programme. The room that asks checks that it has a reason to. @throws NotFound when
     * there is no such cohort
     */
    public List<PersonId> arrangers(CohortId cohort) {
        return cohorts.roles(cohorts.one(cohort).initiative()).stream()
                .map(ProgrammeRole::person)
                .distinct()
                .toList();
    }

    /** Its title, for headings of other rooms. @throws NotFound when there is no such cohort */
    public String title(CohortId cohort) {
        return cohorts.one(cohort).title();
    }
}
