package org.cordee.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "Zoë, zoe",
        "Zoe\u0308, zoe",
        "O’Hara, ohara",
        "OʼHara, ohara",
        "O`Hara, ohara",
        "Anne-Marie, anne marie",
        "Anne‑Marie, anne marie",
        "Łukasz Øst Straße, lukasz ost strasse",
        "İpek ILGIN ılık, ipek ilgin ilik",
        "ＡＮＮ\u00A0Bell, ann bell",
        "Siân  Llŷr, sian llyr",
        "Ann\u200BBell, annbell",
        "50%_off\\, 50%_off\\"
    })
    void namesAreComparedWithoutAccentsAndApostrophes(String name, String compared) {
        assertEquals(compared, SearchText.of(name));
    }

    @Test
    void eachWordIsLookedForByItself() {
        assertEquals(List.of("%bell%", "%zoe%"), SearchText.patterns("  BELL,\u00A0Zoë bell"));
        assertEquals(List.of("%50\\%\\_\\\\%"), SearchText.patterns("50%_\\"));
        assertEquals(List.of(), SearchText.patterns(" ' "));
        assertEquals(List.of(), SearchText.patterns(null));
        assertEquals("abc", SearchText.of("abcdef", 3));
    }
}
