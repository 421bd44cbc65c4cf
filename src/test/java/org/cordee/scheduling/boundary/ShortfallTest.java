package org.cordee.scheduling.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.AppointmentId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether too few can come to a date. */
class ShortfallTest {

    @ParameterizedTest
    @CsvSource({"0,1,true", "3,4,true", "4,4,false", "5,4,false", "0,0,false"})
    void tooFewAreFewerThanAreNeeded(int able, int needed, boolean tooFew) {
        Instant start = Instant.parse("2026-12-03T10:00:00Z");
        Quorums.Shortfall shortfall = new Quorums.Shortfall(
                new AppointmentId(4),
                0,
                new AppointmentOwner.About("Meeting", null, null),
                new TimeRange(start, start.plusSeconds(3600), ZoneId.of("Europe/London")),
                new Quorums.Shortfall.Counts(able, needed, 6),
                true,
                false,
                List.of(),
                List.of());
        assertEquals(tooFew, shortfall.tooFew());
    }
}
