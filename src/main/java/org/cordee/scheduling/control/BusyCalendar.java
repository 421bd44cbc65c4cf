package org.cordee.scheduling.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.cordee.platform.words.Span;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.terms.CalendarTrouble;

/**
 * When somebody is busy by another calendar, for the coming year. Read event by event and nothing of what they are about. Dates
 * that are cancelled or marked as free take no time; times without a zone, and days, are in the person's own zone.
 *
 * @param times      apart from each other, in order
 * @param passedOver events that could not be understood
 */
public record BusyCalendar(List<Span> times, int passedOver) {

    /** Most events in a calendar. */
    static final int MOST_EVENTS = 5_000;
    /** Most times that take time in a year, repeated ones counted each time. */
    static final int MOST_TIMES = 10_000;

    private static final Duration BACK = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofDays(731);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** @throws CalendarUnread when it is no calendar, or holds too much */
    public static BusyCalendar read(byte[] file, ZoneId zone, Instant now) throws CalendarUnread {
        ForeignEvents events = new ForeignEvents(MOST_EVENTS);
        try (Reader in = new UnfoldingReader(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8), true)) {
            new CalendarParserImpl(false).parse(in, events);
        } catch (IOException | ParserException | RuntimeException e) {
            throw new CalendarUnread(events.tooMany() ? CalendarTrouble.TOO_MANY_DATES : CalendarTrouble.NO_CALENDAR);
        }
        return busy(events, zone, new Span(now.minus(BACK), now.plus(AHEAD), zone));
    }

    private static BusyCalendar busy(ForeignEvents events, ZoneId zone, Span window) throws CalendarUnread {
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<Span> all = new ArrayList<>(events.busyPeriods());
        int passedOver = 0;
        for (ForeignEvent event : events.all()) {
            if (event.uid().endsWith(Appointment.UID_END)) {
                // a date of Cordee's own that was taken over there: Cordee knows better, and it must not stand in its own way
                continue;
            }
            try {
                all.addAll(event.times(zone, window, events.changed(event.uid())));
            } catch (RuntimeException e) {
                // whatever a library finds wrong with one date, the others count
                passedOver++;
            }
            if (all.size() > MOST_TIMES || System.nanoTime() > until) {
                throw new CalendarUnread(CalendarTrouble.TOO_MANY_DATES);
            }
        }
        return new BusyCalendar(merged(all, window), passedOver);
    }

    /** Cut to the window; those that touch become one. */
    private static List<Span> merged(List<Span> all, Span window) {
        List<Span> merged = new ArrayList<>();
        all.stream().filter(s -> s.start().isBefore(window.end()) && s.end().isAfter(window.start()))
                .map(s -> new Span(later(s.start(), window.start()), earlier(s.end(), window.end()), null))
                .sorted(Comparator.comparing(Span::start)).forEach(next -> {
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
