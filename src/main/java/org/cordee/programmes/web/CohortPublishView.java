package org.cordee.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cordee.programmes.boundary.Sessions;
import org.cordee.programmes.terms.CohortPlan;

/** The last step of setting up a cohort: its lead looks at the draft, then publishes or discards it. */
@Named
@ViewScoped
public class CohortPublishView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Sessions sessions;

    @Inject
    private Clock clock;

    private transient Integer planned;

    /** The view action: a cohort that is published has its applications to show. @throws NotFound but for the lead */
    public String look() {
        openAsLead();
        return isDraft() ? null : to("desk");
    }

    public String publish() {
        return done(
                () -> cohorts.publish(getId()),
                to("desk"),
                "programmes.setup.published",
                getCohort().plan().title());
    }

    public String discard() {
        return done(
                () -> cohorts.discard(getId()),
                "/programmes/cohorts?faces-redirect=true",
                "programmes.setup.discarded",
                getCohort().plan().title());
    }

    /** How many sessions have a date. */
    public int getSessions() {
        if (planned == null) {
            planned = sessions.of(getId()).size();
        }
        return planned;
    }

    /** Keys of what is worth a second look. */
    public List<String> getHints() {
        CohortPlan plan = getCohort().plan();
        List<String> hints = new ArrayList<>();
        if (!clock.instant().isBefore(plan.closesAt())) {
            hints.add("programmes.setup.hint.closed");
        } else if (!clock.instant().isBefore(plan.opensAt())) {
            hints.add("programmes.setup.hint.opens-at-once");
        }
        if (getSessions() == 0) {
            hints.add("programmes.setup.hint.no-sessions");
        }
        if (plan.details().contactEmail() == null
                || plan.details().contactEmail().isBlank()) {
            hints.add("programmes.setup.hint.no-contact");
        }
        return hints;
    }
}
