package org.cordee.scheduling.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a calendar are folded at 75 octets, and no character is cut in two. */
class FoldedLinesTest {

    private static String unfold(String text) {
        return text.replace("\r\n ", "");
    }

    private static int longest(String text) {
        return Arrays.stream(text.split("\r\n"))
                .mapToInt(l -> l.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
    }

    @Test
    void aShortLineStaysAsItIs() {
        String line = "x".repeat(75) + "\r\n";
        assertEquals(line, FoldedLines.fold(line));
        assertEquals("", FoldedLines.fold(""));
    }

    @Test
    void oneOctetMoreBeginsANewLine() {
        assertEquals("x".repeat(75) + "\r\n x\r\n", FoldedLines.fold("x".repeat(76) + "\r\n"));
    }

    @Test
    void aContinuationCountsItsBlank() {
        String folded = FoldedLines.fold("x".repeat(75 + 74 + 1));
        assertEquals("x".repeat(75) + "\r\n " + "x".repeat(74) + "\r\n x", folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "Ŵ", "中", "😀"})
    void aCharacterOfSeveralOctetsIsNotCut(String character) {
        String line = "SUMMARY:" + character.repeat(200) + "\r\n" + character.repeat(3) + "\r\n";
        String folded = FoldedLines.fold(line);
        assertEquals(line, unfold(folded));
        assertTrue(longest(folded) <= 75, () -> "longest is " + longest(folded));
        assertEquals(line, unfold(new String(folded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
    }

    @Test
    void eachLineIsCountedByItself() {
        String lines = ("x".repeat(70) + "\r\n").repeat(5);
        assertEquals(lines, FoldedLines.fold(lines));
    }
}
