package org.cordee.platform.web;

import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordee.house.Injection;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in addresses and forms, and what it means; and lists a page at a time. */
class ConvertersTest {

    private final IdConverter ids = new IdConverter(CohortId.class);

    @Test
    void anIdIsItsNumber() {
        assertEquals(new CohortId(7), ids.getAsObject(null, null, "7"));
        assertEquals(new CohortId(999_999_999_999_999_999L), ids.getAsObject(null, null, "999999999999999999"));
        assertEquals("7", ids.getAsString(null, null, new CohortId(7)));
        assertEquals("", ids.getAsString(null, null, null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void nothingIsNoId(String text) {
        assertNull(ids.getAsObject(null, null, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-7", "7.0", "0x7", "9999999999999999999", "7;drop", "٧"})
    void whatIsNoNumberIsAnAddressOfNothing(String text) {
        notFound(() -> ids.getAsObject(null, null, text));
    }

    @Test
    void aTermIsItsKey() {
        TermConverter terms = new TermConverter(Sector.class);
        for (Sector sector : Sector.values()) {
            assertEquals(sector, terms.getAsObject(null, null, terms.getAsString(null, null, sector)));
        }
        assertNull(terms.getAsObject(null, null, " "));
        assertEquals("", terms.getAsString(null, null, null));
    }

    @Test
    void zonesAreCitiesAndTheUsualOnesComeFirst() {
        Zones zones = Injection.of(Zones.class, new Messages());
        List<SelectItem> often = items(zones.with("Europe/London"), 0);
        List<SelectItem> others = items(zones.with("Europe/London"), 1);
        assertEquals("London", often.get(0).getLabel());
        assertTrue(often.size() <= 20, "a list one can look over");
        assertTrue(others.stream()
                .anyMatch(z ->
                        z.getValue().equals("America/St_Johns") && z.getLabel().equals("St Johns (America)")));
        assertTrue(others.stream().noneMatch(z -> z.getLabel().contains("_")), "names are readable");
        assertTrue(others.stream().noneMatch(z -> ((String) z.getValue()).startsWith("Etc")));
        assertEquals(often.size(), items(zones.with(null), 0).size());
    }

    @Test
    void aZoneThatIsNoCityIsOfferedToThoseWhoHaveIt() {
        Zones zones = Injection.of(Zones.class, new Messages());
        assertTrue(
                items(zones.with("UTC"), 0).stream().anyMatch(z -> z.getValue().equals("UTC")));
        assertTrue(items(zones.with("Europe/Paris"), 0).stream()
                .noneMatch(z -> z.getValue().equals("UTC")));
    }

    private static List<SelectItem> items(List<SelectItem> groups, int group) {
        return List.of(((SelectItemGroup) groups.get(group)).getSelectItems());
    }

    private final List<PageQuery> asked = new ArrayList<>();

    private PagedModel<String> model() {
        return new PagedModel<>(
                query -> {
                    asked.add(query);
                    return new Page<>(List.of("row " + query.first()), 45);
                },
                row -> "key of " + row,
                "name",
                true);
    }

    @Test
    void aListIsReadAPageAtATimeAndOnceForEach() {
        PagedModel<String> model = model();
        assertEquals(List.of("row 20"), model.load(20, 10, Map.of(), Map.of()));
        assertEquals(45, model.count(Map.of()));
        assertEquals(45, model.getRowCount());
        assertEquals(List.of(new PageQuery(20, 10, "name", true)), asked);
        model.load(20, 10, Map.of(), Map.of());
        assertEquals(1, asked.size());
        model.load(30, 10, Map.of(), Map.of());
        assertEquals(2, asked.size());
    }

    @Test
    void aCountBeforeAnyPageReadsOneRow() {
        assertEquals(45, model().count(Map.of()));
        assertEquals(1, asked.get(0).size());
    }

    @Test
    void aRowIsFoundByItsKeyOnThePageThatIsShown() {
        PagedModel<String> model = model();
        assertNull(model.getRowData("key of row 0"));
        model.setWrappedData(model.load(0, 10, Map.of(), Map.of()));
        assertEquals("row 0", model.getRowData("key of row 0"));
        assertEquals("key of row 0", model.getRowKey("row 0"));
        assertNull(model.getRowData("key of row 9"));
    }
}
