package org.cordee.scheduling.control;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cordee.icalendar.CalendarOwner;
import org.cordee.icalendar.CalendarReader;
import org.cordee.icalendar.CalendarReading;
import org.cordee.icalendar.Remark;
import org.cordee.icalendar.UnreadableCalendar;
import org.cordee.platform.messages.Span;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.terms.CalendarTrouble;

/**
 * When someone is busy by another calendar, from yesterday until two years ahead, and nothing of what it is about.
 *
 * @param times apart from each other, in order
 * @param remarks what was not understood
 */
public record BusyCalendar(List<Span> times, List<Remark> remarks) {

    /** Most events with a date in the time that is read. */
    static final int MOST_EVENTS = CalendarReader.MOST_EVENTS;

    private static final Duration BACK = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofDays(731);

    /**
     * Reads a calendar. Dates of Cordee's own that were taken over there are left out: Cordee knows better.
     *
     * @param zone of its owner
     * @param addresses e-mail addresses of its owner: what these have declined takes no time
     * @throws UnreadCalendarException when it is no calendar, or holds too much
     */
    public static BusyCalendar read(byte[] file, ZoneId zone, Set<String> addresses, Instant now)
            throws UnreadCalendarException {
        try {
            CalendarReading reading =
                    CalendarReader.read(file, new CalendarOwner(zone, addresses, Appointment.UID_END), now);
            List<Span> times = reading.times().stream()
                    .map(time -> new Span(time.start(), time.end(), null))
                    .toList();
            return new BusyCalendar(merged(times, new Span(now.minus(BACK), now.plus(AHEAD), zone)), reading.remarks());
        } catch (UnreadableCalendar e) {
            throw new UnreadCalendarException(
                    e.reason() == UnreadableCalendar.Reason.TOO_MUCH
                            ? CalendarTrouble.TOO_MANY_DATES
                            : CalendarTrouble.NO_CALENDAR);
        }
    }

    /** How many events could not be read in whole; those in unknown zones are not among them. */
    public int passedOver() {
        return remarks.stream()
                .filter(remark -> remark.kind() != Remark.Kind.UNKNOWN_ZONE)
                .mapToInt(Remark::events)
                .sum();
    }

    /** Cut to the window; those that touch become one. */
    private static List<Span> merged(List<Span> all, Span window) {
        List<Span> merged = new ArrayList<>();
        all.stream()
                .filter(s -> s.start().isBefore(window.end()) && s.end().isAfter(window.start()))
                .map(s -> new Span(later(s.start(), window.start()), earlier(s.end(), window.end()), null))
                .sorted(Comparator.comparing(Span::start))
                .forEach(next -> {
                    Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last == null || next.start().isAfter(last.end())) {
                        merged.add(next);
                    } else if (next.end().isAfter(last.end())) {
                        merged.set(merged.size() - 1, new Span(last.start(), next.end(), null));
                    }
                });
        return merged;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
