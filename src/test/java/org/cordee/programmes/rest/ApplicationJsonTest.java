package org.cordee.programmes.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.cordee.programmes.boundary.ApplicationPage;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortState;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application as other systems read it. */
class ApplicationJsonTest {

    private static ApplicationPage.Row row(ApplicationState state, Integer position, Instant until) {
        return new ApplicationPage.Row(
                new ApplicationId(5),
                new CohortId(3),
                "Autumn",
                "Leading together",
                CohortState.OPEN,
                state,
                position,
                Instant.parse("2026-11-29T09:00:00Z"),
                until);
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void aPlaceThatIsHeldIsCalledEnrolled(ApplicationState state) {
        String word = ApplicationJson.of(row(state, null, null)).state();
        assertEquals(state == ApplicationState.ACCEPTED ? "enrolled" : state.key(), word);
    }

    @Test
    void itNamesItsCohortAndItsPlaceInTheQueue() {
        Instant until = Instant.parse("2026-12-03T23:59:00Z");
        assertEquals(
                new ApplicationJson(5, 3, "Autumn", "offered", null, until),
                ApplicationJson.of(row(ApplicationState.OFFERED, null, until)));
        assertEquals(
                4, ApplicationJson.of(row(ApplicationState.WAITLISTED, 4, null)).position());
    }
}
