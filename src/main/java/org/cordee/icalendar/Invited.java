package org.cordee.icalendar;

import java.util.Locale;
import java.util.Set;

/**
 * Whether the owner of a calendar has declined an event. The owner is found by address; where an event names one
 * attendee only, who is not its organiser, that is the owner, whatever the address.
 */
final class Invited {

    private static final Set<String> NOT_COMING = Set.of("DECLINED", "DELEGATED");

    private boolean ownerFound;
    private boolean ownerDeclined;
    private String organizer = "";
    private String attendee = "";
    private int attendees;
    private boolean lastDeclined;

    void organizer(ContentLine line, Set<String> owners) {
        organizer = address(line.value());
        // who has called a meeting comes, unless an answer of theirs says otherwise
        ownerFound |= owners.contains(organizer);
    }

    void attendee(ContentLine line, Set<String> owners) {
        boolean declined = NOT_COMING.contains(line.parameter("PARTSTAT").toUpperCase(Locale.ROOT));
        String address = address(line.value());
        if (owners.contains(address) || owners.contains(line.parameter("EMAIL").toLowerCase(Locale.ROOT))) {
            ownerFound = true;
            ownerDeclined = declined;
        }
        if (!address.equals(attendee)) {
            attendees++;
        }
        attendee = address;
        lastDeclined = declined;
    }

    boolean declined() {
        return ownerFound
                ? ownerDeclined
                : attendees == 1 && lastDeclined && !organizer.isEmpty() && !organizer.equals(attendee);
    }

    private static String address(String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("mailto:") ? plain.substring("mailto:".length()).strip() : plain;
    }
}
