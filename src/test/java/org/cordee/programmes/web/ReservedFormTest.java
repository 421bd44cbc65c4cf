package org.cordee.programmes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** Places that are kept for a sector or an organisation, while they are written. */
class ReservedFormTest {

    private final ReservedForm form = new ReservedForm();

    private Cohorts.Reserved typed(String whom, Integer places) {
        form.add();
        ReservedForm.Row row = form.getRows().get(form.getRows().size() - 1);
        row.setWhom(whom);
        row.setReserved(places);
        return form.reserved().get(form.getRows().size() - 1);
    }

    @Test
    void aSectorOrAnOrganisation() {
        assertEquals(new Cohorts.Reserved(null, Sector.THIRD_SECTOR, 4), typed("third-sector", 4));
        assertEquals(new Cohorts.Reserved(new OrganisationId(7), null, 2), typed("organisation-7", 2));
        assertEquals(2, form.reserved().size());
    }

    @Test
    void whatIsNotSaidIsNothing() {
        assertEquals(new Cohorts.Reserved(null, null, 0), typed(null, null));
        assertEquals(new Cohorts.Reserved(null, null, 3), typed("nowhere", 3));
    }

    @Test
    void aRowIsTakenAway() {
        typed("nhs", 1);
        typed("education", 2);
        form.remove(7);
        form.remove(-1);
        form.remove(0);
        assertEquals(List.of(new Cohorts.Reserved(null, Sector.EDUCATION, 2)), form.reserved());
    }
}
