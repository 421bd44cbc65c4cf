package org.cordee.programmes.terms;

import org.cordee.shared.errors.Validation;

/**
 * What people want to know of a cohort before they decide, and what participants need; every part may be null. It is
 * checked as part of a {@link CohortPlan}.
 *
 * @param venue where it meets, at most 200 characters
 * @param cost what it costs and who pays, at most 300 characters; null means what the programme says
 * @param contactName whom to ask, at most 160 characters
 * @param contactEmail where to write to them, at most 254 characters; everyone can read it
 * @param joiningDetails for those who take part only, at most 4000 characters
 */
public record CohortDetails(String venue, String cost, String contactName, String contactEmail, String joiningDetails) {

    /** Nothing is said yet. */
    public static final CohortDetails NONE = new CohortDetails(null, null, null, null, null);

    public CohortDetails {
        venue = text(venue);
        cost = text(cost);
        contactName = text(contactName);
        contactEmail = text(contactEmail);
        joiningDetails = text(joiningDetails);
    }

    /** Adds what is wrong, each at its field. */
    Validation check(Validation validation) {
        return validation
                .atMost("venue", venue, 200)
                .readable("venue", venue)
                .atMost("cost", cost, 300)
                .readable("cost", cost)
                .atMost("contactName", contactName, 160)
                .readable("contactName", contactName)
                .that(
                        contactEmail == null || contactName != null,
                        "contactName",
                        "programmes.cohort.contact-without-name")
                .atMost("contactEmail", contactEmail, 254)
                .that(
                        contactEmail == null || contactEmail.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]+"),
                        "contactEmail",
                        "programmes.cohort.contact-email")
                .atMost("joiningDetails", joiningDetails, 4000);
    }

    private static String text(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The same for those who do not take part. */
    public CohortDetails withoutJoiningDetails() {
        return new CohortDetails(venue, cost, contactName, contactEmail, null);
    }
}
