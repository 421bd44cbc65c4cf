package org.cordee.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.people.boundary.AccessArrangements;
import org.cordee.programmes.boundary.Participants;
import org.cordee.programmes.terms.EnrolmentState;

/** Who takes part in a cohort and how far they are; for each of them what can be done. */
@Named
@ViewScoped
public class ParticipantsView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Participants participants;

    @Inject
    private AccessArrangements arrangements;

    private transient List<Participants.Row> rows;

    public List<Participants.Row> getRows() {
        if (rows == null) {
            rows = participants.withNeeds(getId());
        }
        return rows;
    }

    public long getTakingPart() {
        return getRows().stream().filter(r -> r.state().takesPlace()).count();
    }

    /**
     * Those who take part while the cohort isn't over, with what is to be arranged for each. Each is a look that its
     * owner can see.
     */
    public List<ToArrange> getToArrange() {
        return !isArranging()
                ? List.of()
                : getRows().stream()
                        .filter(r -> r.state() == EnrolmentState.ENROLLED)
                        .map(this::toArrange)
                        .toList();
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
