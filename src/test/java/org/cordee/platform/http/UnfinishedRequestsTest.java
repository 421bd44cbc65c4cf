package org.cordee.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Which requests are given up. */
class UnfinishedRequestsTest {

    private long seconds;
    private final List<String> closed = new ArrayList<>();
    private final UnfinishedRequests<String> unfinished =
            new UnfinishedRequests<>(1_000_000, closed::add, () -> TimeUnit.SECONDS.toNanos(seconds));

    @Test
    void aHeaderThatTakesTooLongIsGivenUp() {
        unfinished.begins("slow");
        seconds = 10;
        unfinished.begins("slow");
        unfinished.begins("later");
        seconds = 21;
        unfinished.sweep();
        assertEquals(List.of("slow"), closed, "a further byte gives no further time");
        assertEquals(1, unfinished.count());
    }

    @Test
    void aBodyHasItsOwnTime() {
        unfinished.begins("body");
        seconds = 19;
        unfinished.grows("body", 1, 30);
        seconds = 48;
        unfinished.grows("body", 2, 30);
        unfinished.sweep();
        assertTrue(closed.isEmpty());
        seconds = 50;
        unfinished.sweep();
        assertEquals(List.of("body"), closed);
        assertEquals(0, unfinished.bytes());
    }

    @Test
    void whatIsCompleteIsForgotten() {
        unfinished.begins("done");
        unfinished.grows("done", 5_000, 30);
        unfinished.done("done");
        seconds = 1_000;
        unfinished.sweep();
        assertTrue(closed.isEmpty());
        assertEquals(0, unfinished.bytes());
    }

    @Test
    void theLargestIsGivenUpWhenMemoryIsShort() {
        unfinished.grows("small", 1_000, 30);
        unfinished.grows("large", 600_000, 30);
        unfinished.grows("other", 500_000, 30);
        assertEquals(List.of("large"), closed);
        assertEquals(2, unfinished.count());
    }

    @Test
    void singleBytesAreCountedWithWhatTheyTake() {
        for (int i = 1; i <= 4_000; i++) {
            unfinished.grows("drops", i, 30);
        }
        assertEquals(List.of("drops"), closed.subList(0, 1));
    }

    @Test
    void bodiesBeingWorkedOnAreCountedToo() {
        assertTrue(unfinished.hold(900_000));
        assertFalse(unfinished.hold(200_000));
        unfinished.release(900_000);
        assertTrue(unfinished.hold(200_000));
    }

    @Test
    void percentSignsNeedTwoDigits() {
        assertTrue(WholeRequestFilter.wellFormed("/a%20b?c=%C3%A9"));
        assertFalse(WholeRequestFilter.wellFormed("/%zz"));
        assertFalse(WholeRequestFilter.wellFormed("/a%2"));
    }
}
