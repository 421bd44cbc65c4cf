package org.cordee.scheduling.terms;

import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a time may reach and how long it may last. */
class TimeRangeLimitsTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant START = Instant.parse("2026-12-03T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-02T00:00:00Z", "2026-12-03T10:00:00Z", "2199-12-31T23:59:59Z"})
    void aStartWithinReach(String text) {
        Instant start = Instant.parse(text);
        assertEquals(start, new TimeRange(start, start.plusSeconds(60), UTC).start());
        assertEquals(start, TimeRange.lasting(start, Duration.ofMinutes(1), UTC).start());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T23:59:59Z", "2200-01-01T00:00:00Z", "+100000-01-01T00:00:00Z"})
    void aStartOutOfReach(String text) {
        Instant start = Instant.parse(text);
        invalid("start", "scheduling.when.out-of-reach", () -> new TimeRange(start, start.plusSeconds(60), UTC));
        invalid("start", "scheduling.when.out-of-reach", () -> TimeRange.lasting(start, Duration.ofMinutes(1), UTC));
    }

    @Test
    void aMomentThatCannotBeAddedToIsOutOfReachAndNoError() {
        invalid(
                "start",
                "scheduling.when.out-of-reach",
                () -> TimeRange.lasting(Instant.MAX, Duration.ofHours(1), UTC));
    }

    @Test
    void everythingIsNeeded() {
        assertEquals(List.of("start", "end", "zone"), fields(() -> new TimeRange(null, null, null)));
        invalid("start", "shared.required", () -> TimeRange.lasting(null, Duration.ofHours(1), UTC));
        assertEquals(List.of("start", "end", "zone"), fields(() -> TimeRange.local(null, null, null)));
    }

    @Test
    void itLastsThreeDaysAtMost() {
        assertEquals(TimeRange.LONGEST, new TimeRange(START, START.plus(TimeRange.LONGEST), UTC).length());
        invalid(
                "end",
                "scheduling.when.too-long",
                () -> new TimeRange(START, START.plus(TimeRange.LONGEST).plusMillis(1), UTC));
        invalid("end", "scheduling.when.end-before-start", () -> new TimeRange(START, START, UTC));
        invalid("end", "scheduling.when.end-before-start", () -> new TimeRange(START, START.minusSeconds(1), UTC));
    }

    @ParameterizedTest
    @CsvSource({"1,2,true", "26,60,true", "0,2,false", "27,2,false", "1,1,false", "1,61,false"})
    void aSeriesHasItsLimits(int weeks, int times, boolean fine) {
        if (fine) {
            assertEquals(
                    times,
                    new SeriesRule(weeks, times)
                            .dates(new TimeRange(START, START.plusSeconds(60), UTC))
                            .size());
        } else {
            assertEquals(1, fields(() -> new SeriesRule(weeks, times)).size());
        }
    }
}
