package org.cordee.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list that is read page by page. */
class EarlierAndLaterTest {

    /** A list of so many numbers. */
    private static final class Numbers extends EarlierAndLater<Integer> {

        private final int total;

        Numbers(int total) {
            this.total = total;
        }

        @Override
        protected Page<Integer> read(PageQuery query) {
            return new Page<>(
                    IntStream.range(
                                    query.first(),
                                    Math.max(query.first(), Math.min(total, query.first() + query.size())))
                            .boxed()
                            .toList(),
                    total);
        }
    }

    private static Numbers opened(int total, int first) {
        Numbers numbers = new Numbers(total);
        numbers.setFirst(first);
        numbers.open();
        return numbers;
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,false,false",
        "50,0,false,false",
        "51,0,true,false",
        "120,50,true,true",
        "100,50,false,true",
        "10,50,false,true"
    })
    void itKnowsWhetherThereIsMore(int total, int first, boolean earlier, boolean later) {
        Numbers numbers = opened(total, first);
        assertEquals(earlier, numbers.isEarlier());
        assertEquals(later, numbers.isLater());
        assertEquals(total, numbers.getTotal());
    }

    @Test
    void itGoesByFifties() {
        Numbers numbers = opened(200, 70);
        assertEquals(120, numbers.getEarlierFirst());
        assertEquals(20, numbers.getLaterFirst());
        assertEquals(0, opened(200, 20).getLaterFirst());
        assertEquals(50, numbers.page().items().size());
    }

    @Test
    void aNumberBelowNoughtIsTheBeginning() {
        assertEquals(0, opened(200, -7).getFirst());
    }
}
