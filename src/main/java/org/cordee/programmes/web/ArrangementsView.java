package org.cordee.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.people.boundary.AccessArrangements;
import org.cordee.programmes.boundary.Participants;
import org.cordee.programmes.terms.EnrolmentState;

/** What is to be arranged for those who take part in a cohort, while it isn't over. */
@Named
@ViewScoped
public class ArrangementsView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Participants participants;

    @Inject
    private AccessArrangements arrangements;

    private transient List<ToArrange> toArrange;

    /** Those who take part, with what they need. Each is a look that its owner can see. */
    public List<ToArrange> getToArrange() {
        if (toArrange == null) {
            toArrange = !isArranging()
                    ? List.of()
                    : participants.withNeeds(getId()).stream()
                            .filter(r -> r.state() == EnrolmentState.ENROLLED)
                            .map(this::toArrange)
                            .toList();
        }
        return toArrange;
    }

    /** False once the cohort is over: what people need is no longer shown. */
    public boolean isArranging() {
        return getCohort().state().isArranging();
    }

    private ToArrange toArrange(Participants.Row row) {
        AccessArrangements.Needs needs = arrangements.maySee(row.about().person())
                ? arrangements.of(row.about().person()).orElse(null)
                : null;
        return new ToArrange(row, needs);
    }

    /** @param needs null when there are none, or nothing is to be arranged any more */
    public record ToArrange(Participants.Row row, AccessArrangements.Needs needs) {

        public boolean nothing() {
            return needs == null && row.needs().diet() == null && row.needs().arrangements() == null;
        }
    }
}
