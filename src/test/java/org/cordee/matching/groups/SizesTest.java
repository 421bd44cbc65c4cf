package org.cordee.matching.groups;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.cordee.matching.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How large each set is to be. */
class SizesTest {

    private static String even(int people) {
        return Arrays.toString(Sizes.even(people, 4, 6, 8));
    }

    @ParameterizedTest
    @CsvSource({
        "4,[4]",
        "5,[5]",
        "8,[8]",
        "9,'[5, 4]'",
        "12,'[6, 6]'",
        "13,'[7, 6]'",
        "15,'[8, 7]'",
        "18,'[6, 6, 6]'",
        "23,'[6, 6, 6, 5]'",
        "24,'[6, 6, 6, 6]'"
    })
    void asEvenAndAsNearToTheAimAsCanBe(int people, String sizes) {
        assertEquals(sizes, even(people));
    }

    @Test
    void whateverTheNumberTheSizesAddUpAndKeepTheirLimits() {
        for (int people = 4; people <= 500; people++) {
            int[] sizes = Sizes.even(people, 4, 6, 8);
            assertEquals(people, Arrays.stream(sizes).sum());
            assertTrue(Arrays.stream(sizes).allMatch(s -> s >= 4 && s <= 8), even(people));
            assertTrue(sizes[0] - sizes[sizes.length - 1] <= 1, even(people));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void tooFewMakeNoSet(int people) {
        assertThrows(BadInput.class, () -> Sizes.even(people, 4, 6, 8));
    }

    @Test
    void limitsThatLeaveAGapAreNamed() {
        assertThrows(BadInput.class, () -> Sizes.even(11, 6, 6, 6));
        assertThrows(BadInput.class, () -> Sizes.even(12, 1, 6, 8));
        assertThrows(BadInput.class, () -> Sizes.even(12, 6, 4, 8));
        assertThrows(BadInput.class, () -> Sizes.even(12, 4, 9, 8));
    }

    @Test
    void spreadIsAsUnevenAsTheLimitsAllow() {
        assertArrayEquals(new int[] {4, 4, 8}, sorted(Sizes.spread(16, new int[] {4, 4, 4}, new int[] {8, 8, 8})));
        assertArrayEquals(new int[] {5, 8, 8}, sorted(Sizes.spread(21, new int[] {4, 4, 4}, new int[] {8, 8, 8})));
        assertArrayEquals(new int[] {3, 5}, sorted(Sizes.spread(8, new int[] {3, 5}, new int[] {3, 5})));
    }

    private static int[] sorted(int[] sizes) {
        Arrays.sort(sizes);
        return sizes;
    }
}
