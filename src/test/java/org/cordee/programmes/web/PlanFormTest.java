package org.cordee.programmes.web;

import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.cordee.programmes.terms.CohortDetails;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.Selection;
import org.junit.jupiter.api.Test;

/** What is typed of a cohort's plan, on London's clocks. */
class PlanFormTest {

    private static final CohortPlan PLAN = new CohortPlan(
            "Autumn",
            Instant.parse("2027-07-01T08:00:00Z"),
            Instant.parse("2027-12-01T09:00:00Z"),
            LocalDate.of(2028, 1, 10),
            LocalDate.of(2028, 3, 10),
            5,
            Selection.BY_LEAD,
            LocalDate.of(2027, 12, 20),
            7,
            true,
            new CohortDetails("York", "Free", "Jo", "jo@example.org", "Bring a pen"));

    private static PlanForm typed() {
        PlanForm form = new PlanForm(true, "Jo");
        form.setTitle("Autumn");
        form.setOpens(LocalDateTime.of(2027, 1, 4, 9, 0));
        form.setCloses(LocalDateTime.of(2027, 2, 4, 9, 0));
        form.setStarts(LocalDate.of(2027, 3, 1));
        form.setEnds(LocalDate.of(2027, 4, 1));
        form.setSelection(Selection.FIRST_COME);
        return form;
    }

    @Test
    void aPlanIsShownAndReadBackTheSame() {
        PlanForm form = new PlanForm(PLAN);
        assertEquals(LocalDateTime.of(2027, 7, 1, 9, 0), form.getOpens(), "summer time");
        assertEquals(LocalDateTime.of(2027, 12, 1, 9, 0), form.getCloses());
        assertEquals(PLAN, form.plan(true));
    }

    @Test
    void citizensAreNeverAskedForAManager() {
        assertFalse(new PlanForm(PLAN).plan(false).asksManager());
        assertTrue(new PlanForm(PLAN).plan(true).asksManager());
    }

    @Test
    void aNewCohortBeginsWithWhatIsUsual() {
        CohortPlan plan = typed().plan(true);
        assertEquals(CohortPlan.OFFER_DAYS, plan.offerDays());
        assertEquals(0, plan.minimum());
        assertTrue(plan.asksManager());
        assertEquals("Jo", plan.details().contactName());
        assertFalse(new PlanForm(false, "Jo").isAsksManager());
    }

    @Test
    void aNumberThatIsTakenAwayIsTheUsualOne() {
        PlanForm form = typed();
        form.setOfferDays(null);
        form.setMinimum(null);
        assertEquals(CohortPlan.OFFER_DAYS, form.plan(true).offerDays());
        assertEquals(0, form.plan(true).minimum());
    }

    @Test
    void aTimeThatTheClocksSkipIsRefusedAtItsField() {
        PlanForm form = typed();
        form.setOpens(LocalDateTime.of(2027, 3, 28, 1, 30));
        invalid("opens", "scheduling.when.in-the-gap", () -> form.plan(true));
        PlanForm closing = typed();
        closing.setCloses(LocalDateTime.of(2027, 3, 28, 1, 0));
        invalid("closes", "scheduling.when.in-the-gap", () -> closing.plan(true));
    }

    @Test
    void ofATimeThatComesTwiceTheFirstIsMeant() {
        PlanForm form = typed();
        form.setCloses(LocalDateTime.of(2027, 10, 31, 1, 30));
        assertEquals(Instant.parse("2027-10-31T00:30:00Z"), form.plan(true).closesAt());
    }

    @Test
    void whatIsMissingIsNamed() {
        assertEquals(
                List.of("title", "opens", "closes", "starts", "ends", "selection"),
                fields(() -> new PlanForm(true, "Jo").plan(true)));
    }
}
