package org.cordee.platform.messages;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cordee.shared.person.CurrentPerson;

/** Dates and times as one language writes them. Names of months and days are the JDK's, all else is in the bundle. */
final class DateTimeWords {

    private static final Map<Locale, DateTimeWords> MADE = new ConcurrentHashMap<>();

    private final Locale locale;
    private final DateTimeFormatter date;
    private final DateTimeFormatter day;
    private final DateTimeFormatter near;
    private final DateTimeFormatter month;
    private final DateTimeFormatter hour;
    private final DateTimeFormatter minute;
    private final List<String> shortMonths;

    private DateTimeWords(Locale locale) {
        this.locale = locale;
        date = pattern("date");
        day = pattern("day");
        near = pattern("near-day");
        month = pattern("month");
        hour = pattern("hour");
        minute = pattern("minute");
        shortMonths = List.of(say("short-months").split(" "));
    }

    static DateTimeWords of(Locale locale) {
        return MADE.computeIfAbsent(locale, DateTimeWords::new);
    }

    /** "25 October 2026". */
    String date(LocalDate when) {
        return date.format(when);
    }

    /** "25 Oct 2026". */
    String shortDate(LocalDate when) {
        return say(
                "short-date",
                Integer.toString(when.getDayOfMonth()),
                shortMonths.get(when.getMonthValue() - 1),
                Integer.toString(when.getYear()));
    }

    /** "October 2026". */
    String month(YearMonth when) {
        return month.format(when);
    }

    /** "Sunday 25 October 2026". */
    String day(LocalDate when) {
        return day.format(when);
    }

    /** "5:30pm", "5pm", "midday", "midnight". */
    String clock(LocalTime time) {
        if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
            return say(time.getHour() == 0 ? "midnight" : "midday");
        }
        String digits = (time.getMinute() == 0 ? hour : minute).format(time);
        return say(time.getHour() < 12 ? "before-noon" : "after-noon", digits);
    }

    /** "Sunday 25 October 2026, 5:30pm". */
    String moment(ZonedDateTime when) {
        return say("day-and-clock", day(when.toLocalDate()), clock(when.toLocalTime()));
    }

    /** "Sun 25 October, 5:30pm". */
    String soon(ZonedDateTime when) {
        return say("day-and-clock", near.format(when), clock(when.toLocalTime()));
    }

    /** "5:30pm to 7pm". */
    String span(String from, String to) {
        return say("span", from, to);
    }

    /** "1 hour 30 minutes". */
    String length(int minutes) {
        return say("length", minutes / 60, minutes % 60).strip();
    }

    /** "UK time", "Athens time". */
    String zone(ZoneId zone) {
        if (CurrentPerson.HOME_ZONE.equals(zone)) {
            return say("home-zone");
        }
        String id = zone.getId();
        return say("zone", id.substring(id.lastIndexOf('/') + 1).replace('_', ' '));
    }

    /** "5:30pm (Athens time)". */
    String inZone(String time, ZoneId zone) {
        return say("in-zone", time, zone(zone));
    }

    private String say(String key, Object... arguments) {
        return MessageBundles.format("platform.time." + key, locale, arguments);
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(
                MessageBundles.text("platform.time." + key, locale).orElseThrow(), locale);
    }
}
