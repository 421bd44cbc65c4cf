package org.cordee.learningsets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people stand on the rope loop of a set, and what they are called there. */
class RopeLoopTest {

    private static List<RopeLoop.Place> loop(String... names) {
        return RopeLoop.of(Arrays.asList(names));
    }

    @Test
    void theFirstStandsAtTheTopAndTheOthersFollowClockwise() {
        assertEquals(
                List.of("180,32", "310,116", "180,200", "50,116"),
                loop("Ann", "Ben", "Cat", "Dev").stream()
                        .map(k -> k.x() + "," + k.y())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8, 9})
    void everybodyStandsInTheBoxAndNobodyOnAnother(int people) {
        Set<String> seen = new HashSet<>();
        for (RopeLoop.Place place :
                loop(IntStream.range(0, people).mapToObj(i -> "P" + i).toArray(String[]::new))) {
            assertTrue(place.x() > 0 && place.x() < 360 && place.y() > 0 && place.y() < 250);
            assertTrue(seen.add(place.x() + "," + place.y()));
        }
        assertEquals(List.of(), loop());
    }

    @Test
    void twoWhoShareAFirstNameAreNamedInFull() {
        assertEquals(
                List.of("Ann Other", "Ben", "Ann Archer"),
                loop("Ann Other", "Ben Okoro", "Ann Archer").stream()
                        .map(RopeLoop.Place::called)
                        .toList());
    }

    @Test
    void aLongNameIsCut() {
        assertEquals("Wilhelmina-Joh", loop("Wilhelmina-Joh Smith").get(0).shown());
        assertEquals("Wilhelmina-Jo…", loop("Wilhelmina-Joha Smith").get(0).shown());
    }

    @Test
    void someoneWhoIsNotNamedHasAPlaceAllTheSame() {
        RopeLoop.Place place = loop("Ann", null).get(1);
        assertEquals("?", place.initials());
        assertEquals("", place.shown());
    }

    @ParameterizedTest
    @CsvSource({"Ann Other,AO", "ann,A", "Ann van der Berg,AB", "'  Ann   Other ',AO", "Émile Zola,ÉZ"})
    void initialsAreOfTheFirstAndTheLastName(String name, String initials) {
        assertEquals(initials, loop(name).get(0).initials());
    }
}
