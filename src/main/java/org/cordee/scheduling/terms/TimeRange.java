package org.cordee.scheduling.terms;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Validation;

/**
 * From when to when, and the zone in which it was agreed.
 *
 * @param end after start, at most {@link #LONGEST} later
 */
public record TimeRange(Instant start, Instant end, ZoneId zone) implements Serializable {

    /** How long one date may last at the most. */
    public static final Duration LONGEST = Duration.ofHours(72);

    private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    public TimeRange {
        new Validation()
                .required("start", start)
                .required("end", end)
                .required("zone", zone)
                .done();
        checkReach(start);
        new Validation()
                .that(end.isAfter(start), "end", "scheduling.when.end-before-start")
                .that(Duration.between(start, end).compareTo(LONGEST) <= 0, "end", "scheduling.when.too-long")
                .done();
    }

    private static void checkReach(Instant start) {
        new Validation()
                .that(!start.isBefore(FIRST) && start.isBefore(LAST), "start", "scheduling.when.out-of-reach")
                .done();
    }

    /** From that moment on, for so long. @throws Invalid at {@code start} when it is out of reach */
    public static TimeRange lasting(Instant start, Duration length, ZoneId zone) {
        new Validation().required("start", start).done();
        checkReach(start);
        return new TimeRange(start, start.plus(length), zone);
    }

    /**
     * What a form says: local time on the clock of a zone, when nobody has been asked which one of the hour that comes
     * twice is meant.
     *
     * @throws Invalid as {@link #local(LocalDateTime, LocalDateTime, ZoneId, Boolean)}
     */
    public static TimeRange local(LocalDateTime start, LocalDateTime end, ZoneId zone) {
        return local(start, end, zone, null);
    }

    /**
     * What a form says: local time on the clock of a zone. The end is the first moment after the start at which that
     * clock shows it.
     *
     * @param later which one is meant when the start comes twice in autumn: true the second one; null when nobody has
     *     been asked
     * @throws Invalid at start or end when the clocks jump over that time in spring: nobody could be there; at start
     *     when it comes twice and {@code later} is null
     */
    public static TimeRange local(LocalDateTime start, LocalDateTime end, ZoneId zone, Boolean later) {
        new Validation()
                .required("start", start)
                .required("end", end)
                .required("zone", zone)
                .done();
        new Validation()
                .that(!skipped(start, zone), "start", "scheduling.when.in-the-gap")
                .that(!skipped(end, zone), "end", "scheduling.when.in-the-gap")
                .that(later != null || !twice(start, zone), "start", "scheduling.when.twice")
                .done();
        Instant from = instant(start, zone, later);
        Instant to = instant(end, zone, false);
        return new TimeRange(from, to.isAfter(from) ? to : instant(end, zone, true), zone);
    }

    /**
     * The moment that a form means by a local time.
     *
     * @param later which one is meant when it comes twice in autumn: true the second one; null when nobody has been
     *     asked
     * @throws Invalid at start when the clocks jump over it in spring, or when it comes twice and {@code later} is null
     */
    public static Instant start(LocalDateTime local, ZoneId zone, Boolean later) {
        new Validation()
                .that(!skipped(local, zone), "start", "scheduling.when.in-the-gap")
                .that(later != null || !twice(local, zone), "start", "scheduling.when.twice")
                .done();
        return instant(local, zone, later);
    }

    /** From a local time on, for so long; the caller has seen to it that the time is not {@link #skipped}. */
    static TimeRange lasting(LocalDateTime start, Duration length, ZoneId zone, Boolean later) {
        Instant from = instant(start, zone, later);
        return new TimeRange(from, from.plus(length), zone);
    }

    private static Instant instant(LocalDateTime local, ZoneId zone, Boolean later) {
        ZonedDateTime first = local.atZone(zone);
        return (Boolean.TRUE.equals(later) ? first.withLaterOffsetAtOverlap() : first.withEarlierOffsetAtOverlap())
                .toInstant();
    }

    /** True when the clocks of the zone jump over that time in spring. */
    public static boolean skipped(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).isEmpty();
    }

    /** True when that time comes twice on the clocks of the zone, in autumn: it has to be asked which one is meant. */
    public static boolean twice(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).size() > 1;
    }

    /** How long it lasts. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** True when the two share some time; one that ends as the other begins does not. */
    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
