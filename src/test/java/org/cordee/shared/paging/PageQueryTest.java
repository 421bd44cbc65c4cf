package org.cordee.shared.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which stretch of a list, whatever is asked for. */
class PageQueryTest {

    @ParameterizedTest
    @CsvSource({"0,20,0,20", "-5,0,0,1", "40,200,40,200", "40,201,40,200", "2147483647,-1,2147483647,1"})
    void numbersAreBroughtIntoTheirRange(int first, int size, int firstTaken, int sizeTaken) {
        PageQuery query = PageQuery.of(first, size);
        assertEquals(firstTaken, query.first());
        assertEquals(sizeTaken, query.size());
        assertNull(query.sort());
        assertFalse(query.descending());
    }

    @Test
    void aBlankSortIsTheListsOwnOrder() {
        assertNull(new PageQuery(0, 20, " ", true).sort());
        assertEquals("name", new PageQuery(0, 20, "name", true).sort());
    }

    @ParameterizedTest
    @CsvSource({"Ann,%ann%", "'  Ann Other ',%ann other%", "100%,%100\\%%", "a_b,%a\\_b%", "a\\b,%a\\\\b%", "%,%\\%%"})
    void aTextIsFoundAnywhere(String text, String pattern) {
        assertEquals(pattern, PageQuery.anywhere(text));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\t"})
    void nothingTypedLooksForNothing(String text) {
        assertNull(PageQuery.anywhere(text));
    }

    @Test
    void aPageIsACopy() {
        List<String> items = new ArrayList<>(List.of("a"));
        Page<String> page = new Page<>(items, 7);
        items.add("b");
        assertEquals(List.of("a"), page.items());
        assertEquals(7, page.total());
    }
}
