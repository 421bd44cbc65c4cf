package org.cordee.networks.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.cordee.networks.terms.MemberRole;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.MembershipState;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;
import org.cordee.shared.ids.NetworkId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where somebody stands in a network, as its pages ask. */
class NetworkRowsTest {

    private static final NetworkPlan PLAN =
            new NetworkPlan("Carers", "We help", Visibility.OPEN, MembershipRoute.AT_ONCE);

    private static Networks.NetworkPage page(MembershipState state) {
        return new Networks.NetworkPage(
                new NetworkId(4),
                0,
                PLAN,
                null,
                new Networks.NetworkPage.Terms(null, null),
                List.of(),
                3,
                new Networks.NetworkPage.Reader(state, true, true, false));
    }

    @ParameterizedTest
    @CsvSource({
        "MEMBER,true,false,false,false",
        "INVITED,false,true,false,false",
        "ASKED,false,false,true,false",
        "REFUSED,false,false,false,true",
        "DECLINED,false,false,false,true",
        "WITHDRAWN,false,false,false,true",
        "LEFT,false,false,false,true",
        ",false,false,false,true"
    })
    void oneIsInOneOfFourPlaces(
            MembershipState state, boolean member, boolean invited, boolean asked, boolean outside) {
        Networks.NetworkPage page = page(state);
        assertEquals(member, page.member());
        assertEquals(invited, page.invited());
        assertEquals(asked, page.asked());
        assertEquals(outside, page.outside());
        Networks.Row row = new Networks.Row(new NetworkId(4), PLAN, 3, state, null, false);
        assertEquals(member, row.member());
        assertEquals(member || invited, row.inside());
        assertFalse(row.coordinator());
    }

    @Test
    void aCoordinatorIsKnownByTheirPart() {
        assertTrue(new Networks.Row(new NetworkId(4), PLAN, 3, MembershipState.MEMBER, MemberRole.COORDINATOR, true)
                .coordinator());
        Instant now = Instant.parse("2026-11-29T09:00:00Z");
        assertTrue(new Memberships.Member(1, null, MemberRole.COORDINATOR, null, now).coordinator());
        assertFalse(new Memberships.Member(1, null, MemberRole.MEMBER, null, now).coordinator());
    }
}
