package org.cordee.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key of a form with what was sent: the same again is one request, anything else another. */
class FormKeyTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private static Map<String, String[]> sent(String key, String title) {
        Map<String, String[]> sent = new HashMap<>();
        sent.put("once", new String[] {key});
        sent.put("title", new String[] {title});
        return sent;
    }

    @Test
    void aFreshKeyIsOneThatIsTaken() {
        String fresh = new FormKey().getFresh();
        assertTrue(FormKey.of(sent(fresh, "a")).startsWith(fresh));
        assertNotEquals(fresh, new FormKey().getFresh());
        assertEquals(48, FormKey.of(sent(fresh, "a")).length());
    }

    @Test
    void theSameFormSentTwiceHasOneKey() {
        assertEquals(FormKey.of(sent(KEY, "a")), FormKey.of(sent(KEY, "a")));
        assertNotEquals(FormKey.of(sent(KEY, "a")), FormKey.of(sent(KEY, "b")));
    }

    @Test
    void whatTheFrameworkAddsDoesNotCount() {
        Map<String, String[]> more = sent(KEY, "a");
        more.put("jakarta.faces.ViewState", new String[] {"x"});
        more.put("primefaces.nonce", new String[] {"y"});
        assertEquals(FormKey.of(sent(KEY, "a")), FormKey.of(more));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "0123456789ABCDEF0123456789ABCDEF", "0123456789abcdef0123456789abcdefa"})
    void aKeyThatIsNotOursIsRefused(String key) {
        assertThrows(IllegalStateException.class, () -> FormKey.of(sent(key, "a")));
    }

    @Test
    void aFormHasOneKey() {
        assertThrows(IllegalStateException.class, () -> FormKey.of(Map.of()));
        assertThrows(IllegalStateException.class, () -> FormKey.of(Map.of("once", new String[] {KEY, KEY})));
    }

    @ParameterizedTest
    @CsvSource({"1899,false", "1900,true", "2199,true", "2200,false"})
    void theYearsOfAForm(int year, boolean taken) {
        assertEquals(taken, DateConverter.inReach(year));
    }
}
