package org.cordee.programmes.desk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filter and order of the lead's list stand in the address; what does not exist counts as not asked. */
class ApplicationListStateTest {

    private final ApplicationListState list = new ApplicationListState();

    @Test
    void withoutAnythingAskedItShowsAll() {
        assertTrue(list.filter().all());
        assertFalse(list.isFiltered());
        assertEquals("", list.getParameters());
        assertNull(list.sortField());
        assertFalse(list.isDescending());
    }

    @Test
    void whatIsAskedStandsInTheAddress() {
        list.setState("offered");
        list.setLevel("citizen");
        list.setSupport("not-asked");
        list.setName(" Siân & co ");
        list.setSort("until");
        list.setDesc("true");
        assertEquals(
                "&state=offered&level=citizen&support=not-asked&name=Si%C3%A2n+%26+co&sort=until&desc=true",
                list.getParameters());
        assertEquals(
                new ApplicationFilter(ApplicationState.OFFERED, Level.CITIZEN, ManagerSupport.NOT_ASKED, "Siân & co"),
                list.filter());
        assertTrue(list.isFiltered());
        assertTrue(list.query(20, 20).descending());
        assertEquals("until", list.query(20, 20).sort());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OFFERED", "nowhere", "offered;drop table", "to decide"})
    void whatDoesNotExistIsNotAsked(String odd) {
        list.setState(odd);
        list.setLevel(odd);
        list.setSupport(odd);
        list.setSort(odd);
        list.setDesc(odd);
        assertTrue(list.filter().all());
        assertNull(list.sortField());
        assertFalse(list.isDescending());
    }

    @Test
    void thoseThatWaitForADecisionAreAskedForTogether() {
        list.setState("to-decide");
        assertTrue(list.filter().undecided());
        assertNull(list.filter().state());
        assertEquals("&state=to-decide", list.getToDecide());
    }

    @Test
    void anotherStateKeepsTheRestAndTakesItsUsualOrder() {
        list.setLevel("citizen");
        list.setSort("name");
        list.setDesc("true");
        assertEquals("&state=waitlisted&level=citizen&sort=queue", list.inState(ApplicationState.WAITLISTED));
        assertEquals("&state=offered&level=citizen&sort=until", list.inState(ApplicationState.OFFERED));
        assertEquals("&state=draft&level=citizen", list.inState(ApplicationState.DRAFT));
        assertEquals("&level=citizen", list.inState(null));
    }

    @Test
    void theSameColumnTurnsTheOrderRound() {
        assertEquals("up", list.way("submitted"), "the usual order");
        assertEquals("", list.way("name"));
        assertEquals("&sort=name", list.sortedBy("name"));
        list.setSort("name");
        assertEquals("up", list.way("name"));
        assertEquals("&sort=name&desc=true", list.sortedBy("name"));
        list.setDesc("true");
        assertEquals("down", list.way("name"));
        assertEquals("&sort=name", list.sortedBy("name"));
        assertEquals("&sort=level", list.sortedBy("level"));
    }
}
