package org.cordee.scheduling.rest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.OtherHours;
import org.cordee.scheduling.terms.WeeklyHours;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When someone can be booked, for other systems. All of it is there in an answer; what is absent in a request stays as
 * it is.
 */
@Schema(name = "Availability")
public record AvailabilityJson(
        @Schema(description = "The version last seen; absent if any will do")
        Integer version,

        @Schema(description = "IANA name of the time zone") String zone,
        @Schema(maxItems = Availability.MOST_ROWS) List<Hours> hours,
        @Schema(maxItems = Availability.MOST_ROWS) List<Days> exceptions,

        @Schema(minimum = "0", maximum = "336", description = "Hours from booking to start")
        Integer noticeHours,

        @Schema(minimum = "1", maximum = "24", description = "Most hours of booked dates in a day")
        Integer mostPerDay,

        @Schema(minimum = "0", maximum = "240", description = "Minutes kept free before and after each date")
        Integer gapMinutes,

        @Schema(minimum = "1", maximum = "730", description = "How many days ahead a date may be")
        Integer aheadDays) {

    static final AvailabilityJson NOTHING = new AvailabilityJson(null, null, null, null, null, null, null, null);

    private static final String END_OF_DAY = "24:00";

    /** Hours of a day of the week. */
    @Schema(
            name = "WeeklyHours",
            requiredProperties = {"day", "from", "to"})
    public record Hours(
            @Schema(enumeration = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
            String day,

            @Schema(examples = "09:00") String from,

            @Schema(examples = "17:00", description = "24:00 is the end of the day")
            String to) {}

    /** Other hours, or time off. */
    @Schema(name = "OtherHours", requiredProperties = "from")
    public record Days(
            @Schema(format = "date", description = "First day")
            String from,

            @Schema(format = "date", description = "Last day; the first one if it is absent")
            String until,

            @Schema(examples = "09:00", description = "Absent, like closes, for time off")
            String opens,

            @Schema(examples = "17:00", description = "24:00 is the end of the day")
            String closes) {}

    static AvailabilityJson of(Availability a) {
        return new AvailabilityJson(
                a.version(),
                a.zone().getId(),
                a.hours().stream()
                        .map(h -> new Hours(
                                h.day().name().toLowerCase(Locale.ROOT),
                                h.from().toString(),
                                end(h.to())))
                        .toList(),
                a.exceptions().stream()
                        .map(e -> new Days(
                                e.from().toString(),
                                e.until().toString(),
                                e.off() ? null : e.opens().toString(),
                                e.off() ? null : end(e.closes())))
                        .toList(),
                a.noticeHours(),
                a.mostPerDay(),
                a.gapMinutes(),
                a.aheadDays());
    }

    private static String end(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : time.toString();
    }

    /** @throws Invalid at {@code hours.2.from} and so on */
    Availability over(Availability kept) {
        return new Availability(
                kept.version(),
                zone == null ? kept.zone() : read("zone", zone, ZoneId::of),
                hours == null ? kept.hours() : rows("hours", hours, AvailabilityJson::weekly),
                exceptions == null ? kept.exceptions() : rows("exceptions", exceptions, AvailabilityJson::other),
                or(noticeHours, kept.noticeHours()),
                or(mostPerDay, kept.mostPerDay()),
                or(gapMinutes, kept.gapMinutes()),
                or(aheadDays, kept.aheadDays()));
    }

    private static WeeklyHours weekly(Hours h) {
        return new WeeklyHours(
                read("day", h.day(), text -> DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT))),
                time("from", h.from()),
                time("to", h.to()));
    }

    private static OtherHours other(Days d) {
        LocalDate from = read("from", d.from(), LocalDate::parse);
        return new OtherHours(
                from,
                d.until() == null ? from : read("until", d.until(), LocalDate::parse),
                d.opens() == null ? null : time("opens", d.opens()),
                d.closes() == null ? null : time("closes", d.closes()));
    }

    private static LocalTime time(String field, String text) {
        return read(field, text, t -> END_OF_DAY.equals(t) ? LocalTime.MIDNIGHT : LocalTime.parse(t));
    }

    private static <J, T> List<T> rows(String field, List<J> sent, Function<J, T> read) {
        List<T> rows = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            String at = field + "." + i;
            try {
                if (sent.get(i) == null) {
                    throw new Invalid(null, "shared.required");
                }
                rows.add(read.apply(sent.get(i)));
            } catch (Invalid e) {
                throw new Invalid(e.problems().stream()
                        .map(p -> new Problem(p.field() == null ? at : at + "." + p.field(), p.key(), p.arguments()))
                        .toList());
            }
        }
        return rows;
    }

    private static <T> T read(String field, String text, Function<String, T> how) {
        if (text == null) {
            throw new Invalid(field, "shared.required");
        }
        try {
            return how.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Invalid(field, "scheduling.availability.cannot-be-read");
        }
    }

    private static int or(Integer said, int kept) {
        return said == null ? kept : said;
    }
}
