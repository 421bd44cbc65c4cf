package org.cordee.learningsets.meetings.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cordee.learningsets.meetings.boundary.MeetingPage;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How someone is drawn on the rope loop of a meeting. */
class KnotTest {

    @ParameterizedTest
    @CsvSource({
        "true,false,false,here",
        "false,false,false,away",
        "true,true,false,here presents",
        "true,false,true,here turn",
        "false,true,true,away presents turn"
    })
    void whatIsKnownOfThemStandsInTheClasses(boolean here, boolean presents, boolean turn, String look) {
        Knot knot = Knot.of(List.of(new MeetingPage.Someone(
                        new PersonId(1), "Ann", false, false, here, null, presents, turn, 0, 0)))
                .get(0);
        assertEquals(look, knot.look());
        assertEquals("A", knot.place().initials());
    }
}
