package org.cordee.platform.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.Temporal;
import org.cordee.platform.files.DateCell;
import org.cordee.shared.person.CurrentPerson;

/**
 * Dates and times in words, in the reader's zone: "25 October 2026", "5:30pm", "Sunday 25 October 2026, 5:30pm". The
 * zone is named where the reader's differs from Europe/London or from the zone of the thing: "5:30pm (Athens time)".
 * Each method shows nothing for null.
 */
@Named("when")
@ApplicationScoped
public class DateTimes {

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
        return when == null ? "" : words().date(localDate(when));
    }

    /** "25 Oct 2026", for dense tables. */
    public String brief(Object when) {
        return when == null ? "" : words().shortDate(localDate(when));
    }

    /** A day as {@link #date} has it, for a list that is downloaded. */
    public DateCell dateCell(Object when) {
        return when == null ? DateCell.NONE : new DateCell(localDate(when), date(when));
    }

    /** A day as {@link #brief} has it, for a list that is downloaded. */
    public DateCell briefCell(Object when) {
        return when == null ? DateCell.NONE : new DateCell(localDate(when), brief(when));
    }

    /** A moment as {@link #moment} has it, for a list that is downloaded. */
    public DateCell momentCell(Instant when) {
        return when == null ? DateCell.NONE : new DateCell(at(when).toLocalDateTime(), moment(when));
    }

    /** "October 2026". */
    public String month(YearMonth month) {
        return month == null ? "" : words().month(month);
    }

    /** "Sunday 25 October 2026". */
    public String day(Object when) {
        return when == null ? "" : words().day(localDate(when));
    }

    /** "5:30pm", "5pm", "midday", "midnight", of an instant (in the reader's zone) or of a local time. */
    public String time(Object when) {
        if (when == null) {
            return "";
        }
        return words().clock(when instanceof LocalTime local ? local : at(when).toLocalTime());
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

    /** "Sun 25 October, 5:30pm" for the reader: for what is soon, where there is little room. */
    public String soon(Instant when) {
        return when == null ? "" : words().soon(when.atZone(person.zone()));
    }

    /** "Sunday 25 October 2026, 5:30pm to 7pm", or both in full where the days differ. */
    public String span(Instant start, Instant end) {
        return start == null || end == null ? moment(start) : say(new Span(start, end, null), person.zone());
    }

    /** "5:30pm to 7pm" under a heading that names the day; the last day is named where it is another. */
    public String hours(Instant start, Instant end) {
        String hours = hours(start, end, person.zone());
        return elsewhere(person.zone()) ? words().inZone(hours, person.zone()) : hours;
    }

    /**
     * The same on the clock of another zone, named: "7:30pm to 9pm (Athens time)"; with the day where it is another
     * there.
     */
    public String there(Instant start, Instant end, ZoneId zone) {
        boolean sameDay = LocalDate.ofInstant(start, zone).equals(LocalDate.ofInstant(start, person.zone()));
        return words().inZone(sameDay ? hours(start, end, zone) : span(start, end, zone), zone);
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
        return words().zone(zone);
    }

    /** "1 hour 30 minutes", "2 hours", "45 minutes". */
    public String length(int minutes) {
        return words().length(minutes);
    }

    /** "Monday". */
    public static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, MessageBundles.LOCALE);
    }

    /** "Mon", where there is little room. */
    public static String shortWeekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, MessageBundles.LOCALE);
    }

    /** "Dec", where there is little room. */
    public static String shortMonth(Month month) {
        return month.getDisplayName(TextStyle.SHORT_STANDALONE, MessageBundles.LOCALE);
    }

    private static String hours(Instant start, Instant end, ZoneId zone) {
        return words().span(words().clock(start.atZone(zone).toLocalTime()), end(start, end, zone));
    }

    private static String span(Instant start, Instant end, ZoneId zone) {
        return words().span(words().moment(start.atZone(zone)), end(start, end, zone));
    }

    /** The time alone where it ends on the day it starts. */
    private static String end(Instant start, Instant end, ZoneId zone) {
        ZonedDateTime to = end.atZone(zone);
        boolean sameDay = LocalDate.ofInstant(start, zone).equals(to.toLocalDate());
        return sameDay ? words().clock(to.toLocalTime()) : words().moment(to);
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
        boolean nameIt =
                elsewhere(reader) || span.zone() != null && !span.zone().equals(reader);
        String words = span(span.start(), span.end(), reader);
        return nameIt ? words().inZone(words, reader) : words;
    }

    private static String text(Instant when, ZoneId zone, boolean nameIt) {
        String words = words().moment(when.atZone(zone));
        return nameIt ? words().inZone(words, zone) : words;
    }

    private LocalDate localDate(Object when) {
        return when instanceof LocalDate date ? date : at(when).toLocalDate();
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

    private static DateTimeWords words() {
        return DateTimeWords.of(MessageBundles.LOCALE);
    }
}
