package org.cordee.programmes.control;

import static org.cordee.house.Keys.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.cordee.programmes.entity.PlacePool;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** How many places of a pool are left. */
class TakenPlacesTest {

    private final PlacePool pool = keyed(PlacePool.of(Sector.NHS, 4), 9);
    private final Places.Taken taken = new Places.Taken(2, 1, new HashMap<>(Map.of(9L, 3)));

    @Test
    void whatIsTakenIsNotFree() {
        assertEquals(1, taken.free(pool));
        assertEquals(4, taken.free(keyed(PlacePool.of(Sector.EDUCATION, 4), 10)));
    }

    @Test
    void aPartyTakesItsPlaces() {
        taken.take(pool, 2);
        assertEquals(-1, taken.free(pool), "more than there are, where a pool was made smaller");
        PlacePool other = keyed(PlacePool.of(Sector.EDUCATION, 4), 10);
        taken.take(other, 3);
        assertEquals(1, taken.free(other));
    }
}
