package org.cordee.learningsets.control;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.denied;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.Origin;
import org.cordee.networks.boundary.Coordinating;
import org.cordee.programmes.boundary.Arranging;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may see and do what with a set, for each who may ask. */
class SetPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId MEMBER = new PersonId(1);
    private static final PersonId PROPOSED = new PersonId(2);
    private static final PersonId LEFT = new PersonId(3);
    private static final PersonId DECLINED = new PersonId(4);
    private static final PersonId HOST = new PersonId(5);
    private static final PersonId FACILITATOR = new PersonId(50);
    private static final PersonId COORDINATOR = new PersonId(60);
    private static final PersonId STRANGER = new PersonId(99);

    /** Arranges for every cohort. */
    private static Arranging arranging(PersonId me) {
        return new Arranging() {
            @Override
            public boolean mayArrange(CohortId cohort) {
                return COORDINATOR.equals(me);
            }
        };
    }

    /** Coordinates no network. */
    private static Coordinating coordinating() {
        return new Coordinating() {
            @Override
            public boolean mayCoordinate(NetworkId network) {
                return false;
            }
        };
    }

    private final LearningSet set = set(Origin.of(new CohortId(3)));
    private final SetMeeting meeting = meeting();

    private static LearningSet set(Origin origin) {
        LearningSet set = new LearningSet("Set", origin, null, null, NOW);
        for (PersonId person : List.of(MEMBER, PROPOSED, LEFT, DECLINED, HOST)) {
            set.propose(person, new MemberFacts(null, Level.MANAGER, null, false), NOW);
        }
        List.of(MEMBER, LEFT, HOST).forEach(p -> set.accept(p, NOW));
        set.leave(LEFT, NOW);
        set.decline(DECLINED, NOW);
        set.facilitatedBy(FACILITATOR);
        return set;
    }

    private static SetMeeting meeting() {
        SetMeeting meeting =
                new SetMeeting(keyed(new SetContract(new LearningSetId(7), 1, SetContract.Terms.usual(), NOW), 20), 1);
        meeting.hostedBy(HOST);
        return meeting;
    }

    private static SetPolicy as(PersonId person) {
        CurrentPerson me = new CurrentPerson();
        if (person != null) {
            me.is(person, "Somebody", CurrentPerson.HOME_ZONE, person.equals(STRANGER), person.equals(STRANGER));
        }
        return new SetPolicy(me, arranging(person), coordinating());
    }

    /** The stranger is an administrator and the safeguarding lead too: neither opens anything. */
    static Stream<Arguments> people() {
        return Stream.of(
                Arguments.of("a member", MEMBER, true, true, true),
                Arguments.of("the host", HOST, true, true, true),
                Arguments.of("somebody who has not answered", PROPOSED, false, true, false),
                Arguments.of("somebody who has left", LEFT, false, false, false),
                Arguments.of("somebody who declined", DECLINED, false, false, false),
                Arguments.of("the facilitator", FACILITATOR, true, false, false),
                Arguments.of("the coordinator", COORDINATOR, false, false, false),
                Arguments.of("a stranger", STRANGER, false, false, false),
                Arguments.of("a visitor", null, false, false, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void contentIsForThoseWhoWorkInIt(String name, PersonId person, boolean inside, boolean place, boolean member) {
        SetPolicy policy = as(person);
        assertEquals(inside, policy.inside(set));
        assertEquals(place, policy.holdsPlace(set));
        assertEquals(member, policy.member(set));
        assertEquals(FACILITATOR.equals(person), policy.facilitator(set));
        assertEquals(COORDINATOR.equals(person), policy.coordinates(set));
        checked(inside, () -> policy.checkInside(set));
        checked(place || FACILITATOR.equals(person), () -> policy.checkSeesComposition(set));
        checked(COORDINATOR.equals(person), () -> policy.checkCoordinates(set));
    }

    private static void checked(boolean allowed, Executable check) {
        if (allowed) {
            assertDoesNotThrow(check);
        } else {
            notFound(check);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void theFacilitatorLeadsWhereThereIsOne(String name, PersonId person) {
        SetPolicy policy = as(person);
        assertEquals(FACILITATOR.equals(person), policy.leads(set, meeting));
        if (!FACILITATOR.equals(person)) {
            denied(() -> policy.checkLeads(set, meeting));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void whoStandsInLeadsTooWhileTheyAreAMember(String name, PersonId person) {
        meeting.ledBy(MEMBER);
        assertEquals(
                FACILITATOR.equals(person) || MEMBER.equals(person), as(person).leads(set, meeting));
        meeting.ledBy(LEFT);
        assertEquals(FACILITATOR.equals(person), as(person).leads(set, meeting));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void theHostLeadsWhereNobodyFacilitates(String name, PersonId person) {
        set.withoutFacilitator();
        assertEquals(HOST.equals(person), as(person).leads(set, meeting));
        meeting.hostedBy(LEFT);
        assertFalse(as(person).leads(set, meeting), "who has left leads nothing");
    }

    @Test
    void whoHasLetGoOfAClosedSetIsOutside() {
        set.close(NOW);
        assertTrue(as(MEMBER).inside(set));
        set.letGo(MEMBER, NOW);
        assertFalse(as(MEMBER).inside(set));
        assertFalse(as(MEMBER).member(set));
    }

    @Test
    void aSetThatItsMembersMadeHasNoCoordinator() {
        assertFalse(as(COORDINATOR).coordinates(set(Origin.own())));
        assertFalse(as(COORDINATOR).coordinates(set(Origin.of(new NetworkId(8)))));
        notFound(() -> as(COORDINATOR).checkCoordinates(Origin.own()));
    }

    @Test
    void aVisitorIsAskedToSignIn() {
        denied(() -> as(null).me());
        assertEquals(MEMBER, as(MEMBER).me());
    }
}
