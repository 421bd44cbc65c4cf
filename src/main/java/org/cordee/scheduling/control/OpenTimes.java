package org.cordee.scheduling.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.WeeklyHours;

/**
 * When somebody's hours are open. A moment is open when the clock on the wall of their zone shows a time within the
 * hours of that day: an hour left out in spring is not there, the one that comes twice in autumn is open twice.
 */
public final class OpenTimes {

    private final Availability availability;
    private final ZoneId zone;

    public OpenTimes(Availability availability) {
        this.availability = availability;
        this.zone = availability.zone();
    }

    /** Why a time cannot be booked, as far as the hours go. */
    public enum Refusal {
        NO_HOURS,
        PAST,
        TOO_SOON,
        TOO_FAR,
        OUTSIDE
    }

    /**
     * What stands against that time, whatever else is in the diary; empty when nothing does. Any start within the hours
     * will do.
     */
    public Optional<Refusal> refusal(TimeRange timeRange, Instant now) {
        if (!availability.bookable()) {
            return Optional.of(Refusal.NO_HOURS);
        }
        if (timeRange.start().isBefore(now)) {
            return Optional.of(Refusal.PAST);
        }
        if (timeRange.start().isBefore(earliest(now))) {
            return Optional.of(Refusal.TOO_SOON);
        }
        if (!timeRange.start().isBefore(latest(now))) {
            return Optional.of(Refusal.TOO_FAR);
        }
        boolean inside = windows(timeRange.start(), timeRange.end()).stream()
                .anyMatch(w -> !timeRange.start().isBefore(w.from())
                        && !timeRange.end().isAfter(w.to()));
        return inside ? Optional.empty() : Optional.of(Refusal.OUTSIDE);
    }

    /** The first start that leaves the notice asked for. */
    public Instant earliest(Instant now) {
        return now.plus(Duration.ofHours(availability.noticeHours()));
    }

    /** The first moment that is too far ahead: the end of the last day. */
    public Instant latest(Instant now) {
        return LocalDate.ofInstant(now, zone)
                .plusDays(availability.aheadDays() + 1L)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** The open stretches that touch this time, in order, whole; hours that meet at midnight are one. */
    public List<Interval> windows(Instant from, Instant to) {
        List<Interval> open = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(to, zone).plusDays(1);
        for (LocalDate day = LocalDate.ofInstant(from, zone).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            for (WeeklyHours hours : availability.on(day)) {
                LocalDate closing = hours.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
                add(open, day.atTime(hours.from()), closing.atTime(hours.to()));
            }
        }
        return Interval.merged(open).stream().filter(w -> w.overlaps(from, to)).toList();
    }

    /**
     * Every moment whose time on the wall lies between the two: for each offset that day has, the part in which it
     * holds.
     */
    private void add(List<Interval> open, LocalDateTime opens, LocalDateTime closes) {
        Instant from = opens.minusHours(3).toInstant(zone.getRules().getOffset(opens));
        Instant end = closes.plusHours(3).toInstant(zone.getRules().getOffset(closes));
        while (from.isBefore(end)) {
            ZoneOffset offset = zone.getRules().getOffset(from);
            ZoneOffsetTransition change = zone.getRules().nextTransition(from);
            Instant to = change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
            Instant first = latest(from, opens.toInstant(offset));
            Instant last = earliest(to, closes.toInstant(offset));
            if (first.isBefore(last)) {
                open.add(new Interval(first, last));
            }
            from = to;
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
