package org.cordee.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files like those that other programs write and that were once read wrong; {@code cases/expected.json} holds the right
 * times.
 */
class CalendarCasesTest {

    private static final CalendarOwner OWNER =
            new CalendarOwner(ZoneId.of("Europe/London"), Set.of("leader@demo.example"), "@cordee");
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = CalendarCasesTest.class.getResourceAsStream("cases/" + name)) {
            return in.readAllBytes();
        }
    }

    static Stream<String> names() throws IOException {
        return expected().keySet().stream();
    }

    private static JsonObject expected() throws IOException {
        return JsonParser.parseString(new String(bytes("expected.json"), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isReadRight(String name) throws Exception {
        byte[] file = name.equals("many-past-dates") ? manyPastDates() : bytes(name + ".ics");
        assertEquals(
                expected().get(name).getAsString(),
                CalendarReader.read(file, OWNER, NOW).times().stream()
                        .sorted(Comparator.comparing(BusyTime::start))
                        .map(time -> time.start() + "/" + time.end())
                        .collect(Collectors.joining(" ")));
    }

    /** More than five thousand dates that are over, and one to come. */
    private static byte[] manyPastDates() {
        StringBuilder file = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        for (int day = 0; day < 5_082; day++) {
            file.append("BEGIN:VEVENT\r\nUID:p")
                    .append(day)
                    .append("\r\nDTSTART:")
                    .append(java.time.LocalDate.of(2012, 1, 1)
                            .plusDays(day)
                            .toString()
                            .replace("-", ""))
                    .append("T090000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n");
        }
        return file.append(
                        "BEGIN:VEVENT\r\nUID:next\r\nDTSTART:20261205T100000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
