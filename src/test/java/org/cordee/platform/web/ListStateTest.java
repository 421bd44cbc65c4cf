package org.cordee.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.junit.jupiter.api.Test;

class ListStateTest {

    private final ListState list =
            new ListState("/people/organisations", List.of("name", "sector"), Set.of("name", "sector"));

    @Test
    void standsInTheAddress() {
        list.from(Map.of(
                "name",
                new String[] {" A & B "},
                "sector",
                new String[] {""},
                "sort",
                new String[] {"name"},
                "evil",
                new String[] {"x"}));
        assertEquals("/people/organisations.csv?name=A+%26+B&sort=name", list.at("/people/organisations.csv"));
        assertTrue(list.isFiltered());
        assertNull(list.filter("sector"));
    }

    @Test
    void anotherValueOfAFilterBeginsTheListAnew() {
        list.from(Map.of("name", new String[] {"trust"}, "sort", new String[] {"name"}));
        list.setPage("4");
        assertEquals("/people/organisations?name=trust&sector=nhs", list.with("sector", "nhs"));
        assertEquals("/people/organisations", list.with("name", null));
    }

    @Test
    void thePageAndTheOrderAreInTheAddress() {
        list.from(Map.of("name", new String[] {"trust"}));
        list.show(new PageQuery(100, ListState.ROWS, "name", true));
        assertEquals("/people/organisations?name=trust&sort=name&desc=true&page=3", list.getAddress());
        assertEquals(100, list.getFirst());
        assertTrue(list.getOrder().get(0).getOrder().isDescending());
        assertEquals("/people/organisations.csv?name=trust&sort=name&desc=true", list.at("/people/organisations.csv"));
        list.show(new PageQuery(0, ListState.ROWS, null, false));
        assertEquals("/people/organisations?name=trust", list.getAddress());
        assertTrue(list.getOrder().isEmpty());
    }

    @Test
    void whatIsNoPageIsTheFirst() {
        for (String odd : new String[] {null, "", "0", "-3", "two", "99999999999", "1"}) {
            list.setPage(odd);
            assertNull(list.getPage(), odd);
            assertEquals(0, list.getFirst(), odd);
        }
    }

    @Test
    void sortsByWhatIsAllowedOnly() {
        list.setSort("id; drop table");
        assertNull(list.getSort());
        assertFalse(list.isFiltered());
    }

    @Test
    void aFileHoldsAllPages() {
        List<Integer> all = IntStream.range(0, 450).boxed().toList();
        assertEquals(
                all, list.allOf(q -> new Page<>(all.subList(q.first(), Math.min(450, q.first() + q.size())), 450)));
        assertEquals(List.of(), list.<Integer>allOf(q -> new Page<>(List.of(), 0)));
    }

    @Test
    void whatIsLookedForIsTakenAsItStands() {
        assertEquals("%50\\% a\\_b\\\\%", PageQuery.anywhere(" 50% A_b\\ "));
        assertNull(PageQuery.anywhere("  "));
        assertNull(PageQuery.anywhere(null));
    }
}
