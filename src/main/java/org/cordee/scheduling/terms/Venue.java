package org.cordee.scheduling.terms;

import org.cordee.shared.errors.Validation;

/**
 * A place, an address to join online, both, or neither yet.
 *
 * @param place at most 300 characters, or null
 * @param onlineAddress beginning with https:// or http://, at most 500 characters, or null
 */
public record Venue(String place, String onlineAddress) {

    public static final Venue OPEN = new Venue(null, null);

    public Venue {
        place = blankToNull(place);
        onlineAddress = blankToNull(onlineAddress);
        new Validation()
                .atMost("place", place, 300)
                .atMost("onlineAddress", onlineAddress, 500)
                .that(
                        onlineAddress == null || onlineAddress.matches("https?://[^\\s\"'<>]+"),
                        "onlineAddress",
                        "scheduling.where.not-an-address")
                .done();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
