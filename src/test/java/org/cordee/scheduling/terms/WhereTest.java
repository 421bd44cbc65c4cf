package org.cordee.scheduling.terms;

import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place, an address to join online, both or neither. */
class WhereTest {

    @Test
    void blanksAreNothing() {
        assertEquals(Where.OPEN, new Where(" ", "\t"));
        assertEquals(Where.OPEN, new Where(null, null));
        assertEquals(new Where("Hall", null), new Where("  Hall ", ""));
        assertEquals(new Where(null, "https://x.example"), new Where(null, " https://x.example "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://meet.example/room?id=1&pwd=a%20b#top",
                "http://localhost:8080/",
                "https://teams.example/l/meetup-join/19%3ameeting"
            })
    void anAddressBeginsWithItsProtocol(String address) {
        assertEquals(address, new Where(null, address).onlineAddress());
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
        invalid("onlineAddress", "scheduling.where.not-an-address", () -> new Where(null, address));
    }

    @Test
    void lengthsHaveTheirLimits() {
        assertEquals(300, new Where("x".repeat(300), null).place().length());
        invalid("place", "shared.too-long", () -> new Where("x".repeat(301), null));
        String address = "https://x.example/";
        String longest = address + "x".repeat(500 - address.length());
        assertEquals(longest, new Where(null, longest).onlineAddress());
        invalid("onlineAddress", "shared.too-long", () -> new Where(null, longest + "x"));
        assertEquals(List.of("place", "onlineAddress"), fields(() -> new Where("x".repeat(301), "nowhere")));
    }
}
