package org.cordee.house.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences, words and syllables are counted, and make an age. */
class ReadingAgeTest {

    @ParameterizedTest
    @CsvSource({
        "a, 1",
        "the, 1",
        "save, 1",
        "changes, 2",
        "change, 1",
        "asked, 1",
        "added, 2",
        "needed, 2",
        "table, 2",
        "people, 2",
        "programme, 2",
        "mentor, 2",
        "meeting, 2",
        "leader, 2",
        "session, 2",
        "organisation, 5",
        "application, 4",
        "facilitator, 5",
        "availability, 6",
        "create, 2",
        "area, 3",
        "going, 2",
        "science, 2",
        "medium, 3",
        "radio, 3",
        "actual, 3",
        "managers, 3",
        "statement, 2",
        "you’ll, 1",
        "don’t, 1",
        "email, 2",
        "times, 1",
        "boxes, 2",
        "makes, 1",
        "rule, 1",
        "rules, 1",
        "eye, 1",
        "using, 2",
        "social, 2",
        "special, 2",
        "question, 2",
        "NHS, 3",
        "2026, 1"
    })
    void syllables(String word, int expected) {
        assertEquals(expected, ReadingAge.syllables(word), word);
    }

    @Test
    void sentencesEndAtFullStopsAndLines() {
        assertEquals(
                List.of("Enter a date.", "It’s 3.5 days away", "Why?"),
                ReadingAge.sentences("Enter a date. It’s 3.5 days away\nWhy?"));
        assertEquals(List.of("Well", "known", "mentor’s"), ReadingAge.words("Well-known (mentor’s)"));
    }

    /** 10 words, 2 sentences, 12 syllables: 0.39 × 5 + 11.8 × 1.2 − 15.59 = 0.52, so an age of 5.52. */
    @Test
    void theAgeIsTheGradeAndFive() {
        assertEquals(5.52, ReadingAge.of("We can save your changes. You get one email then."), 0.005);
    }

    @Test
    void hardTextsAreOlder() {
        double easy = ReadingAge.of("Your mentor has ten days to reply. We’ll email you.");
        double hard = ReadingAge.of("Notwithstanding organisational responsibilities, participants are required to "
                + "demonstrate continuous availability throughout the implementation period.");
        assertTrue(easy < 9, "easy: " + easy);
        assertTrue(hard > 18, "hard: " + hard);
    }

    @Test
    void theMedianIsInTheMiddle() {
        assertEquals(3, ReadingAge.median(List.of(9.0, 1.0, 3.0)));
        assertEquals(2, ReadingAge.median(List.of(9.0, 1.0, 3.0, 1.0)));
    }
}
