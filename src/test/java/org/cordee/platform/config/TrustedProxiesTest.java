package org.cordee.platform.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose word about the client's address is taken. */
class TrustedProxiesTest {

    private final TrustedProxies proxies = TrustedProxies.of("10.0.0.0/8, 192.0.2.7 fd00::/8,::1");

    @Test
    void aStrangerIsNotBelieved() {
        assertEquals("203.0.113.9", proxies.client("203.0.113.9", List.of("198.51.100.1")));
        assertEquals("192.0.2.8", proxies.client("192.0.2.8", List.of("198.51.100.1")));
        assertEquals("127.0.0.1", proxies.client("127.0.0.1", List.of("198.51.100.1")));
    }

    @Test
    void theLastThatIsNoProxyIsTheClient() {
        assertEquals("198.51.100.1", proxies.client("10.1.2.3", List.of("1.2.3.4, 198.51.100.1, 192.0.2.7")));
        assertEquals("198.51.100.1", proxies.client("10.1.2.3", List.of("1.2.3.4, 198.51.100.1", "10.9.9.9")));
        assertEquals("2001:db8:0:0:0:0:0:5", proxies.client("fd12::1", List.of("[2001:db8::5]:443")));
        assertEquals("198.51.100.1", proxies.client("0:0:0:0:0:0:0:1", List.of("198.51.100.1:5000")));
    }

    @Test
    void whatIsNoAddressIsPassedOver() {
        assertEquals("10.1.2.3", proxies.client("10.1.2.3", List.of("unknown")));
        assertEquals("10.1.2.3", proxies.client("10.1.2.3", List.of("")));
        assertEquals("10.1.2.3", proxies.client("10.1.2.3", List.of()));
        assertEquals("10.1.2.3", proxies.client("10.1.2.3", List.of("999.1.1.1")));
    }

    @Test
    void aWrongSettingIsNamed() {
        for (String wrong : List.of("proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0", "/8")) {
            assertThrows(IllegalArgumentException.class, () -> TrustedProxies.of(wrong), wrong);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "10.1.2.3, -, 10.1.2.3",
                "127.0.0.1, -, 127.0.0.1",
                "127.0.0.1, '1.1.1.1, 2.2.2.2', 2.2.2.2",
                "10.1.2.3, 9.9.9.9, 10.1.2.3",
                "127.0.0.1, '', 127.0.0.1"
            })
    void byDefaultOnlyAProxyOnThisMachineIsBelieved(String remote, String forwarded, String expected) {
        TrustedProxies byDefault = TrustedProxies.of(Settings.here().trustedProxies());
        assertEquals(expected, byDefault.client(remote, forwarded == null ? List.of() : List.of(forwarded)));
    }
}
