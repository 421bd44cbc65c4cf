package org.cordee.networks.terms;

import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a network is, how one comes in, and who sees what of it. */
class NetworkPlanTest {

    private static NetworkPlan plan(String title, String purpose) {
        return new NetworkPlan(title, purpose, Visibility.OPEN, MembershipRoute.AT_ONCE);
    }

    @Test
    void titleAndPurposeAreNeededAndHaveTheirLimits() {
        NetworkPlan plan = plan("  Carers  together ", "  We help ");
        assertEquals("Carers together", plan.title());
        assertEquals("We help", plan.purpose());
        assertEquals(List.of("title", "purpose"), fields(() -> plan(" ", null)));
        assertEquals(List.of("title", "purpose"), fields(() -> plan("x".repeat(161), "x".repeat(2001))));
        assertEquals(2000, plan("x".repeat(160), "x".repeat(2000)).purpose().length());
        invalid("title", "shared.unreadable", () -> plan("a\u202Eb", "We help"));
        assertEquals(List.of("visibility", "entry"), fields(() -> new NetworkPlan("Carers", "We help", null, null)));
    }

    @Test
    void theWayInFitsWhoSeesIt() {
        for (Visibility visibility : Visibility.values()) {
            for (MembershipRoute entry : MembershipRoute.values()) {
                if (entry.fits(visibility)) {
                    assertEquals(entry, new NetworkPlan("Carers", "We help", visibility, entry).entry());
                } else {
                    invalid(
                            "entry",
                            "networks.membership-route.does-not-fit." + visibility.key(),
                            () -> new NetworkPlan("Carers", "We help", visibility, entry));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,true,true,true",
        "RESTRICTED,true,true,false",
        "PRIVATE,true,false,false",
        "CONFIDENTIAL,false,false,false"
    })
    void eachStepHidesMoreThanTheOneBefore(Visibility visibility, boolean listed, boolean room, boolean all) {
        assertEquals(listed, visibility.listed());
        assertEquals(room, visibility.showsRoom());
        assertEquals(all, visibility.showsAll());
    }

    @ParameterizedTest
    @CsvSource({
        "ASKED,     MEMBER REFUSED WITHDRAWN",
        "INVITED,   MEMBER DECLINED WITHDRAWN",
        "MEMBER,    LEFT",
        "REFUSED,   ASKED INVITED MEMBER",
        "DECLINED,  ASKED INVITED MEMBER",
        "WITHDRAWN, ASKED INVITED MEMBER",
        "LEFT,      ASKED INVITED MEMBER"
    })
    void aMembershipMovesAsItsTableSays(MembershipState from, String to) {
        for (MembershipState next : MembershipState.values()) {
            assertEquals(Set.of(to.split(" ")).contains(next.name()), from.mayBecome(next), from + " to " + next);
        }
    }
}
