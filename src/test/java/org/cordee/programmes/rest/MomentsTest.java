package org.cordee.programmes.rest;

import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and moments as other systems send them. */
class MomentsTest {

    private static final String WRONG = "programmes.cohort.wrong-date";

    @Test
    void aDayBeginsAndEndsInLondon() {
        assertEquals(Instant.parse("2026-12-03T00:00:00Z"), Moments.instant("opens", "2026-12-03"));
        assertEquals(Instant.parse("2026-12-04T00:00:00Z"), Moments.endInstant("closes", "2026-12-03"));
        assertEquals(Instant.parse("2027-07-02T23:00:00Z"), Moments.instant("opens", "2027-07-03"));
        assertEquals(Instant.parse("2027-07-03T23:00:00Z"), Moments.endInstant("closes", "2027-07-03"));
    }

    @Test
    void aMomentIsThatMoment() {
        String text = "2026-12-03T17:30:00Z";
        assertEquals(Instant.parse(text), Moments.instant("opens", text));
        assertEquals(Instant.parse(text), Moments.endInstant("closes", text));
    }

    @Test
    void aMomentIsADayInLondon() {
        assertEquals(LocalDate.of(2027, 7, 4), Moments.day("starts", "2027-07-03T23:30:00Z"));
        assertEquals(LocalDate.of(2026, 12, 3), Moments.day("starts", "2026-12-03T23:30:00Z"));
        assertEquals(LocalDate.of(2026, 12, 3), Moments.day("starts", "2026-12-03"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "03/12/2026",
                "2026-13-01",
                "2026-02-30",
                "1999-12-31",
                "2201-01-01",
                "2026-12-03T17:30:00",
                "1999-12-31T23:59:59Z",
                "+999999999-01-01T00:00:00Z"
            })
    void anythingElseIsRefusedAtItsField(String text) {
        invalid("opens", WRONG, () -> Moments.instant("opens", text));
        invalid("closes", WRONG, () -> Moments.endInstant("closes", text));
        invalid("starts", WRONG, () -> Moments.day("starts", text));
    }
}
