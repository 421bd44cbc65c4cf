package org.cordee.matching.assignment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are brought into order only as far as they are looked at. */
class CandidateListsTest {

    private static long[] shuffled(int size, long seed) {
        long[] list = LongStream.range(0, size).map(i -> i * 16 + i % 16).toArray();
        Random random = new Random(seed);
        for (int i = size - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            long t = list[i];
            list[i] = list[k];
            list[k] = t;
        }
        return list;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 24, 25, 36, 37, 100, 1000})
    void theBestComeIntoOrderFirst(int size) {
        long[] list = shuffled(size, size);
        long[] sorted = list.clone();
        Arrays.sort(sorted);
        CandidateLists lists = new CandidateLists(new long[][] {list});
        int before = 0;
        while (lists.ordered(0) < size) {
            int now = lists.extend(0);
            assertTrue(now > before);
            assertEquals(now, lists.ordered(0));
            for (int k = size - now; k < size; k++) {
                assertEquals(sorted[k], lists.list(0)[k], "place " + k + " of " + size);
            }
            before = now;
        }
    }

    @Test
    void aListThatRisesIsInOrderAtOnce() {
        long[] rising = LongStream.range(0, 500).toArray();
        CandidateLists lists = new CandidateLists(new long[][] {rising});
        assertEquals(500, lists.extend(0));
    }

    @Test
    void whatIsInsertedOrRemovedKeepsTheOrder() {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            Set<Long> expected = new HashSet<>();
            long[] list = shuffled(40, round);
            Arrays.stream(list).forEach(expected::add);
            CandidateLists lists = new CandidateLists(new long[][] {list});
            lists.extend(0);
            for (int k = 0; k < 10; k++) {
                long fresh = 1000L * 16 + random.nextInt(100_000) * 16L + k;
                if (expected.add(fresh)) {
                    lists.insert(0, fresh);
                }
                long gone = lists.list(0)[random.nextInt(lists.list(0).length)];
                expected.remove(gone);
                remove(lists, gone);
            }
            long[] now = lists.list(0);
            assertEquals(expected.size(), now.length);
            for (int k = now.length - lists.ordered(0) + 1; k < now.length; k++) {
                assertTrue(now[k - 1] < now[k]);
            }
            for (long one : now) {
                assertTrue(expected.contains(one));
            }
        }
    }

    /** Removes exactly that entry: its whole value serves as the column. */
    private static void remove(CandidateLists lists, long gone) {
        assertEquals(gone, lists.remove(0, (int) gone, -1L));
    }

    @Test
    void aColumnThatIsNotThereIsNotRemoved() {
        CandidateLists lists = new CandidateLists(new long[][] {{1, 2, 3}});
        assertEquals(-1, lists.remove(0, 9, 0xFFFF));
        assertEquals(3, lists.list(0).length);
    }

    @Test
    void rowsAreAppendedAndReplaced() {
        CandidateLists lists = new CandidateLists(new long[][] {{3, 1, 2}});
        lists.extend(0);
        assertEquals(1, lists.append(new long[] {5}));
        assertEquals(2, lists.rows());
        lists.replace(0, new long[] {9, 8});
        assertEquals(0, lists.ordered(0));
        assertArrayEquals(new long[] {9, 8}, lists.list(0));
    }

    @Test
    void whoSitsWhereIsKept() {
        Places places = new Places(4, new int[] {2, 1});
        assertTrue(places.free(0));
        places.put(0, 0);
        places.put(1, 0);
        places.put(2, 1);
        assertFalse(places.free(0));
        assertFalse(places.free(1));
        places.take(0);
        places.take(0);
        assertTrue(places.free(0));
        assertEquals(Places.NOWHERE, places.column[0]);
        places.move(2, 0);
        assertFalse(places.free(0));
        assertTrue(places.free(1));
        places.grow(6, 3);
        assertEquals(Places.NOWHERE, places.column[5]);
        assertFalse(places.free(2), "a new column has no places yet");
    }
}
