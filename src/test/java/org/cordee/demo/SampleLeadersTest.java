package org.cordee.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleLeadersTest {

    private final List<String> names = IntStream.rangeClosed(1, SampleLeaders.count())
            .mapToObj(SampleLeaders::leaderName)
            .toList();

    @Test
    void eachHasANameOfTheirOwnAndTheyStandInTheAlphabetAsTheyAreNumbered() {
        assertEquals(names, List.copyOf(new TreeSet<>(names)));
    }

    @Test
    void noneIsCalledALeader() {
        assertTrue(names.stream().noneMatch(n -> n.matches(".*(Leader|\\d).*")), names.toString());
    }
}
