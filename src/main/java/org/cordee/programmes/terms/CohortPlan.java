package org.cordee.programmes.terms;

import java.time.Instant;
import java.time.LocalDate;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.text.PlainText;

/**
 * What a lead plans of a cohort, apart from its places, questions and components.
 *
 * @param title what tells this cohort from others, 1 to 160 characters
 * @param opensAt from then on people can apply
 * @param closesAt until then, after opensAt
 * @param startsOn first day
 * @param endsOn last day, not before the first
 * @param minimum how many are needed for it to run, from 0
 * @param selection the published rule
 * @param decisionsDue the day by which applicants know; required where the lead decides
 * @param offerDays for how many days an offer is held, 1 to 60
 * @param asksManager whether a line manager is asked for support; never of citizens
 * @param details null means nothing is said yet
 */
public record CohortPlan(
        String title,
        Instant opensAt,
        Instant closesAt,
        LocalDate startsOn,
        LocalDate endsOn,
        int minimum,
        Selection selection,
        LocalDate decisionsDue,
        int offerDays,
        boolean asksManager,
        CohortDetails details) {

    /** For how many days an offer is held unless the lead says otherwise. */
    public static final int OFFER_DAYS = 5;

    public CohortPlan {
        details = details == null ? CohortDetails.NONE : details;
        details.check(new Validation())
                .required("title", title)
                .atMost("title", title, 160)
                .readable("title", title)
                .required("opens", opensAt)
                .required("closes", closesAt)
                .required("starts", startsOn)
                .required("ends", endsOn)
                .required("selection", selection)
                .between("minimum", minimum, 0, 10_000)
                .between("offerDays", offerDays, 1, 60)
                .done();
        new Validation()
                .that(opensAt.isBefore(closesAt), "closes", "programmes.cohort.closes-before-opens")
                .that(!endsOn.isBefore(startsOn), "ends", "programmes.cohort.ends-before-starts")
                .that(selection != Selection.BY_LEAD || decisionsDue != null, "decisionsDue", "shared.required")
                .done();
        title = PlainText.trim(title);
    }

    /** The same for those who do not take part. */
    public CohortPlan withoutJoiningDetails() {
        return new CohortPlan(
                title,
                opensAt,
                closesAt,
                startsOn,
                endsOn,
                minimum,
                selection,
                decisionsDue,
                offerDays,
                asksManager,
                details.withoutJoiningDetails());
    }
}
