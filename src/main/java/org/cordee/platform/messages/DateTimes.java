package org.cordee.platform.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import org.cordee.shared.person.CurrentPerson;

/**
 * Dates and times in words, in the reader's zone: "25 October 2026", "5:30pm", "Sunday 25 October 2026, 5:30pm". The
 * zone is named where the reader's differs from Europe/London or from the zone of the thing: "5:30pm (Athens time)".
 * Each method shows nothing for null.
 */
@Named("when")
@ApplicationScoped
public class DateTimes {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    @Inject
    private CurrentPerson person;

    /** For CDI. */
    public DateTimes() {}

    /** For tests without a container. */
    DateTimes(CurrentPerson person) {
        this.person = person;
    }

    /** "25 October 2026", of a local date, a local date and time, or an instant (in the reader's zone). */
    public String date(Object when) {
        return formatted(when, DATE);
    }

    /** "25 Oct 2026", for dense tables. */
    public String brief(Object when) {
        return formatted(when, SHORT).replace("Sept ", "Sep ");
    }

    /** "October 2026". */
    public String month(YearMonth month) {
        return month == null ? "" : MONTH.format(month);
    }

    /** "Sunday 25 October 2026". */
    public String day(Object when) {
        return formatted(when, DAY);
    }

    /** "5:30pm", "5pm", "midday", "midnight", of an instant (in the reader's zone) or of a local time. */
    public String time(Object when) {
        if (when == null) {
            return "";
        }
        LocalTime time = when instanceof LocalTime local ? local : at(when).toLocalTime();
        return clock(time);
    }

    /** "Sunday 25 October 2026, 5:30pm" for the reader. */
    public String moment(Instant when) {
        return when == null ? "" : say(when, person.zone());
    }

    /** The same, with the zone named when the reader's differs from that of the thing. */
    public String moment(Instant when, ZoneId zoneOfTheThing) {
        return when == null
                ? ""
                : text(when, person.zone(), !person.zone().equals(zoneOfTheThing) || elsewhere(person.zone()));
    }

    /** "Sunday 25 October 2026, 5:30pm to 7pm", or both in full where the days differ. */
    public String span(Instant start, Instant end) {
        return start == null || end == null ? moment(start) : say(new Span(start, end, null), person.zone());
    }

    /** "5:30pm to 7pm" under a heading that names the day; the last day is named where it is another. */
    public String hours(Instant start, Instant end) {
        return hours(start, end, person.zone()) + (elsewhere(person.zone()) ? named(person.zone()) : "");
    }

    /**
     * The same on the clock of another zone, named: "7:30pm to 9pm (Athens time)"; with the day where it is another
     * there.
     */
    public String there(Instant start, Instant end, ZoneId zone) {
        boolean sameDay = LocalDate.ofInstant(start, zone).equals(LocalDate.ofInstant(start, person.zone()));
        return (sameDay ? "" : DAY.format(start.atZone(zone)) + ", ") + hours(start, end, zone) + named(zone);
    }

    /** True when clocks in that zone show another time at that moment than the reader's. */
    public boolean differs(Instant at, ZoneId zone) {
        return at != null
                && zone != null
                && !person.zone()
                        .getRules()
                        .getOffset(at)
                        .equals(zone.getRules().getOffset(at));
    }

    /** "Athens time", "UK time". */
    public String zone(ZoneId zone) {
        String name = named(zone);
        return name.substring(2, name.length() - 1);
    }

    private static String hours(Instant start, Instant end, ZoneId zone) {
        ZonedDateTime from = start.atZone(zone);
        ZonedDateTime to = end.atZone(zone);
        return clock(from.toLocalTime()) + " to "
                + (from.toLocalDate().equals(to.toLocalDate()) ? clock(to.toLocalTime()) : text(end, zone, false));
    }

    /** "2026-10-25" or "2026-10-25T17:30:00Z", for the datetime attribute of a time element. */
    public String machine(Object when) {
        return when == null ? "" : when.toString();
    }

    /** A moment for a reader in the given zone, named unless it is Europe/London: for mails. */
    public static String say(Instant when, ZoneId reader) {
        return text(when, reader, elsewhere(reader));
    }

    /**
     * "Sunday 25 October 2026, 5:30pm to 7pm" for a reader in the given zone, named unless it is Europe/London and that
     * of the thing: for mails.
     */
    public static String say(Span span, ZoneId reader) {
        ZonedDateTime from = span.start().atZone(reader);
        ZonedDateTime to = span.end().atZone(reader);
        String last =
                from.toLocalDate().equals(to.toLocalDate()) ? clock(to.toLocalTime()) : text(span.end(), reader, false);
        boolean nameIt =
                elsewhere(reader) || span.zone() != null && !span.zone().equals(reader);
        return text(span.start(), reader, false) + " to " + last + (nameIt ? named(reader) : "");
    }

    private static String text(Instant when, ZoneId zone, boolean nameIt) {
        ZonedDateTime at = when.atZone(zone);
        return DAY.format(at) + ", " + clock(at.toLocalTime()) + (nameIt ? named(zone) : "");
    }

    private String formatted(Object when, DateTimeFormatter format) {
        if (when == null) {
            return "";
        }
        return when instanceof LocalDate date ? format.format(date) : format.format(at(when));
    }

    /** Local times have no zone: they are taken as they stand. */
    private ZonedDateTime at(Object when) {
        if (when instanceof Instant instant) {
            return instant.atZone(person.zone());
        }
        if (when instanceof LocalDateTime local) {
            return local.atZone(CurrentPerson.HOME_ZONE);
        }
        return ZonedDateTime.from((Temporal) when);
    }

    private static boolean elsewhere(ZoneId zone) {
        return !CurrentPerson.HOME_ZONE.equals(zone);
    }

    private static String named(ZoneId zone) {
        if (!elsewhere(zone)) {
            return " (UK time)";
        }
        String id = zone.getId();
        return " (" + id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " time)";
    }

    private static String clock(LocalTime time) {
        if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
            return time.getHour() == 0 ? "midnight" : "midday";
        }
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String minutes = time.getMinute() == 0 ? "" : String.format(":%02d", time.getMinute());
        return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
    }
}
