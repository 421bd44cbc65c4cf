package org.cordee.scheduling.terms;

import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place, an address to join online, both or neither. */
class VenueTest {

    @Test
    void blanksAreNothing() {
        assertEquals(Venue.OPEN, new Venue(" ", "\t"));
        assertEquals(Venue.OPEN, new Venue(null, null));
        assertEquals(new Venue("Hall", null), new Venue("  Hall ", ""));
        assertEquals(new Venue(null, "https://x.example"), new Venue(null, " https://x.example "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://meet.example/room?id=1&pwd=a%20b#top",
                "http://localhost:8080/",
                "https://teams.example/l/meetup-join/19%3ameeting"
            })
    void anAddressBeginsWithItsProtocol(String address) {
        assertEquals(address, new Venue(null, address).onlineAddress());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meet.example",
                "ftp://meet.example",
                "javascript:alert(1)",
                "https://",
                "https://meet.example/a b",
                "https://meet.example/\"onclick",
                "https://meet.example/<b>",
                "HTTPS://meet.example"
            })
    void whatIsNoAddressIsRefused(String address) {
        invalid("onlineAddress", "scheduling.where.not-an-address", () -> new Venue(null, address));
    }

    @Test
    void lengthsHaveTheirLimits() {
        assertEquals(300, new Venue("x".repeat(300), null).place().length());
        invalid("place", "shared.too-long", () -> new Venue("x".repeat(301), null));
        String address = "https://x.example/";
        String longest = address + "x".repeat(500 - address.length());
        assertEquals(longest, new Venue(null, longest).onlineAddress());
        invalid("onlineAddress", "shared.too-long", () -> new Venue(null, longest + "x"));
        assertEquals(List.of("place", "onlineAddress"), fields(() -> new Venue("x".repeat(301), "nowhere")));
    }
}
