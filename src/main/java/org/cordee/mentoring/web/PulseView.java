package org.cordee.mentoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.mentoring.boundary.Feedbacks;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.ids.CohortId;

/** How much mentoring helps the people of a cohort, as one sentence for those who arrange it. */
@Named
@RequestScoped
public class PulseView {

    @Inject
    private Feedbacks feedbacks;

    @Inject
    private Messages messages;

    /** The figure, or that there are too few answers for one. */
    public String of(CohortId cohort) {
        Double mean = feedbacks.pulse(cohort).mean();
        return mean == null
                ? messages.say("mentoring.pulse.too-few", Feedbacks.FEWEST)
                : messages.say("mentoring.pulse.mean", mean);
    }
}
