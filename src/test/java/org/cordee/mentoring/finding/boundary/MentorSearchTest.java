package org.cordee.mentoring.finding.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words by which mentors are searched. */
class MentorSearchTest {

    @ParameterizedTest
    @CsvSource({
        "björk, true",
        "BJORK head, true",
        "'head, trust', true",
        "we’ll, true",
        "we'll, true",
        "bjork board, false",
        "%, false"
    })
    void everyWordHasToStandThere(String asked, boolean found) {
        assertEquals(found, MentorSearch.finds(asked, "Ann Björk\nHead of service\nHarbourne Trust\nWe’ll talk."));
    }
}
