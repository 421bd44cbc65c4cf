package org.cordee.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The zones that names of calendar programs mean. */
class ZoneNamesTest {

    private static String zone(String name) {
        return ZoneNames.zone(name).map(ZoneId::getId).orElse(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/London",
                "europe/london",
                "\"Europe/London\"",
                " Europe/London ",
                "/freeassociation.sourceforge.net/Europe/London",
                "/citadel.org/20210210_1/Europe/London",
                "GMT Standard Time",
                "gmt standard time",
                "GMT Daylight Time"
            })
    void london(String name) {
        assertEquals("Europe/London", zone(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "utc", "tzone://Microsoft/Utc", "Etc/UTC", "(UTC) Coordinated Universal Time"})
    void utc(String name) {
        ZoneId zone = ZoneNames.zone(name).orElseThrow(() -> new AssertionError(name));
        assertEquals(ZoneOffset.UTC, zone.getRules().getOffset(Instant.parse("2026-07-15T12:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"+01:00,3600", "+0530,19800", "-5,-18000", "UTC+2,7200", "gmt-3:30,-12600", "GMT +10,36000"})
    void anOffset(String name, int seconds) {
        assertEquals(
                ZoneOffset.ofTotalSeconds(seconds),
                ZoneNames.zone(name)
                        .map(z -> z.getRules().getOffset(Instant.parse("2026-01-15T12:00:00Z")))
                        .orElse(null));
    }

    @Test
    void theDisplayedNameOfAWindowsZone() {
        assertEquals("Europe/Berlin", zone("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nowhere", "Mars/Base", "+99:00", "UTC+", "My own zone"})
    void anyOtherNameIsKnownToNobody(String name) {
        assertNull(zone(name));
    }

    @Test
    void aVeryLongNameIsNotLookedFor() {
        assertNull(zone("/".repeat(201)));
        assertEquals("Europe/London", zone("/" + "a/".repeat(90) + "Europe/London"));
    }
}
