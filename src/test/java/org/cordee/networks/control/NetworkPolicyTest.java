package org.cordee.networks.control;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.denied;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.entity.Network;
import org.cordee.networks.terms.MemberRole;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.MembershipState;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees what of a network, for each visibility and each membership. */
class NetworkPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId ANN = new PersonId(1);

    private static Network network(Visibility visibility) {
        return keyed(
                new Network(null, new NetworkPlan("Carers", "We help", visibility, MembershipRoute.BY_INVITATION), NOW),
                4);
    }

    /** @param state null for somebody who never had to do with it */
    private static Membership membership(MembershipState state) {
        if (state == null) {
            return null;
        }
        Membership membership = new Membership(new NetworkId(4), ANN, NOW);
        switch (state) {
            case ASKED -> membership.ask(null, NOW);
            case INVITED -> membership.invite(NOW);
            case MEMBER -> membership.join(NOW);
            case REFUSED -> {
                membership.ask(null, NOW);
                membership.refuse(NOW);
            }
            case DECLINED -> {
                membership.invite(NOW);
                membership.decline(NOW);
            }
            case WITHDRAWN -> {
                membership.ask(null, NOW);
                membership.withdraw(NOW);
            }
            case LEFT -> {}
        }
        return membership;
    }

    private static NetworkPolicy as(boolean signedIn, Membership membership) {
        CurrentPerson me = new CurrentPerson();
        if (signedIn) {
            me.is(ANN, "Ann", CurrentPerson.HOME_ZONE, false, false);
        }
        return new NetworkPolicy(me, new NetworkQueries() {
            @Override
            public Optional<Membership> membership(NetworkId network, PersonId person) {
                return Optional.ofNullable(membership);
            }
        });
    }

    private static void checked(boolean allowed, Executable check) {
        if (allowed) {
            assertDoesNotThrow(check);
        } else {
            notFound(check);
        }
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void membersSeeEverything(Visibility visibility) {
        NetworkPolicy policy = as(true, membership(MembershipState.MEMBER));
        Network network = network(visibility);
        assertTrue(policy.member(network));
        policy.checkSees(network);
        policy.checkEnters(network);
        policy.checkReads(network);
        policy.checkMember(network);
        notFound(() -> policy.checkCoordinates(network));
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void aCoordinatorCoordinates(Visibility visibility) {
        Membership membership = membership(MembershipState.MEMBER);
        membership.part(MemberRole.COORDINATOR);
        as(true, membership).checkCoordinates(network(visibility));
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void othersSeeWhatTheVisibilityShows(Visibility visibility) {
        Network network = network(visibility);
        for (MembershipState state : MembershipState.values()) {
            if (state != MembershipState.MEMBER) {
                NetworkPolicy policy = as(true, membership(state));
                boolean sees = visibility.listed() || state == MembershipState.INVITED;
                checked(sees, () -> policy.checkSees(network));
                checked(visibility.showsRoom(), () -> policy.checkEnters(network));
                checked(visibility.showsAll(), () -> policy.checkReads(network));
                notFound(() -> policy.checkMember(network));
                notFound(() -> policy.checkCoordinates(network));
            }
        }
        NetworkPolicy stranger = as(true, null);
        assertEquals(visibility.listed(), stranger.maySee(network));
        assertEquals(visibility.showsRoom(), stranger.mayEnter(network));
        assertEquals(visibility.showsAll(), stranger.mayRead(network));
        assertTrue(stranger.mine(network).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void visitorsSeeNothing(Visibility visibility) {
        NetworkPolicy visitor = as(false, membership(MembershipState.MEMBER));
        Network network = network(visibility);
        assertFalse(visitor.maySee(network));
        assertFalse(visitor.mayEnter(network));
        assertFalse(visitor.mayRead(network));
        assertFalse(visitor.member(network));
        denied(visitor::me);
        notFound(visitor::checkAdministrator);
    }
}
