package org.cordee.programmes.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "DRAFT,        SUBMITTED ACCEPTED WAITLISTED WITHDRAWN",
        "SUBMITTED,    IN_REVIEW OFFERED WAITLISTED NOT_SELECTED WITHDRAWN",
        "IN_REVIEW,    OFFERED WAITLISTED NOT_SELECTED WITHDRAWN",
        "WAITLISTED,   OFFERED NOT_SELECTED WITHDRAWN",
        "OFFERED,      ACCEPTED DECLINED EXPIRED WITHDRAWN",
        "ACCEPTED,     WITHDRAWN",
        "DECLINED,     ''",
        "EXPIRED,      ''",
        "NOT_SELECTED, ''",
        "WITHDRAWN,    ''"
    })
    void anApplicationMovesAsItsTableSays(ApplicationState from, String to) {
        for (ApplicationState next : ApplicationState.values()) {
            assertEquals(Set.of(to.split(" ")).contains(next.name()), from.mayBecome(next), from + " to " + next);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENROLLED,  DEFERRED COMPLETED WITHDRAWN",
        "DEFERRED,  WITHDRAWN",
        "COMPLETED, ENROLLED",
        "WITHDRAWN, ''"
    })
    void anEnrolmentMovesAsItsTableSays(EnrolmentState from, String to) {
        for (EnrolmentState next : EnrolmentState.values()) {
            assertEquals(Set.of(to.split(" ")).contains(next.name()), from.mayBecome(next), from + " to " + next);
        }
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void aLeadDecidesOnWhatWasSentAndIsNotDecided(ApplicationState state) {
        assertEquals(Set.of("SUBMITTED", "IN_REVIEW").contains(state.name()), state.undecided());
        assertEquals(Set.of("SUBMITTED", "IN_REVIEW", "WAITLISTED").contains(state.name()), state.decidable());
    }

    @Test
    void undecidedApplicationsAreCountedOverTheirStates() {
        assertEquals(0, ApplicationState.countUndecided(Map.of()));
        assertEquals(
                5,
                ApplicationState.countUndecided(Map.of(
                        ApplicationState.SUBMITTED,
                        3L,
                        ApplicationState.IN_REVIEW,
                        2L,
                        ApplicationState.WAITLISTED,
                        7L,
                        ApplicationState.ACCEPTED,
                        9L)));
    }

    @ParameterizedTest
    @EnumSource
    void aCohortIsOverOnceItHasEndedOrWasCancelled(CohortState state) {
        assertEquals(Set.of("COMPLETED", "CANCELLED").contains(state.name()), state.isOver());
        assertEquals(!state.isOver(), state.isArranging());
    }

    @Test
    void aFilterThatAsksForNothingFindsAll() {
        assertTrue(ApplicationFilter.ALL.all());
        assertTrue(new ApplicationFilter(null, null, null, "  ").all());
        assertEquals("ann", new ApplicationFilter(null, null, null, " ann ").name());
        assertFalse(new ApplicationFilter(null, null, null, "ann").all());
        assertFalse(new ApplicationFilter(null, true, null, null, null).all());
        assertFalse(new ApplicationFilter(ApplicationState.DRAFT, null, null, null).all());
        assertFalse(new ApplicationFilter(null, Level.CITIZEN, null, null).all());
        assertFalse(new ApplicationFilter(null, null, ManagerSupport.ASKED, null).all());
    }
}
