package org.cordee.mentoring.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.programmes.boundary.Applications;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.boundary.ProgrammeRoles;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.junit.jupiter.api.Test;

/** Of feedback, those who arrange a cohort see one figure from five people on, and nobody else sees any. */
class PulseIT extends PairInside {

    @Inject
    private Initiatives initiatives;

    @Inject
    private ProgrammeRoles roles;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Applications applications;

    @Test
    void fivePeopleMakeAFigureAndFewerNone() {
        PersonId lead = person();
        InitiativeId initiative = inTransaction(
                () -> initiatives.byKey("leadership-for-innovation").card().id());
        asAdministrator(person(), () -> {
            roles.give(initiative, lead, Role.LEAD);
            return null;
        });
        Instant today = now.instant();
        LocalDate day = LocalDate.ofInstant(today, ZoneOffset.UTC);
        CohortId cohort = as(
                lead,
                () -> cohorts.open(
                        initiative,
                        new CohortPlan(
                                unique("Cohort"),
                                today.minus(Duration.ofDays(1)),
                                today.plus(Duration.ofDays(20)),
                                day.plusDays(30),
                                day.plusDays(200),
                                0,
                                Selection.FIRST_COME,
                                null,
                                5,
                                false,
                                null),
                        9,
                        List.of(),
                        List.of()));

        int[] ratings = {5, 4, 4, 5, 4, 1};
        Double[] shown = {null, null, null, null, 4.5, 4.0};
        for (int i = 0; i < ratings.length; i++) {
            PersonId mentee = person();
            as(mentee, () -> applications.apply(cohort, "I want to learn.", Map.of()));
            RelationshipId id = active(mentor(), mentee);
            int rating = ratings[i];
            as(mentee, () -> feedbacks.give(id, rating, "Words", null, false, null));
            if (i == 3) {
                RelationshipId second = active(mentor(), mentee);
                as(mentee, () -> feedbacks.give(second, rating, "Words", null, false, null));
            }
            assertEquals(
                    shown[i],
                    as(lead, () -> feedbacks.pulse(cohort)).mean(),
                    "after answers of " + (i + 1) + " people");
        }
        PersonId outsider = person();
        as(outsider, () -> applications.apply(cohort, "I want to learn.", Map.of()));
        RelationshipId elsewhere = active(mentor(), person());
        as(outsider, () -> relationships.mine());
        refused(NotFound.class, () -> as(outsider, () -> feedbacks.pulse(cohort)));
        refused(NotFound.class, () -> asAdministrator(person(), () -> feedbacks.pulse(cohort)));
        refused(NotFound.class, () -> as(outsider, () -> feedbacks.of(elsewhere)));
        assertNull(as(lead, () -> relationships.mine()).stream().findFirst().orElse(null));
    }
}
