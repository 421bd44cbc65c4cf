package org.cordee.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in the demo region takes place at a weekend or on a bank holiday. */
class WorkingDaysTest {

    /** As gov.uk/bank-holidays lists them; 25 and 26 December 2027 and 1 January 2028 are at a weekend. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25",
                "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29", "2027-12-27", "2027-12-28", "2028-01-03"
            })
    void bankHolidaysAreFree(LocalDate day) {
        assertFalse(WorkingDays.isWorkingDay(day));
    }

    @Test
    void otherDaysAreNot() {
        assertEquals(8, WorkingDays.bankHolidays(2026).size());
        assertTrue(WorkingDays.isWorkingDay(LocalDate.parse("2026-12-29")));
        assertTrue(WorkingDays.isWorkingDay(LocalDate.parse("2026-11-30")));
    }

    @Test
    void theNearestIsBeforeOrAfter() {
        assertEquals(LocalDate.parse("2026-12-29"), WorkingDays.near(LocalDate.parse("2026-12-25"), false));
        assertEquals(LocalDate.parse("2026-12-24"), WorkingDays.near(LocalDate.parse("2026-12-28"), true));
        assertEquals(LocalDate.parse("2026-12-02"), WorkingDays.near(LocalDate.parse("2026-12-02"), true));
    }
}
