package org.cordee.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void everyKindOfSpaceIsTrimmedAndZeroWidthGoes() {
        assertEquals("Ann Example", PlainText.clean("\u00A0\u2007\u202F Ann\u3000\u2003\tExample\u2028\u0085"));
        assertEquals("ann@x.example", PlainText.clean("\uFEFF\u200Bann\u00AD@x\u2060.example\u200D"));
        assertEquals("", PlainText.clean("\u00A0\u200B"));
        assertNull(PlainText.clean(null));
        assertEquals("می\u200Cخواهم", PlainText.clean(" می\u200Cخواهم"), "Persian needs its non-joiner");
        assertEquals("Ann\u200B", PlainText.trim("\u00A0Ann\u200B "), "a name is not changed behind one's back");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë O’Neill–£",
                "Siân ap Rhys",
                "José Ångström",
                "Нина",
                "محمد",
                "می\u200Cخواهم",
                "李雷",
                "Anne-Marie",
                "Zoe\u0308",
                "क्\u200Dष",
                "Carers \uD83D\uDC69\u200D\u2695\uFE0F",
                "שרה"
            })
    void namesOfAnyScriptAreReadable(String name) {
        assertTrue(PlainText.isReadable(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann\u200BExample",
                "\u202Eelpmaxe nnA",
                "Ann\u2066x\u2069",
                "Ann\u200E",
                "Ann\u200F",
                "An\u00ADn",
                "Ann\uFEFF",
                "Ann\u0007",
                "Ann\u200DBell",
                "\u3164",
                "Ann\u2800",
                "\uD800x",
                "Ann\uE000",
                "Ann\u2028Bell",
                "A\uFE0Fnn",
                "Ann\uDB40\uDC41",
                "Ann\u061C",
                "\u115FA",
                "A\u034Fnn"
            })
    void whatCannotBeSeenIsFound(String name) {
        assertFalse(PlainText.isReadable(name));
    }

    @Test
    void aTextIsNoLongerInSmallLetters() {
        assertEquals("zoë o’neill ñ ж", PlainText.smallLetters("ZOË O’Neill Ñ Ж"));
        assertEquals("iii", PlainText.smallLetters("İİİ"));
        assertEquals("ß𐐨", PlainText.smallLetters("ß𐐀"));
    }
}
