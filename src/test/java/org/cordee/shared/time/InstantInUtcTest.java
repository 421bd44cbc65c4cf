package org.cordee.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants in columns without a zone. */
class InstantInUtcTest {

    private final InstantInUtc column = new InstantInUtc();

    @Test
    void theyStandInUtcToTheMicrosecond() {
        assertEquals(
                LocalDateTime.parse("2026-07-01T12:00:00.123456"),
                column.convertToDatabaseColumn(Instant.parse("2026-07-01T12:00:00.123456789Z")));
        assertNull(column.convertToDatabaseColumn(null));
        assertNull(column.convertToEntityAttribute(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-03-29T01:30:00Z", "1969-12-31T23:59:59Z"})
    void whatIsWrittenIsReadAgainAlsoInTheHoursWhenClocksChange(Instant moment) {
        assertEquals(moment, column.convertToEntityAttribute(column.convertToDatabaseColumn(moment)));
    }
}
