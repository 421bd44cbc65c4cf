package org.cordee.networks.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordee.networks.terms.MemberRole;
import org.cordee.networks.terms.MembershipState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb of a membership in every state: where it leads, or that it is refused and changes nothing. */
class MembershipTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);

    private static Membership in(MembershipState state) {
        Membership membership = new Membership(new NetworkId(1), new PersonId(7), NOW);
        switch (state) {
            case ASKED -> membership.ask("May I?", NOW);
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
        assertEquals(state, membership.state());
        return membership;
    }

    static Stream<Arguments> verbs() {
        String outside = "REFUSED DECLINED WITHDRAWN LEFT";
        return Stream.of(
                verb("join", m -> m.join(LATER), "MEMBER", outside + " ASKED INVITED"),
                verb("ask", m -> m.ask("Please", LATER), "ASKED", outside),
                verb("invite", m -> m.invite(LATER), "INVITED", outside),
                verb("admit", m -> m.admit(LATER), "MEMBER", "ASKED"),
                verb("refuse", m -> m.refuse(LATER), "REFUSED", "ASKED"),
                verb("accept", m -> m.accept(LATER), "MEMBER", "INVITED"),
                verb("decline", m -> m.decline(LATER), "DECLINED", "INVITED"),
                verb("withdraw", m -> m.withdraw(LATER), "WITHDRAWN", "ASKED INVITED"),
                verb("leave", m -> m.leave(LATER), "LEFT", "MEMBER"));
    }

    private static Arguments verb(String name, Consumer<Membership> verb, String leadsTo, String from) {
        return Arguments.of(name, verb, MembershipState.valueOf(leadsTo), Set.of(from.split(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbs")
    void aVerbMovesItOrIsRefused(String name, Consumer<Membership> verb, MembershipState leadsTo, Set<String> allowed) {
        for (MembershipState state : MembershipState.values()) {
            Membership membership = in(state);
            if (allowed.contains(state.name())) {
                verb.accept(membership);
                assertEquals(leadsTo, membership.state(), state.name());
                assertEquals(LATER, membership.since());
            } else {
                assertThrows(Conflict.class, () -> verb.accept(membership), state.name());
                assertEquals(state, membership.state());
                assertEquals(NOW, membership.since());
            }
        }
    }

    @Test
    void theMessageIsKeptWhileTheRequestWaits() {
        Membership membership = new Membership(new NetworkId(1), new PersonId(7), NOW);
        membership.ask(" May I? ", NOW);
        assertEquals("May I?", membership.message());
        membership.admit(LATER);
        assertNull(membership.message());
        Membership another = in(MembershipState.LEFT);
        assertThrows(Invalid.class, () -> another.ask("x".repeat(Membership.LONGEST_MESSAGE + 1), NOW));
        assertEquals(MembershipState.LEFT, another.state());
    }

    @Test
    void onlyMembersCoordinateAndThePartGoesWithThem() {
        for (MembershipState state : MembershipState.values()) {
            if (state != MembershipState.MEMBER) {
                assertThrows(Conflict.class, () -> in(state).part(MemberRole.COORDINATOR), state.name());
            }
        }
        Membership membership = in(MembershipState.MEMBER);
        membership.part(MemberRole.COORDINATOR);
        assertEquals(MemberRole.COORDINATOR, membership.part());
        membership.leave(LATER);
        membership.join(LATER);
        assertEquals(MemberRole.MEMBER, membership.part());
    }
}
