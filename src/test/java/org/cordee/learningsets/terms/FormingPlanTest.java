package org.cordee.learningsets.terms;

import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The limits of a plan for forming sets. */
class FormingPlanTest {

    private static FormingPlan plan(String title, int aim, Integer sets, int weight, int setsEach) {
        return new FormingPlan(title, aim, sets, weight, 0, 0, 0, 1, true, true, false, true, setsEach);
    }

    @Test
    void theLimitsThemselvesAreFine() {
        assertEquals(4, plan("Round", 4, 1, 0, 1).aim());
        assertEquals(
                FormingPlan.MOST_SETS,
                plan("Round", 8, FormingPlan.MOST_SETS, 10, 20).sets());
        assertEquals("Round", plan("  Round ", 6, null, 1, 4).title());
        assertEquals(120, plan("x".repeat(120), 6, null, 1, 4).title().length());
    }

    @Test
    void oneOverIsRefusedAtItsField() {
        invalid("aim", "shared.not-between", () -> plan("Round", 3, null, 1, 4));
        invalid("aim", "shared.not-between", () -> plan("Round", 9, null, 1, 4));
        invalid("sets", "shared.not-between", () -> plan("Round", 6, 0, 1, 4));
        invalid("sets", "shared.not-between", () -> plan("Round", 6, 201, 1, 4));
        invalid("sector", "shared.not-between", () -> plan("Round", 6, null, 11, 4));
        invalid("sector", "shared.not-between", () -> plan("Round", 6, null, -1, 4));
        invalid("setsEach", "shared.not-between", () -> plan("Round", 6, null, 1, 0));
        invalid("setsEach", "shared.not-between", () -> plan("Round", 6, null, 1, 21));
        invalid("title", "shared.required", () -> plan(" ", 6, null, 1, 4));
        invalid("title", "shared.too-long", () -> plan("x".repeat(121), 6, null, 1, 4));
        invalid("title", "shared.unreadable", () -> plan("a\u202Eb", 6, null, 1, 4));
        assertEquals(
                List.of("level", "region", "organisation", "experience"),
                fields(() -> new FormingPlan("Round", 6, null, 1, 11, -1, 11, 99, true, true, false, true, 4)));
    }

    @Test
    void someDifferenceHasToCount() {
        invalid(
                "sector",
                "learningsets.plan.no-weight",
                () -> new FormingPlan("Round", 6, null, 0, 0, 0, 0, 0, true, true, false, true, 4));
    }

    @Test
    void aNewRoundBeginsWithWhatIsUsual() {
        FormingPlan usual = FormingPlan.usual("Round");
        assertEquals(6, usual.aim());
        assertNull(usual.sets());
        assertTrue(usual.onePerOrganisation() && usual.twoCitizens() && usual.facilitatorEach());
        assertFalse(usual.sharedHours());
    }
}
