package org.cordee.programmes.desk.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cordee.programmes.desk.terms.AnswerFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerQueriesTest {

    @ParameterizedTest
    @CsvSource({
        "true,  Adults’ care, Adults’ care, true",
        "true,  Adults’ care, adults’ care, false",
        "true,  yes, , false",
        "false, WAITING siân, Siân shortens waiting times, true",
        "false, waiting home, Siân shortens waiting times, false",
        "false, 100%, We want 100% and no less, true",
        "false, waiting, , false"
    })
    void anAnswerIsFound(boolean whole, String asked, String answer, boolean found) {
        assertEquals(found, AnswerQueries.finds(new AnswerFilter(1, asked, whole), answer));
    }
}
