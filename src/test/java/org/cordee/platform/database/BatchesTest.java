package org.cordee.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void eachBatchFitsIntoOneStatement() {
        List<Integer> values = IntStream.range(0, 1001).boxed().toList();
        List<List<Integer>> batches = Batches.of(values);
        assertEquals(List.of(500, 500, 1), batches.stream().map(List::size).toList());
        assertEquals(values, batches.stream().flatMap(List::stream).toList());
    }

    @Test
    void noValueTwiceAndNoBatchForNothing() {
        assertEquals(List.of(List.of(3, 1)), Batches.of(List.of(3, 1, 3)));
        assertEquals(List.of(), Batches.of(Set.of()));
    }
}
