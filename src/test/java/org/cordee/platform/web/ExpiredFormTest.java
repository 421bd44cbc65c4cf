package org.cordee.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which form that was sent after its view was lost may be sent to its page opened afresh. */
class ExpiredFormTest {

    private static final String PAGE = """
            <form method="get" action="/people"><input name="find" /></form>
            <form id="form" name="form" method="post">
            <input type="hidden" name="form" value="form" /><input type="hidden" name="once" value="0123" />
            <input id="form:name" name="form:name" type="text" /><textarea name="form:text"></textarea>
            <input name="form:old" type="text" disabled="disabled" /><input name="form:yes" type="checkbox" />
            <select name="form:choice"><option value="1">One</option></select>
            <input type="submit" name="form:save" value="Save" /><button type="submit" name="form:other">Other</button>
            <input type="hidden" name="shown" value="ab12" autocomplete="off" />
            <input type="hidden" name="jakarta.faces.ViewState" id="x" value="77:88" />
            </form>
            <form id="second" method="post"><input type="hidden" name="second" value="second" />
            <input type="hidden" name="jakarta.faces.ViewState" value="77:88" /></form>
            """;

    private static Map<String, String[]> sent(String... without) {
        Map<String, String[]> sent = new TreeMap<>();
        for (String name :
                new String[] {"form", "once", "form:name", "form:text", "form:save", "jakarta.faces.source"}) {
            sent.put(name, new String[] {"typed"});
        }
        sent.put("shown", new String[] {"ab12"});
        sent.keySet().removeAll(Set.of(without));
        return sent;
    }

    private static Map<String, String[]> with(String name, String... values) {
        Map<String, String[]> sent = sent();
        sent.put(name, values);
        return sent;
    }

    @Test
    void theSameFormIsTaken() {
        assertEquals("77:88", ExpiredForm.stateOf(PAGE, sent(), Set.of()));
    }

    @Test
    void whatStandsInTheAddressIsNoField() {
        assertNull(ExpiredForm.stateOf(PAGE, with("id", "7"), Set.of()));
        assertEquals("77:88", ExpiredForm.stateOf(PAGE, with("id", "7"), Set.of("id")));
    }

    @Test
    void boxesListsAndOtherButtonsMayBeMissingOrSent() {
        assertEquals("77:88", ExpiredForm.stateOf(PAGE, with("form:yes", "on"), Set.of()));
        assertEquals("77:88", ExpiredForm.stateOf(PAGE, with("form:choice", "1"), Set.of()));
    }

    @Test
    void aFormThatShowsSomethingElseIsNotTaken() {
        assertNull(ExpiredForm.stateOf(PAGE, with("shown", "cd34"), Set.of()));
        assertNull(ExpiredForm.stateOf(PAGE, with("shown", "ab12", "ab12"), Set.of()));
        assertNull(
                ExpiredForm.stateOf(PAGE.replaceAll("<input type=\"hidden\" name=\"shown\".*", ""), sent(), Set.of()));
    }

    @Test
    void aFormWithoutItsDigestIsNotTaken() {
        assertNull(ExpiredForm.stateOf(PAGE, sent("shown"), Set.of()));
    }

    @Test
    void aFieldMoreOrLessIsNotTaken() {
        assertNull(ExpiredForm.stateOf(PAGE, with("form:rows:3:name", "A fourth"), Set.of()));
        assertNull(ExpiredForm.stateOf(PAGE, sent("form:text"), Set.of()));
    }

    @Test
    void aFormIsNotTakenWhereNoButtonWasPressed() {
        assertNull(ExpiredForm.stateOf(PAGE, sent("form:save"), Set.of()));
    }

    @Test
    void aFormThatIsNoLongerThereIsNotTaken() {
        assertNull(ExpiredForm.stateOf(PAGE, sent("form"), Set.of()));
        assertNull(ExpiredForm.stateOf("", sent(), Set.of()));
    }
}
