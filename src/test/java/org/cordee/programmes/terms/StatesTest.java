package org.cordee.programmes.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatesTest {

    @Test
    void nothingComesBackByItself() {
        for (ApplicationState ended : EnumSet.of(
                ApplicationState.DECLINED,
                ApplicationState.EXPIRED,
                ApplicationState.NOT_SELECTED,
                ApplicationState.WITHDRAWN)) {
            assertFalse(ended.live());
            for (ApplicationState next : ApplicationState.values()) {
                assertFalse(ended.mayBecome(next), ended + " -> " + next);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void onlyWhatIsOverAndWasNotWithdrawnCanBeReopened(ApplicationState state) {
        assertEquals(!state.live() && state != ApplicationState.WITHDRAWN, state.canBeReopened());
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void whoeverIsInTheRunningCanWithdraw(ApplicationState state) {
        assertEquals(state.live(), state.mayBecome(ApplicationState.WITHDRAWN));
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void onlyAnOfferCanBeAnsweredOrRunOut(ApplicationState state) {
        for (ApplicationState answer : Set.of(ApplicationState.DECLINED, ApplicationState.EXPIRED)) {
            assertEquals(state == ApplicationState.OFFERED, state.mayBecome(answer));
        }
    }

    @Test
    void placesAreHeldByOffersAndEnrolments() {
        assertTrue(ApplicationState.OFFERED.holdsPlace());
        assertTrue(ApplicationState.ACCEPTED.holdsPlace());
        assertFalse(ApplicationState.WAITLISTED.holdsPlace());
        assertTrue(EnrolmentState.COMPLETED.takesPlace());
        assertFalse(EnrolmentState.DEFERRED.takesPlace());
    }
}
