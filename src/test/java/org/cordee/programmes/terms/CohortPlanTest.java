package org.cordee.programmes.terms;

import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a lead plans of a cohort, and what is refused at which field. */
class CohortPlanTest {

    private static final Instant OPENS = Instant.parse("2026-10-01T09:00:00Z");
    private static final LocalDate STARTS = LocalDate.of(2026, 11, 2);

    private static CohortPlan plan(String title, int minimum, int offerDays, String details) {
        return new CohortPlan(
                title,
                OPENS,
                OPENS.plusSeconds(1),
                STARTS,
                STARTS,
                minimum,
                Selection.FIRST_COME,
                null,
                offerDays,
                false,
                new CohortDetails(null, null, null, null, details));
    }

    private static CohortDetails details(String venue, String cost, String name, String email) {
        return new CohortPlan(
                        "Autumn",
                        OPENS,
                        OPENS.plusSeconds(1),
                        STARTS,
                        STARTS,
                        0,
                        Selection.FIRST_COME,
                        null,
                        5,
                        false,
                        new CohortDetails(venue, cost, name, email, "Bring a pen"))
                .details();
    }

    @Test
    void whatPeopleWantToKnowHasItsLimits() {
        assertEquals(
                List.of("venue", "cost", "contactName", "contactEmail"),
                fields(() -> details("x".repeat(201), "x".repeat(301), "x".repeat(161), "x".repeat(255))));
        assertEquals(
                254,
                details(null, null, "Jo", "x".repeat(242) + "@example.org")
                        .contactEmail()
                        .length());
        invalid(
                "contactName",
                "programmes.cohort.contact-without-name",
                () -> details(null, null, " ", "jo@example.org"));
        for (String wrong : List.of("jo", "jo@example", "jo@", "a b@example.org", "a@b@example.org", "jo@example.")) {
            invalid("contactEmail", "programmes.cohort.contact-email", () -> details(null, null, "Jo", wrong));
        }
    }

    @Test
    void onlyThoseWhoTakePartReadTheJoiningDetails() {
        CohortDetails all = details(" York ", null, "Jo", null);
        assertEquals(new CohortDetails("York", null, "Jo", null, null), all.withoutJoiningDetails());
    }

    private static CohortPlan dated(
            Instant opens, Instant closes, LocalDate starts, LocalDate ends, Selection selection, LocalDate due) {
        return new CohortPlan("Autumn", opens, closes, starts, ends, 0, selection, due, 5, false, null);
    }

    @Test
    void theLimitsThemselvesAreFine() {
        assertEquals(60, plan("Autumn", 10_000, 60, "x".repeat(4000)).offerDays());
        assertEquals(1, plan("Autumn", 0, 1, null).offerDays());
        assertEquals(160, plan("x".repeat(160), 0, 5, null).title().length());
    }

    @Test
    void oneOverIsRefusedAtItsField() {
        assertEquals(
                List.of("joiningDetails", "title", "minimum", "offerDays"),
                fields(() -> plan("x".repeat(161), -1, 0, "x".repeat(4001))));
        assertEquals(List.of("title", "minimum", "offerDays"), fields(() -> plan(" ", 10_001, 61, null)));
        invalid("title", "shared.unreadable", () -> plan("a\u202Eb", 0, 5, null));
    }

    @Test
    void whatIsMissingIsNamedAtOnce() {
        assertEquals(
                List.of("opens", "closes", "starts", "ends", "selection"),
                fields(() -> dated(null, null, null, null, null, null)));
    }

    @Test
    void datesComeInTheirOrder() {
        assertEquals(
                List.of("closes", "ends"),
                fields(() -> dated(OPENS, OPENS, STARTS, STARTS.minusDays(1), Selection.FIRST_COME, null)));
        assertEquals(
                STARTS,
                dated(OPENS, OPENS.plusMillis(1), STARTS, STARTS, Selection.FIRST_COME, null)
                        .endsOn(),
                "a cohort of one day");
    }

    @Test
    void whereTheLeadDecidesPeopleKnowByWhen() {
        invalid(
                "decisionsDue",
                "shared.required",
                () -> dated(OPENS, OPENS.plusSeconds(9), STARTS, STARTS, Selection.BY_LEAD, null));
        assertEquals(
                STARTS,
                dated(OPENS, OPENS.plusSeconds(9), STARTS, STARTS, Selection.BY_LEAD, STARTS)
                        .decisionsDue());
    }

    @Test
    void textsAreTrimmed() {
        CohortPlan plan = plan("  Autumn   2026 ", 0, 5, "  Bring a pen \n");
        assertEquals("Autumn 2026", plan.title());
        assertEquals("Bring a pen", plan.details().joiningDetails());
        assertNull(plan("Autumn", 0, 5, " \n").details().joiningDetails());
    }

    @ParameterizedTest
    @EnumSource(CohortState.class)
    void thereIsSomethingToArrangeUntilItIsOver(CohortState state) {
        assertEquals(!Set.of("CANCELLED", "COMPLETED").contains(state.name()), state.isArranging());
    }
}
