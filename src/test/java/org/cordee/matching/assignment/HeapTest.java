package org.cordee.matching.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The nearest node comes first, also after distances were changed. */
class HeapTest {

    @Test
    void nodesComeInTheOrderOfTheirDistance() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(60);
            long[] distance = random.longs(size, -50, 50).toArray();
            Heap heap = new Heap(distance);
            IntStream.range(0, size).forEach(heap::raise);
            long last = Long.MIN_VALUE;
            Set<Integer> seen = new HashSet<>();
            while (!heap.isEmpty()) {
                assertEquals(heap.top(), heap.top());
                int node = heap.pop();
                assertTrue(distance[node] >= last);
                assertTrue(seen.add(node));
                last = distance[node];
            }
            assertEquals(size, seen.size());
        }
    }

    @Test
    void aDistanceMayBeLoweredOrRaisedWhileANodeWaits() {
        long[] distance = {5, 3, 9, 7};
        Heap heap = new Heap(distance);
        IntStream.range(0, 4).forEach(heap::raise);
        assertEquals(1, heap.top());
        distance[2] = 1;
        heap.raise(2);
        assertEquals(2, heap.top());
        distance[2] = 6;
        heap.sink(2);
        assertEquals(1, heap.pop());
        assertEquals(0, heap.pop());
        assertEquals(2, heap.pop());
        assertEquals(3, heap.pop());
        assertTrue(heap.isEmpty());
    }

    @Test
    void theSecondIsTheNextToTheTop() {
        long[] distance = {5, 3, 9};
        Heap heap = new Heap(distance);
        assertEquals(-1, heap.second());
        heap.raise(0);
        assertEquals(-1, heap.second());
        heap.raise(1);
        assertEquals(0, heap.second());
        heap.raise(2);
        assertEquals(0, heap.second());
        heap.clear();
        assertTrue(heap.isEmpty());
        heap.raise(2);
        assertEquals(2, heap.pop());
    }
}
