package org.cordee.scheduling.rest;

import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Reads instants of addresses: {@code 2026-10-25T17:30:00Z}, within the years that a diary can hold. */
final class Instants {

    private static final Instant FIRST = LocalDate.of(1970, 1, 2).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant LAST = LocalDate.of(2200, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private Instants() {}

    /** @throws BadRequestException when it is none */
    static Instant of(String text) {
        try {
            return inReach(Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw new BadRequestException();
        }
    }

    private static Instant inReach(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new BadRequestException();
        }
        return instant;
    }
}
