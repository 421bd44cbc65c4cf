package org.cordee.programmes.entity;

import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cordee.programmes.terms.PoolKind;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** Who may have a place of which pool. */
class PlacePoolTest {

    private static final OrganisationId TRUST = new OrganisationId(3);
    private static final OrganisationId COUNCIL = new OrganisationId(4);

    @Test
    void anOpenPoolAdmitsEverybody() {
        assertTrue(PlacePool.open(5).admits(List.of(), List.of()));
        assertTrue(PlacePool.open(5).admits(List.of(TRUST), List.of(Sector.NHS)));
    }

    @Test
    void aPoolOfAnOrganisationAdmitsItsPeople() {
        PlacePool pool = PlacePool.of(TRUST, 5);
        assertTrue(pool.admits(List.of(COUNCIL, TRUST), List.of()));
        assertFalse(pool.admits(List.of(COUNCIL), List.of(Sector.NHS)));
        assertFalse(pool.admits(List.of(), List.of()));
        assertEquals(TRUST, pool.organisation());
        assertNull(pool.sector());
    }

    @Test
    void aPoolOfASectorAdmitsThoseWhoWorkInIt() {
        PlacePool pool = PlacePool.of(Sector.THIRD_SECTOR, 5);
        assertTrue(pool.admits(List.of(TRUST), List.of(Sector.NHS, Sector.THIRD_SECTOR)));
        assertFalse(pool.admits(List.of(TRUST), List.of(Sector.NHS)));
        assertEquals(PoolKind.SECTOR, pool.kind());
        assertNull(pool.organisation());
    }

    @Test
    void aReservedPoolIsForSomebody() {
        invalid("organisation", "shared.required", () -> PlacePool.of((OrganisationId) null, 5));
        invalid("sector", "shared.required", () -> PlacePool.of((Sector) null, 5));
    }

    @Test
    void aPoolHasNoneToTenThousandPlaces() {
        assertEquals(0, PlacePool.of(TRUST, 0).places());
        assertEquals(
                Cohort.MOST_PLACES, PlacePool.of(Sector.NHS, Cohort.MOST_PLACES).places());
        invalid("reserved", "shared.not-between", () -> PlacePool.of(TRUST, -1));
        invalid("reserved", "shared.not-between", () -> PlacePool.of(Sector.NHS, Cohort.MOST_PLACES + 1));
    }
}
