package org.cordee.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.platform.web.Chart;
import org.cordee.programmes.boundary.ProgrammeFeedback;

/** What those who have completed a cohort say about it, for its lead and coordinator. */
@Named
@ViewScoped
public class FeedbackResultsView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private ProgrammeFeedback feedback;

    private transient ProgrammeFeedback.Results results;
    private transient Chart chart;

    public ProgrammeFeedback.Results getResults() {
        if (results == null) {
            results = feedback.results(getId());
        }
        return results;
    }

    /** From how many answers on they can be read. */
    public int getThreshold() {
        return ProgrammeFeedback.THRESHOLD;
    }

    /** How useful it was to how many. */
    public Chart getChart() {
        if (chart == null) {
            chart = drawn();
        }
        return chart;
    }

    private Chart drawn() {
        return new Chart(
                "usefulness",
                messages.get("programmes.feedback.usefulness"),
                List.of(messages.get("programmes.feedback-results.people")),
                getResults().usefulness().entrySet().stream()
                        .map(e -> new Chart.Bar(messages.term(e.getKey()), null, List.of(e.getValue()), ""))
                        .toList(),
                false);
    }
}
