package org.cordee.scheduling.control;

import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VTimezone;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TimeZone;
import java.util.TreeMap;

/**
 * What a time in a calendar means by the VTIMEZONE beside it, as RFC 5545 says: the offset of the last onset that is
 * not later. (biweekly reads the parts; what it makes of them itself is an hour out on days the clocks change.)
 */
final class ReadBack {

    private final Map<String, NavigableMap<LocalDateTime, ZoneOffset>> zones = new HashMap<>();
    private final ICalendar calendar;

    ReadBack(ICalendar calendar) {
        this.calendar = calendar;
        for (VTimezone zone : calendar.getTimezoneInfo().getComponents()) {
            NavigableMap<LocalDateTime, ZoneOffset> onsets = new TreeMap<>();
            zone.getStandardTimes().forEach(o -> expand(o, onsets));
            zone.getDaylightSavingsTime().forEach(o -> expand(o, onsets));
            zones.put(zone.getTimezoneId().getValue(), onsets);
        }
    }

    private static void expand(Observance observance, NavigableMap<LocalDateTime, ZoneOffset> onsets) {
        LocalDateTime first = local(observance.getDateStart().getValue().getRawComponents());
        ZoneOffset to = ZoneOffset.ofTotalSeconds(
                (int) (observance.getTimezoneOffsetTo().getValue().getMillis() / 1000));
        // before the first onset the offset it changes from holds
        onsets.putIfAbsent(LocalDateTime.MIN.withYear(1), ZoneOffset.ofTotalSeconds((int)
                (observance.getTimezoneOffsetFrom().getValue().getMillis() / 1000)));
        if (observance.getRecurrenceRule() == null) {
            onsets.put(first, to);
            return;
        }
        DateIterator all = observance
                .getRecurrenceRule()
                .getDateIterator(Date.from(first.toInstant(ZoneOffset.UTC)), TimeZone.getTimeZone("UTC"));
        for (int i = 0; i < 12 && all.hasNext(); i++) {
            onsets.put(LocalDateTime.ofInstant(all.next().toInstant(), ZoneOffset.UTC), to);
        }
    }

    Instant instant(DateOrDateTimeProperty date) {
        DateTimeComponents parts = date.getValue().getRawComponents();
        if (parts.isUtc()) {
            return local(parts).toInstant(ZoneOffset.UTC);
        }
        String zone = calendar.getTimezoneInfo()
                .getTimezone(date)
                .getComponent()
                .getTimezoneId()
                .getValue();
        return local(parts).toInstant(zones.get(zone).floorEntry(local(parts)).getValue());
    }

    private static LocalDateTime local(DateTimeComponents parts) {
        return LocalDateTime.of(
                parts.getYear(),
                parts.getMonth(),
                parts.getDate(),
                parts.getHour(),
                parts.getMinute(),
                parts.getSecond());
    }
}
