package org.cordee.home.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.cordee.learningsets.meetings.boundary.SetSummaries.Member;
import org.junit.jupiter.api.Test;

class SetLoopTest {

    @Test
    void membersStandOnTheLoopWithinItsBox() {
        List<SetLoop.Knot> knots = SetLoop.of(IntStream.range(0, 8)
                .mapToObj(i -> new Member("Ann Bea Cole", i == 2, false))
                .toList());
        assertEquals(8, knots.size());
        assertEquals(new SetLoop.Knot(150, 23, "AC", false), knots.get(0));
        assertTrue(knots.get(2).me());
        knots.forEach(k -> assertTrue(k.x() >= 20 && k.x() <= 280 && k.y() >= 20 && k.y() <= 130, k.toString()));
    }

    @Test
    void initialsOfOneName() {
        assertEquals(
                "P",
                SetLoop.of(List.of(new Member(" pia ", false, false))).get(0).initials());
    }
}
