package org.cordee.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.programmes.boundary.Cohorts.NewQuestion;
import org.cordee.programmes.boundary.Cohorts.Reserved;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.ids.PersonId;

/**
 * The life of one cohort, in days from today.
 *
 * @param town where its sessions are
 * @param opens day on which applications open; the lead plans the cohort a week before
 * @param decides day of decision where the lead decides, else the day is not used
 * @param applicants in the order in which they apply
 * @param questions each with answers people give
 * @param cancelled day on which it is called off, or null
 * @param drafting has begun to apply and not sent it, or null
 */
record CohortStory(
        String initiative,
        String title,
        String town,
        int opens,
        int closes,
        int decides,
        int starts,
        int ends,
        int capacity,
        int minimum,
        Selection selection,
        List<DemoPerson> applicants,
        List<Reserved> reserved,
        Map<NewQuestion, List<String>> questions,
        Integer cancelled,
        DemoPerson drafting) {

    static CohortStory of(
            String initiative,
            String title,
            String town,
            int opens,
            int closes,
            int starts,
            int ends,
            int capacity,
            int minimum,
            List<DemoPerson> applicants) {
        return new CohortStory(
                initiative,
                title,
                town,
                opens,
                closes,
                closes + 7,
                starts,
                ends,
                capacity,
                minimum,
                Selection.FIRST_COME,
                applicants,
                List.of(),
                Map.of(),
                null,
                null);
    }

    CohortStory byLead(int decides, Map<NewQuestion, List<String>> questions) {
        return new CohortStory(
                initiative,
                title,
                town,
                opens,
                closes,
                decides,
                starts,
                ends,
                capacity,
                minimum,
                Selection.BY_LEAD,
                applicants,
                reserved,
                questions,
                cancelled,
                drafting);
    }

    CohortStory reserving(Reserved... kept) {
        return new CohortStory(
                initiative,
                title,
                town,
                opens,
                closes,
                decides,
                starts,
                ends,
                capacity,
                minimum,
                selection,
                applicants,
                List.of(kept),
                questions,
                cancelled,
                drafting);
    }

    CohortStory cancelledOn(int day) {
        return new CohortStory(
                initiative,
                title,
                town,
                opens,
                closes,
                decides,
                starts,
                ends,
                capacity,
                minimum,
                selection,
                applicants,
                reserved,
                questions,
                day,
                drafting);
    }

    CohortStory withDraftOf(DemoPerson demoPerson) {
        return new CohortStory(
                initiative,
                title,
                town,
                opens,
                closes,
                decides,
                starts,
                ends,
                capacity,
                minimum,
                selection,
                applicants,
                reserved,
                questions,
                cancelled,
                demoPerson);
    }

    /** Those among the applicants who can sign in: in their cohorts more is to be seen. */
    Set<PersonId> samples() {
        return applicants.stream()
                .filter(DemoPerson::sample)
                .map(DemoPerson::id)
                .collect(Collectors.toSet());
    }

    boolean calledOff() {
        return cancelled != null;
    }

    boolean byLead() {
        return selection == Selection.BY_LEAD;
    }
}
