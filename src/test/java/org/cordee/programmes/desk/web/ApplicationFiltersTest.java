package org.cordee.programmes.desk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.cordee.platform.web.ListState;
import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filter and order of the lead's list stand in the address; what does not exist counts as not asked. */
class ApplicationFiltersTest {

    private static ListState asked(Map<String, String> parameters) {
        ListState list = ApplicationFilters.list();
        list.of("/programmes/desk?id=7");
        list.getFilters().putAll(parameters);
        return list;
    }

    @Test
    void withoutAnythingAskedItShowsAll() {
        ListState list = asked(Map.of());
        assertTrue(ApplicationFilters.of(list).all());
        assertFalse(list.isFiltered());
        assertEquals("/programmes/desk?id=7", list.getAddress());
    }

    @Test
    void whatIsAskedStandsInTheAddress() {
        ListState list =
                asked(Map.of("state", "offered", "level", "citizen", "support", "not-asked", "name", " Siân & co "));
        list.setSort("until");
        list.setDesc(true);
        assertEquals(
                "/programmes/desk?id=7&state=offered&level=citizen&support=not-asked&name=Si%C3%A2n+%26+co"
                        + "&sort=until&desc=true",
                list.getAddress());
        assertEquals(
                new ApplicationFilter(ApplicationState.OFFERED, Level.CITIZEN, ManagerSupport.NOT_ASKED, "Siân & co"),
                ApplicationFilters.of(list));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OFFERED", "nowhere", "offered;drop table", "to decide"})
    void whatDoesNotExistIsNotAsked(String odd) {
        ListState list = asked(Map.of("state", odd, "level", odd, "support", odd));
        list.setSort(odd);
        assertTrue(ApplicationFilters.of(list).all());
        assertNull(list.getSort());
    }

    @Test
    void thoseThatWaitForADecisionAreAskedForTogether() {
        ApplicationFilter filter = ApplicationFilters.of(asked(Map.of("state", "to-decide")));
        assertTrue(filter.undecided());
        assertNull(filter.state());
    }

    @Test
    void anotherStateKeepsTheRestAndTakesItsOwnOrder() {
        ListState list = asked(Map.of("level", "citizen", "state", "offered"));
        list.setSort("name");
        list.setPage("3");
        assertEquals("/programmes/desk?id=7&state=waitlisted&level=citizen", list.with("state", "waitlisted"));
        assertEquals("/programmes/desk?id=7&level=citizen", list.with("state", null));
        assertEquals("offered", list.filter("state"));
    }
}
