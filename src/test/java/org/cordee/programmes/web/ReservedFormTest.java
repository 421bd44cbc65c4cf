package org.cordee.programmes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cordee.programmes.boundary.Cohorts;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** Places that are kept for a sector or an organisation, while they are written. */
class ReservedFormTest {

    private static Cohorts.Reserved typed(String whom, Integer places) {
        ReservedForm form = new ReservedForm();
        form.setWhom(whom);
        form.setReserved(places);
        return form.reserved();
    }

    @Test
    void aSectorOrAnOrganisation() {
        assertEquals(new Cohorts.Reserved(null, Sector.THIRD_SECTOR, 4), typed("third-sector", 4));
        assertEquals(new Cohorts.Reserved(new OrganisationId(7), null, 2), typed("organisation-7", 2));
    }

    @Test
    void whatIsNotSaidIsNothing() {
        assertEquals(new Cohorts.Reserved(null, null, 0), typed(null, null));
        assertEquals(new Cohorts.Reserved(null, null, 3), typed("nowhere", 3));
    }
}
