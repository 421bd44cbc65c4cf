package org.cordee.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The choice of columns stands in the address of a list. */
class ListColumnsTest {

    private static ListState asked(String... columns) {
        ListState list = new ListState("/people/people", List.of("name"), Set.of("name", "level"));
        list.getColumns()
                .offer("level", "Level", true)
                .offer("region", "Region", true)
                .offer("answer-3", "Why?", false);
        list.ask("answer-3");
        return list.from(Map.of("columns", columns, "name", new String[] {"Ann"}, "sort", new String[] {"level"}));
    }

    @Test
    void theUsualOnesAreShownUnasked() {
        ListState list = asked();
        assertTrue(list.getColumns().shows("level"));
        assertFalse(list.getColumns().shows("answer-3"));
        assertFalse(list.getColumns().shows("nothing"));
        assertFalse(list.getColumns().isChosen());
        assertEquals("/people/people?name=Ann&sort=level", list.getAddress());
    }

    @Test
    void aFormSendsOneParameterForEachAndTheAddressHasThemInOne() {
        ListState list = asked("none", "answer-3", "level");
        assertEquals(
                List.of("Level", "Why?"),
                list.getColumns().getShown().stream()
                        .map(ListColumns.Column::label)
                        .toList());
        assertEquals("/people/people?name=Ann&columns=level.answer-3&sort=level", list.getAddress());
        assertEquals("/people/people.xlsx?name=Ann&columns=level.answer-3&sort=level", list.at("/people/people.xlsx"));
        assertEquals("/people/people?columns=level.answer-3", list.with("name", null));
        assertEquals("/people/people?columns=level.answer-3", list.getUnfiltered());
        assertEquals("/people/people?name=Ann&sort=level", list.getUsual());
        assertEquals(
                list.getColumns().getShown(),
                asked("level.answer-3").getColumns().getShown());
        assertEquals(Map.of("name", "Ann"), list.getGiven());
    }

    @Test
    void noneCanBeShownAndWhatIsHiddenOrdersNothing() {
        ListState list = asked("none");
        assertTrue(list.getColumns().getShown().isEmpty());
        assertNull(list.getSort());
        assertEquals("/people/people?name=Ann&columns=none", list.getAddress());
    }

    @Test
    void theUsualOnesAreNoChoice() {
        assertNull(asked("none", "level", "region").getColumns().getValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..."})
    void nothingInTheAddressIsNoChoice(String odd) {
        assertFalse(asked(odd).getColumns().isChosen());
    }

    @Test
    void whatIsNotOfferedIsPassedOver() {
        assertEquals("level", asked("level.evil", "<b>").getColumns().getValue());
    }
}
