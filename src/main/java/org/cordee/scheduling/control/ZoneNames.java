package org.cordee.scheduling.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import net.fortuna.ical4j.model.Calendar;

/** What calendars of other programs call a zone: its own name, one with a prefix, or one of Windows. */
final class ZoneNames {

    private static final int LONGEST = 100;
    private static final Properties WINDOWS = windows();

    private ZoneNames() {
    }

    /** Empty when nobody knows that name. */
    static Optional<ZoneId> zone(String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = name.strip();
        String windows = WINDOWS.getProperty(plain);
        if (windows != null) {
            return known(windows);
        }
        // /freeassociation.sourceforge.net/Europe/London
        String[] parts = plain.split("/");
        for (int from = 0; from < parts.length; from++) {
            Optional<ZoneId> found = known(String.join("/", Arrays.copyOfRange(parts, from, parts.length)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<ZoneId> known(String id) {
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The list that comes with ical4j. */
    private static Properties windows() {
        Properties names = new Properties();
        try (InputStream in = Calendar.class.getResourceAsStream("/net/fortuna/ical4j/transform/compliance/msTimezoneNames")) {
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
