package org.cordee.shared.person;

import static org.cordee.house.Refusals.denied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Optional;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** Who asks: a visitor until somebody is recognised. */
class CurrentPersonTest {

    private final CurrentPerson me = new CurrentPerson();

    @Test
    void aVisitorIsNobody() {
        assertEquals(Optional.empty(), me.id());
        assertFalse(me.signedIn());
        assertFalse(me.is(new PersonId(1)));
        assertFalse(me.is(null));
        assertFalse(me.administrator());
        assertFalse(me.safeguardingLead());
        assertNull(me.name());
        assertEquals(CurrentPerson.HOME_ZONE, me.zone());
        denied(me::required);
    }

    @Test
    void whoIsRecognisedIsThatPersonAndNoOther() {
        me.is(new PersonId(7), "Ann Other", ZoneId.of("Europe/Paris"), true, false);
        assertTrue(me.signedIn());
        assertTrue(me.is(new PersonId(7)));
        assertFalse(me.is(new PersonId(8)));
        assertFalse(me.is(null));
        assertEquals(new PersonId(7), me.required());
        assertTrue(me.administrator());
        assertFalse(me.safeguardingLead());
        assertEquals("Ann Other", me.name());
        assertEquals(ZoneId.of("Europe/Paris"), me.zone());
    }
}
