package org.cordee.learningsets.terms;

import org.cordee.shared.errors.Validation;
import org.cordee.shared.text.PlainText;

/**
 * How a coordinator wants sets to be formed. Weights say how much a kind of difference counts inside a set, 0 (not at
 * all) to 10. Reporting lines and declared conflicts are kept whatever is said here.
 *
 * @param aim people per set aimed at, 4 to 8
 * @param sets how many sets, or null for as many as the aim asks for
 * @param level also how much citizens and formal leaders are mixed
 * @param onePerOrganisation at most one member of each organisation in a set
 * @param twoCitizens at least two citizens in a set or none, and the same for formal leaders
 * @param sharedHours members should have hours in common, as far as they have said when they can be booked
 * @param facilitatorEach every set has a facilitator
 * @param setsEach how many sets one facilitator takes at the most, 1 to 20
 */
public record FormingPlan(
        String title,
        int aim,
        Integer sets,
        int sector,
        int level,
        int region,
        int organisation,
        int experience,
        boolean onePerOrganisation,
        boolean twoCitizens,
        boolean sharedHours,
        boolean facilitatorEach,
        int setsEach) {

    public static final int MOST_SETS = 200;
    private static final int MOST_WEIGHT = 10;

    public FormingPlan {
        title = PlainText.trim(title);
        new Validation()
                .required("title", title)
                .atMost("title", title, 120)
                .readable("title", title)
                .between("aim", aim, SetSize.FEWEST, SetSize.MOST)
                .between("sets", sets, 1, MOST_SETS)
                .between("sector", sector, 0, MOST_WEIGHT)
                .between("level", level, 0, MOST_WEIGHT)
                .between("region", region, 0, MOST_WEIGHT)
                .between("organisation", organisation, 0, MOST_WEIGHT)
                .between("experience", experience, 0, MOST_WEIGHT)
                .between("setsEach", setsEach, 1, 20)
                .that(sector + level + region + organisation + experience > 0, "sector", "learningsets.plan.no-weight")
                .done();
    }

    /** What a new round begins with. */
    public static FormingPlan usual(String title) {
        return new FormingPlan(title, SetSize.AIM, null, 6, 8, 4, 4, 2, true, true, false, true, 4);
    }
}
