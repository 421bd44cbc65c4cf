package org.cordee.scheduling.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of single dates of a series, as it stands in an address. */
class SeriesChangesTest {

    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    private static final TimeRange FIRST = new TimeRange(START, START.plusSeconds(3600), ZoneId.of("Europe/London"));
    private static final Instant OTHER = Instant.parse("2027-01-05T11:30:00Z");

    @Test
    void anAddressKeepsThem() {
        SeriesChanges changes =
                SeriesChanges.NONE.move(12, OTHER).skip(2).skip(3).restore(3);
        assertEquals("2-skip,12-2027-01-05T11:30:00Z", changes.address());
        assertEquals(changes, SeriesChanges.of(changes.address()));
        assertNull(SeriesChanges.NONE.address());
        assertEquals(
                "2-2027-01-05T11:30:00Z",
                SeriesChanges.NONE.skip(2).move(2, OTHER).address());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ",",
                "2",
                "0-skip",
                "123-skip",
                "2-skipped",
                "2-1890-01-01T00:00:00Z",
                "2-+1000000000-12-31T23:59:59Z",
                "<script>"
            })
    void whatCannotBeReadIsLeftOut(String odd) {
        assertEquals(SeriesChanges.NONE, SeriesChanges.of(odd));
    }

    @Test
    void datesKeepTheirLengthAndTheirPlaceInTheSeries() {
        List<SeriesDate> dates = SeriesChanges.NONE.skip(1).move(2, OTHER).of(List.of(FIRST, FIRST, FIRST));
        assertEquals(new SeriesDate(1, FIRST, true, true), dates.get(0));
        assertEquals(
                new SeriesDate(2, new TimeRange(OTHER, OTHER.plusSeconds(3600), FIRST.zone()), false, true),
                dates.get(1));
        assertEquals(new SeriesDate(3, FIRST, false, false), dates.get(2));
    }
}
