package org.cordee.scheduling.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.cordee.shared.errors.Check;
import org.cordee.shared.errors.Invalid;

/**
 * From when to when, and the zone in which it was agreed.
 *
 * @param end after start, at most {@link #LONGEST} later
 */
public record When(Instant start, Instant end, ZoneId zone) {

    /** How long one date may last at the most. */
    public static final Duration LONGEST = Duration.ofHours(72);

    public When {
        new Check().required("start", start).required("end", end).required("zone", zone).done();
        new Check().that(end.isAfter(start), "end", "scheduling.when.end-before-start")
                .that(Duration.between(start, end).compareTo(LONGEST) <= 0, "end", "scheduling.when.too-long").done();
    }

    /**
     * What a form says: local time on the clock of a zone. In the hour that comes twice the first one is meant.
     *
     * @throws Invalid when the clocks jump over that time in spring: nobody could be there
     */
    public static When local(LocalDateTime start, LocalDateTime end, ZoneId zone) {
        new Check().required("start", start).required("end", end).done();
        return new When(instant("start", start, zone), instant("end", end, zone), zone);
    }

    private static Instant instant(String field, LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change != null && change.isGap()) {
            throw new Invalid(field, "scheduling.when.in-the-gap");
        }
        return local.atZone(zone).toInstant();
    }

    /** True when the two share some time; one that ends as the other begins does not. */
    public boolean overlaps(When other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
