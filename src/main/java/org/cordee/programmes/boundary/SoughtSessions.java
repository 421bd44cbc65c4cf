package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cordee.platform.audit.Audit;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.CohortSession;
import org.cordee.shared.ids.CohortId;

/**
 * Sessions of a cohort that have no date yet: its participants are asked which one suits, in a poll of scheduling's.
 */
@ApplicationScoped
@Transactional
public class SoughtSessions {

    /** The kind of a session for a poll. */
    public static final String KIND = SessionOwner.KIND;

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ProgrammePolicy policy;

    @Inject
    private Audit audit;

    /** Adds a session without a date. @return its id, for a poll about it */
    public long seek(CohortId cohortId, long component, String title) {
        Cohort cohort = cohorts.one(cohortId);
        policy.checkArrange(cohort);
        CohortSession session = new CohortSession(cohortId, cohort.component(component), title);
        cohorts.add(session);
        cohorts.flush();
        audit.changed("programmes.session-sought", "session", session.key(), null);
        return session.key();
    }

    /** Those of a cohort, in the order in which they were added. */
    public List<Sought> of(CohortId cohortId) {
        Cohort cohort = cohorts.one(cohortId);
        policy.checkArrange(cohort);
        return cohorts.sessions(cohortId).stream()
                .filter(s -> s.appointment() == null)
                .map(s -> new Sought(
                        s.key(), s.title(), cohort.component(s.component()).title()))
                .toList();
    }

    /** A session without a date. */
    public record Sought(long id, String title, String componentTitle) {}
}
