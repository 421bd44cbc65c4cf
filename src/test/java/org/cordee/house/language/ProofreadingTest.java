package org.cordee.house.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * LanguageTool finds no fault with any text (decision 0077). This takes most of a minute of processor time. A finding
 * that is none goes into a list of {@code src/test/resources/language}, with its reason.
 */
class ProofreadingTest {

    private static Proofreader proofreader;

    @BeforeAll
    static void prepare() throws IOException {
        proofreader = new Proofreader();
    }

    @Test
    void everyTextIsSpeltAndPutRight() throws IOException {
        List<String> found =
                proofreader.read(Texts.all()).stream().map(Finding::toString).toList();
        assertTrue(found.isEmpty(), () -> found.size() + " findings:\n" + String.join("\n", found));
    }

    /** American spelling, a misspelt word, a confused word, a wrong form. */
    @Test
    void mistakesAreFound() throws IOException {
        for (String mistake : List.of(
                "Choose a color.",
                "You will recieve an email.",
                "Send an message to your mentor.",
                "She have replied.")) {
            assertEquals(
                    1, proofreader.read(List.of(new Text("x", "x.y", mistake))).size(), mistake);
        }
    }

    @Test
    void plainTextsAreLeftAlone() throws IOException {
        Text plain = new Text("x", "x.y", "Cordee will email you when {0} has replied. You can cancel until 3pm.");
        assertEquals(List.of(), proofreader.read(List.of(plain)));
    }
}
