package org.cordee.learningsets.meetings.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cordee.learningsets.meetings.boundary.MeetingPage;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people stand on the rope loop of a meeting, and what they are called there. */
class RopeLoopTest {

    private static MeetingPage.Someone someone(long id, String name, boolean here, boolean presents, boolean turn) {
        return new MeetingPage.Someone(new PersonId(id), name, false, false, here, null, presents, turn, 0, 0);
    }

    private static List<RopeLoop.Knot> loop(String... names) {
        List<MeetingPage.Someone> people = new ArrayList<>();
        for (String name : names) {
            people.add(someone(people.size() + 1, name, true, false, false));
        }
        return RopeLoop.of(people);
    }

    @Test
    void theFirstStandsAtTheTopAndTheOthersFollowClockwise() {
        List<RopeLoop.Knot> knots = loop("Ann", "Ben", "Cat", "Dev");
        assertEquals(
                List.of("180,32", "310,116", "180,200", "50,116"),
                knots.stream().map(k -> k.x() + "," + k.y()).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8, 9})
    void everybodyStandsInTheBoxAndNobodyOnAnother(int people) {
        Set<String> seen = new HashSet<>();
        for (RopeLoop.Knot knot :
                loop(IntStream.range(0, people).mapToObj(i -> "P" + i).toArray(String[]::new))) {
            assertTrue(knot.x() > 0 && knot.x() < 360 && knot.y() > 0 && knot.y() < 250);
            assertTrue(seen.add(knot.x() + "," + knot.y()));
        }
        assertEquals(List.of(), loop());
    }

    @Test
    void twoWhoShareAFirstNameAreNamedInFull() {
        assertEquals(
                List.of("Ann Other", "Ben", "Ann Archer"),
                loop("Ann Other", "Ben Okoro", "Ann Archer").stream()
                        .map(RopeLoop.Knot::called)
                        .toList());
    }

    @Test
    void aLongNameIsCut() {
        assertEquals("Maximilian Max", loop("Maximilian Max").get(0).person().name());
        assertEquals("Wilhelmina-Joh", loop("Wilhelmina-Joh Smith").get(0).shown());
        assertEquals("Wilhelmina-Jo…", loop("Wilhelmina-Joha Smith").get(0).shown());
    }

    @ParameterizedTest
    @CsvSource({"Ann Other,AO", "ann,A", "Ann van der Berg,AB", "'  Ann   Other ',AO", "Émile Zola,ÉZ"})
    void initialsAreOfTheFirstAndTheLastName(String name, String initials) {
        assertEquals(initials, loop(name).get(0).initials());
    }

    @ParameterizedTest
    @CsvSource({
        "true,false,false,here",
        "false,false,false,away",
        "true,true,false,here presents",
        "true,false,true,here turn",
        "false,true,true,away presents turn"
    })
    void whatIsKnownOfThemStandsInTheClasses(boolean here, boolean presents, boolean turn, String look) {
        assertEquals(
                look,
                RopeLoop.of(List.of(someone(1, "Ann", here, presents, turn)))
                        .get(0)
                        .look());
    }
}
