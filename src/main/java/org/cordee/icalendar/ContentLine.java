package org.cordee.icalendar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One line of a calendar: {@code NAME;PARAMETER=text:value}. Names are in capitals, parameters without quotes.
 *
 * @param value without blanks around it
 */
record ContentLine(String name, Map<String, String> parameters, String value) {

    /** Values without a colon of their own: a zone written as {@code TZID=(UTC+01:00) Paris} needs no quotes then. */
    private static final Set<String> NO_COLON_IN_VALUE = Set.of(
            "DTSTART",
            "DTEND",
            "DURATION",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "RRULE",
            "EXRULE",
            "TZOFFSETFROM",
            "TZOFFSETTO",
            "FREEBUSY");

    /** Returns null for a line that has no name or no value. */
    static ContentLine of(String line) {
        int nameEnd = 0;
        while (nameEnd < line.length() && line.charAt(nameEnd) != ';' && line.charAt(nameEnd) != ':') {
            nameEnd++;
        }
        String name = line.substring(0, nameEnd).strip().toUpperCase(Locale.ROOT);
        int colon = colon(line, nameEnd, NO_COLON_IN_VALUE.contains(name));
        return name.isEmpty() || colon < 0
                ? null
                : new ContentLine(
                        name,
                        parameters(line.substring(nameEnd, colon)),
                        line.substring(colon + 1).strip());
    }

    /** The parameter's value, or the empty string. */
    String parameter(String parameter) {
        return parameters.getOrDefault(parameter, "");
    }

    /** The value with {@code \,} and {@code \;} as they are meant. */
    String text() {
        return value.replace("\\", "");
    }

    private static int colon(String line, int from, boolean last) {
        if (last) {
            return line.lastIndexOf(':') < from ? -1 : line.lastIndexOf(':');
        }
        boolean quoted = false;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                return i;
            }
        }
        return quoted ? line.indexOf(':', from) : -1;
    }

    private static Map<String, String> parameters(String text) {
        if (text.isEmpty()) {
            return Map.of();
        }
        Map<String, String> parameters = new HashMap<>();
        boolean quoted = false;
        int from = 1;
        for (int i = 1; i <= text.length(); i++) {
            quoted ^= i < text.length() && text.charAt(i) == '"';
            if (i == text.length() || text.charAt(i) == ';' && !quoted) {
                String one = text.substring(from, i);
                int equals = one.indexOf('=');
                if (equals > 0) {
                    parameters.put(
                            one.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                            one.substring(equals + 1).replace("\"", "").strip());
                }
                from = i + 1;
            }
        }
        return parameters;
    }
}
