package org.cordee.people.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one rule for what counts as an email address. */
class EmailFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "ann@x.example",
                "ann.other@x.example",
                "ann+cordee@x.example",
                "o'shea@x.example",
                "ann_other-2@sub.domain.x.example",
                "Ann@X.EXAMPLE",
                "siân@cymru.example",
                "ann@bücher.example",
                "用户@例子.example",
                "  ann@x.example\u00A0",
                "ann\u200B@x.example",
                "\uFEFFann@x.example"
            })
    void anAddress(String email) {
        assertTrue(EmailForm.wellFormed(email), email);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "ann",
                "@x.example",
                "ann@",
                "ann@@x.example",
                "ann@x@y.example",
                "ann other@x.example",
                "ann@x example",
                "ann@-x.example",
                "ann@x-.example",
                "ann@x..example",
                "ann@.example",
                "ann@example.",
                ".ann@x.example",
                "ann.@x.example",
                "ann..other@x.example",
                "\"ann\"@x.example",
                "ann<script>@x.example",
                "ann@[127.0.0.1]",
                "ann,ben@x.example",
                "ann;ben@x.example",
                "Ann <ann@x.example>",
                "mailto:ann@x.example",
                "ann@x.example\u0000",
                "ann\\@x.example"
            })
    void noAddress(String email) {
        assertFalse(EmailForm.wellFormed(email), email);
    }

    @Test
    void nameLabelAndWholeHaveTheirLengths() {
        assertTrue(EmailForm.wellFormed("x".repeat(64) + "@x.example"));
        assertFalse(EmailForm.wellFormed("x".repeat(65) + "@x.example"));
        assertTrue(EmailForm.wellFormed("ann@" + "x".repeat(63) + ".example"));
        assertFalse(EmailForm.wellFormed("ann@" + "x".repeat(64) + ".example"));
        String host = ("x".repeat(60) + ".").repeat(3);
        String longest = "a".repeat(64) + "@" + host + "y".repeat(254 - 65 - host.length());
        assertEquals(EmailForm.LONGEST, longest.length());
        assertFalse(EmailForm.wellFormed(longest + "y"));
    }

    @Test
    void itIsSavedAsWrittenAndComparedInSmallLetters() {
        assertEquals("Ann@X.example", EmailForm.clean(" Ann\u200B@X.example "));
        assertNull(EmailForm.clean(null));
        assertEquals("ann@x.example", EmailForm.same(" Ann@X.Example"));
        assertEquals(EmailForm.same("INFO@x.example"), EmailForm.same("info@x.example"), "in any locale");
    }
}
