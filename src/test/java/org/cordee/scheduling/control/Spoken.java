package org.cordee.scheduling.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code DateTimes} says, as a person would. */
final class Spoken {

    private static final Pattern MOMENT =
            Pattern.compile("(\\w+ \\d+ \\w+ \\d+), (midnight|midday|(\\d+)(?::(\\d\\d))?([ap]m)).*");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private Spoken() {}

    /** The moments the beginning of these words can mean on that clock: one, and two in the hour that comes twice. */
    static List<Instant> mayBe(String words, ZoneId zone) {
        Matcher m = MOMENT.matcher(words);
        if (!m.matches()) {
            throw new AssertionError(words);
        }
        LocalDateTime local = LocalDate.parse(m.group(1), DAY).atTime(time(m));
        return zone.getRules().getValidOffsets(local).stream()
                .map(local::toInstant)
                .toList();
    }

    private static LocalTime time(Matcher m) {
        return switch (m.group(2)) {
            case "midnight" -> LocalTime.MIDNIGHT;
            case "midday" -> LocalTime.NOON;
            default ->
                LocalTime.of(
                        Integer.parseInt(m.group(3)) % 12 + (m.group(5).equals("pm") ? 12 : 0),
                        m.group(4) == null ? 0 : Integer.parseInt(m.group(4)));
        };
    }
}
