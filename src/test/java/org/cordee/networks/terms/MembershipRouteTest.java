package org.cordee.networks.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cordee.shared.errors.Invalid;
import org.junit.jupiter.api.Test;

class MembershipRouteTest {

    @Test
    void aDoorFitsWhatCanBeSeenOfTheRoom() {
        assertTrue(MembershipRoute.AT_ONCE.fits(Visibility.OPEN));
        assertTrue(MembershipRoute.AT_ONCE.fits(Visibility.RESTRICTED));
        assertFalse(MembershipRoute.AT_ONCE.fits(Visibility.PRIVATE));
        assertFalse(MembershipRoute.BY_REQUEST.fits(Visibility.CONFIDENTIAL));
        for (Visibility visibility : Visibility.values()) {
            assertTrue(MembershipRoute.BY_INVITATION.fits(visibility));
        }
    }

    @Test
    void aPlanNamesTheFieldThatDoesNotFit() {
        Invalid invalid = assertThrows(
                Invalid.class,
                () -> new NetworkPlan("Ours", "To talk", Visibility.CONFIDENTIAL, MembershipRoute.BY_REQUEST));
        assertEquals("entry", invalid.problems().get(0).field());
    }

    @Test
    void whoLeftMayComeBackAndWhoIsInCannotAsk() {
        assertTrue(MembershipState.LEFT.mayBecome(MembershipState.ASKED));
        assertTrue(MembershipState.REFUSED.mayBecome(MembershipState.INVITED));
        assertFalse(MembershipState.MEMBER.mayBecome(MembershipState.ASKED));
        assertFalse(MembershipState.ASKED.mayBecome(MembershipState.INVITED));
    }
}
