package org.cordee.icalendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the zone that a name of a calendar program means: an IANA name in any case, also with a path before it; a
 * Windows name; the display name of a Windows zone, as Exchange and OWA write it; an offset.
 */
final class ZoneNames {

    private static final int LONGEST = 200;
    private static final Pattern PREFIX =
            Pattern.compile("\\((?:utc|gmt)\\s*(?:([+-])(\\d{1,2})[:.]?(\\d\\d)?)?\\)\\s*(.*)");
    private static final Pattern OFFSET = Pattern.compile("(?:utc|gmt)?\\s*([+-])(\\d{1,2})[:.]?(\\d\\d)?");
    private static final Instant SOME_WINTER = Instant.parse("2026-01-15T12:00:00Z");
    private static final Instant SOME_SUMMER = Instant.parse("2026-07-15T12:00:00Z");

    private static final Map<String, String> IANA = new HashMap<>();
    private static final Map<String, ZoneId> WINDOWS = new HashMap<>();
    private static final Map<String, ZoneId> DISPLAYED = new HashMap<>();
    private static final Map<String, Set<ZoneId>> PLACES = new HashMap<>();

    static {
        ZoneId.getAvailableZoneIds().forEach(id -> IANA.put(id.toLowerCase(Locale.ROOT), id));
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                ZoneNames.class.getResourceAsStream("windows-zones.txt"), StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .forEach(ZoneNames::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ZoneNames() {}

    private static void add(String[] row) {
        ZoneId zone = ZoneId.of(row[1]);
        WINDOWS.put(row[0].toLowerCase(Locale.ROOT), zone);
        DISPLAYED.put(plain(row[2]), zone);
        for (String place : places(row[2])) {
            PLACES.computeIfAbsent(place, p -> new HashSet<>()).add(zone);
        }
    }

    /** Empty when no one knows that name. */
    static Optional<ZoneId> zone(String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = name.replace("\"", "").replace("\\", "").strip().toLowerCase(Locale.ROOT);
        return iana(plain)
                .or(() -> windows(plain))
                .or(() -> displayed(plain))
                .or(() -> offset(OFFSET.matcher(plain)).map(o -> o));
    }

    /** Also {@code /freeassociation.sourceforge.net/Europe/London} and {@code tzone://Microsoft/Utc}. */
    private static Optional<ZoneId> iana(String name) {
        String[] parts = name.split("/");
        for (int from = 0; from < parts.length; from++) {
            String id = IANA.get(String.join("/", Arrays.copyOfRange(parts, from, parts.length)));
            if (id != null) {
                return Optional.of(ZoneId.of(id));
            }
        }
        return Optional.empty();
    }

    private static Optional<ZoneId> windows(String name) {
        return Optional.ofNullable(
                WINDOWS.getOrDefault(name, WINDOWS.get(name.replace(" daylight time", " standard time"))));
    }

    /** "(UTC+01:00) Amsterdam, Berlin, …": by the whole name, else by its first known place where the offset agrees. */
    private static Optional<ZoneId> displayed(String name) {
        Matcher prefix = PREFIX.matcher(name);
        boolean prefixed = prefix.matches();
        String rest = prefixed ? prefix.group(4) : name;
        ZoneId exact = DISPLAYED.get(plain(rest));
        if (exact != null || !prefixed) {
            return Optional.ofNullable(exact);
        }
        Optional<ZoneOffset> offset = prefix.group(1) == null ? Optional.of(ZoneOffset.UTC) : offset(prefix);
        for (String place : places(rest)) {
            List<ZoneId> there = PLACES.getOrDefault(place, Set.of()).stream()
                    .filter(zone -> offset.filter(o -> standard(zone).equals(o)).isPresent())
                    .toList();
            if (there.size() == 1) {
                return Optional.of(there.get(0));
            }
        }
        return Optional.empty();
    }

    /** The smaller of both, since Ireland and Morocco call their summer time standard. */
    private static ZoneOffset standard(ZoneId zone) {
        ZoneOffset winter = zone.getRules().getOffset(SOME_WINTER);
        ZoneOffset summer = zone.getRules().getOffset(SOME_SUMMER);
        return winter.getTotalSeconds() < summer.getTotalSeconds() ? winter : summer;
    }

    /** From sign, hours and minutes in groups 1 to 3. */
    private static Optional<ZoneOffset> offset(Matcher m) {
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            int sign = m.group(1).equals("-") ? -1 : 1;
            int minutes = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(m.group(2)), sign * minutes));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<String> places(String display) {
        return Arrays.stream(display.split("[,;:/]"))
                .map(ZoneNames::plain)
                .filter(place -> !place.isEmpty())
                .toList();
    }

    /** Letters and digits alone count. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}+-]+", " ")
                .strip();
    }
}
