package org.cordee.learningsets.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Four to eight members, with a warning for four. */
class SetSizeTest {

    private static List<Integer> sizes(IntPredicate which) {
        return IntStream.rangeClosed(1, 10).filter(which).boxed().toList();
    }

    @Test
    void fourToEightCanMeet() {
        assertEquals(List.of(1, 2, 3), sizes(SetSize::isTooFew));
        assertEquals(List.of(8, 9, 10), sizes(SetSize::isFull));
        assertEquals(SetSize.FEWEST, 4);
        assertEquals(SetSize.MOST, 8);
    }

    @Test
    void theCoordinatorIsWarnedOfFewerThanFive() {
        assertEquals(List.of(1, 2, 3, 4), sizes(SetSize::isFew));
        assertEquals(List.of(4), sizes(n -> SetSize.isFew(n) && !SetSize.isTooFew(n)));
    }
}
