package org.cordee.icalendar;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads when the owner of a calendar is busy, from a day ago until two years ahead. Events that are cancelled, free,
 * declined or over take no time; neither do they count against the limits: 5,000 events and 10,000 times in those two
 * years.
 */
public final class CalendarReader {

    /** Most events with a date in the time that is read. */
    public static final int MOST_EVENTS = 5_000;
    /** Most times in all, each date of a series counted. */
    public static final int MOST_TIMES = 10_000;

    private static final Duration BACK = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofDays(731);
    private static final int ZONE_SLACK_DAYS = 2;
    private static final int DEEPEST = 50;
    private static final long MOST_DAYS = 8_000_000;

    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> owners;
    private final LocalDateTime earliest;
    private final Zones zones;
    private final Events events;
    private int deeper;
    private boolean calendar;
    private boolean ended;
    private boolean cancelled;
    private Event event;
    private ZoneDefinition zone;

    private CalendarReader(CalendarOwner owner, Instant now) {
        Instant from = now.minus(BACK);
        Instant to = now.plus(AHEAD);
        Budget budget = new Budget(MOST_DAYS);
        owners = new HashSet<>(owner.addresses());
        earliest = LocalDateTime.ofInstant(from, ZoneOffset.UTC).minusDays(ZONE_SLACK_DAYS);
        zones = new Zones(owner.zone(), to, budget);
        events = new Events(owner.uidEnd(), from, to, zones, budget);
    }

    /**
     * Reads a whole file.
     *
     * @param file iCalendar, in UTF-8 or UTF-16
     * @throws UnreadableCalendar when it is no calendar or holds too much
     */
    public static CalendarReading read(byte[] file, CalendarOwner owner, Instant now) throws UnreadableCalendar {
        try {
            return new CalendarReader(owner, now).read(new ContentLines(file));
        } catch (IOException e) {
            throw new UnreadableCalendar(UnreadableCalendar.Reason.NO_CALENDAR);
        } catch (Budget.TooMuch e) {
            throw new UnreadableCalendar(UnreadableCalendar.Reason.TOO_MUCH);
        }
    }

    private CalendarReading read(ContentLines lines) throws IOException, UnreadableCalendar {
        for (String text = lines.next(); text != null; text = lines.next()) {
            ContentLine line = ContentLine.of(text);
            if (line == null) {
                continue;
            }
            String value = line.value().toUpperCase(Locale.ROOT);
            switch (line.name()) {
                case "BEGIN" -> begin(value);
                case "END" -> end(value);
                default -> property(line);
            }
        }
        if (!calendar || !ended && events.none()) {
            throw new UnreadableCalendar(UnreadableCalendar.Reason.NO_CALENDAR);
        }
        if (!ended) {
            events.remark(Remark.Kind.CUT_OFF, null);
        }
        return events.reading();
    }

    private void begin(String component) {
        if (open.size() >= DEEPEST) {
            deeper++;
            return;
        }
        switch (component) {
            case "VCALENDAR" -> {
                calendar = true;
                ended = false;
                cancelled = false;
            }
            case "VEVENT" -> {
                finishEvent();
                event = new Event(owners, earliest);
            }
            case "VTIMEZONE" -> zone = new ZoneDefinition();
            case "STANDARD", "DAYLIGHT" -> {
                if (zone != null) {
                    zone.beginObservance();
                }
            }
            default -> {
                // others hold nothing that says when somebody is busy
            }
        }
        open.push(component);
    }

    private void end(String component) {
        if (deeper > 0) {
            deeper--;
            return;
        }
        if (!open.contains(component)) {
            return;
        }
        String closed;
        do {
            closed = open.pop();
            switch (closed) {
                case "VCALENDAR" -> ended = true;
                case "VEVENT" -> finishEvent();
                case "VTIMEZONE" -> {
                    if (zone != null) {
                        zones.define(zone);
                        zone = null;
                    }
                }
                default -> {
                    // nothing to do
                }
            }
        } while (!closed.equals(component));
    }

    private void finishEvent() {
        if (event != null) {
            if (cancelled) {
                event.cancel();
            }
            events.add(event);
            event = null;
        }
    }

    private void property(ContentLine line) {
        String where = open.isEmpty() || deeper > 0 ? "" : open.peek();
        switch (where) {
            case "VCALENDAR" -> ofCalendar(line);
            case "VEVENT" -> {
                if (event != null) {
                    event.say(line);
                }
            }
            case "VFREEBUSY" -> {
                if (line.name().equals("FREEBUSY")) {
                    events.addPeriods(line, earliest);
                }
            }
            case "VTIMEZONE" -> {
                if (zone != null) {
                    zone.say(line);
                }
            }
            case "STANDARD", "DAYLIGHT" -> {
                if (zone != null) {
                    zone.sayOfObservance(line);
                }
            }
            default -> {
                // alarms, tasks and what programs add
            }
        }
    }

    private void ofCalendar(ContentLine line) {
        switch (line.name()) {
            case "X-WR-TIMEZONE" -> zones.calendarZone(line.text());
            case "METHOD" -> cancelled = line.value().equalsIgnoreCase("CANCEL");
            case "X-WR-CALNAME" -> {
                // Google calls a person's own calendar by its address
                if (line.value().matches("[^@\\s]{1,100}@[^@\\s]{1,100}")) {
                    owners.add(line.value().toLowerCase(Locale.ROOT));
                }
            }
            default -> {
                // version, product, colour
            }
        }
    }
}
