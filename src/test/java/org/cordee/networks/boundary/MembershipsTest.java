package org.cordee.networks.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordee.accounts.boundary.HourlyLimits;
import org.cordee.accounts.boundary.PersonFinder;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.networks.control.NetworkPolicy;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Gathering;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.entity.Network;
import org.cordee.networks.terms.MemberRole;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.MembershipState;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;
import org.cordee.people.boundary.PersonCard;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways into a network, through it and out of it. */
class MembershipsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final NetworkId NETWORK = new NetworkId(4);
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId LEAD = new PersonId(8);

    private final CurrentPerson me = new CurrentPerson();
    private final List<Membership> all = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private Network network = network(Visibility.OPEN, MembershipRoute.AT_ONCE, null);

    private final NetworkQueries queries = new NetworkQueries() {
        @Override
        public Network one(NetworkId id) {
            return network;
        }

        @Override
        public Network locked(NetworkId id) {
            return network;
        }

        @Override
        public void add(Object entity) {
            all.add(keyed((Membership) entity, 100L + all.size()));
        }

        @Override
        public Optional<Membership> membership(NetworkId id, PersonId person) {
            return all.stream().filter(m -> m.person().equals(person)).findFirst();
        }

        @Override
        public Membership lockedMembership(long id) {
            return all.stream().filter(m -> m.key() == id).findFirst().orElseThrow(NotFound::new);
        }

        @Override
        public List<Membership> memberships(NetworkId id, MembershipState... states) {
            return all.stream().filter(m -> List.of(states).contains(m.state())).toList();
        }

        @Override
        public List<PersonId> coordinators(NetworkId id) {
            return all.stream()
                    .filter(m -> m.member() && m.part() == MemberRole.COORDINATOR)
                    .map(Membership::person)
                    .toList();
        }

        @Override
        public List<PersonId> fellows(PersonId person) {
            return List.of(ANN, BEN);
        }

        @Override
        public List<Gathering> gatherings(NetworkId id) {
            Gathering dated = new Gathering(id, "Tea", null);
            dated.on(new AppointmentId(500));
            return List.of(dated, new Gathering(id, "Some day", null));
        }
    };

    private final Memberships memberships = Injection.of(
            Memberships.class,
            queries,
            audit,
            Clock.fixed(NOW, ZoneOffset.UTC),
            Injection.of(NetworkPolicy.class, me, queries),
            new NamedPeople()
                    .with(1, "Zoe")
                    .with(8, "Lena")
                    .with(new PersonCard(
                            BEN, "ben", Level.MANAGER, null, null, null, null, CurrentPerson.HOME_ZONE, false, null)),
            new PersonFinder() {
                @Override
                public Optional<PersonId> find(String field, String typed, Collection<PersonId> among) {
                    done.add("found among " + among);
                    return typed.equals("ann") ? Optional.of(ANN) : Optional.empty();
                }

                @Override
                public PersonId find(String field, String typed) {
                    return typed.equals("lead") ? LEAD : ANN;
                }
            },
            new Appointments() {
                @Override
                public void uninvite(Collection<AppointmentId> ids, PersonId person) {
                    done.add("dates " + ids + " leave the diary of " + person);
                }
            },
            new HourlyLimits() {
                @Override
                public void count(String what, int most) {
                    done.add("counted " + what);
                }
            },
            new NetworkNotifications() {
                @Override
                void asked(Network of, PersonId by) {
                    done.add("asked by " + by);
                }

                @Override
                void admitted(Network of, PersonId person) {
                    done.add("admitted " + person);
                }

                @Override
                void refused(Network of, PersonId person) {
                    done.add("refused " + person);
                }

                @Override
                void invited(Network of, PersonId person, PersonId by) {
                    done.add("invited " + person);
                }

                @Override
                void coordinates(Network of, PersonId person) {
                    done.add("coordinates " + person);
                }
            });

    private static Network network(Visibility visibility, MembershipRoute route, InitiativeId initiative) {
        return keyed(new Network(initiative, new NetworkPlan("Carers", "We help", visibility, route), NOW), 4);
    }

    private Membership member(PersonId person, MemberRole role) {
        Membership membership = new Membership(NETWORK, person, NOW);
        membership.join(NOW);
        membership.part(role);
        queries.add(membership);
        return membership;
    }

    private void as(PersonId person) {
        me.is(person, "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    private void asAdministrator() {
        me.is(new PersonId(99), "Admin", CurrentPerson.HOME_ZONE, true, false);
    }

    private MembershipState stateOf(PersonId person) {
        return queries.membership(NETWORK, person).orElseThrow().state();
    }

    @BeforeEach
    void coordinator() {
        member(LEAD, MemberRole.COORDINATOR);
        as(ANN);
    }

    @ParameterizedTest
    @CsvSource({"AT_ONCE,MEMBER", "BY_REQUEST,ASKED"})
    void theDoorSaysWhatBecomesOfIt(MembershipRoute route, MembershipState state) {
        network = network(Visibility.OPEN, route, null);
        assertEquals(state, memberships.join(NETWORK, "Please"));
        assertEquals(
                state == MembershipState.ASKED ? List.of("counted network-requests", "asked by 1") : List.of(), done);
        assertTrue(
                audit.lines().get(0).startsWith("networks.membership 4: "),
                audit.lines().toString());
    }

    @Test
    void whereOneIsInvitedOnlyAnInvitationOpens() {
        network = network(Visibility.OPEN, MembershipRoute.BY_INVITATION, null);
        broken("networks.membership.by-invitation", () -> memberships.join(NETWORK, ""));
        as(LEAD);
        memberships.invite(NETWORK, "ann");
        assertEquals(MembershipState.INVITED, stateOf(ANN));
        as(ANN);
        assertEquals(MembershipState.MEMBER, memberships.join(NETWORK, ""));
    }

    @Test
    void aConfidentialNetworkIsNotThereForThoseOutside() {
        network = network(Visibility.CONFIDENTIAL, MembershipRoute.BY_INVITATION, null);
        notFound(() -> memberships.join(NETWORK, ""));
        notFound(() -> memberships.decline(NETWORK));
        notFound(() -> memberships.of(NETWORK));
        notFound(() -> memberships.leave(NETWORK));
    }

    @Test
    void aRequestIsAnsweredByTheCoordinatorsAlone() {
        network = network(Visibility.OPEN, MembershipRoute.BY_REQUEST, null);
        memberships.join(NETWORK, "Please");
        long request = queries.membership(NETWORK, ANN).orElseThrow().key();
        notFound(() -> memberships.decide(request, true));
        as(LEAD);
        memberships.decide(request, true);
        assertEquals(MembershipState.MEMBER, stateOf(ANN));
        assertEquals("admitted 1", done.get(done.size() - 1));
        assertThrows(Conflict.class, () -> memberships.decide(request, false));
    }

    @Test
    void aRequestThatIsRefusedIsToldAndOneMayAskAgain() {
        network = network(Visibility.OPEN, MembershipRoute.BY_REQUEST, null);
        memberships.join(NETWORK, "Please");
        long request = queries.membership(NETWORK, ANN).orElseThrow().key();
        as(LEAD);
        memberships.decide(request, false);
        assertEquals("refused 1", done.get(done.size() - 1));
        as(ANN);
        assertEquals(MembershipState.ASKED, memberships.join(NETWORK, "Please, again"));
        assertEquals(2, all.size(), "it is the same row");
    }

    @Test
    void aRequestIsTakenBackAlsoWhereTheNetworkHasBecomeConfidential() {
        network = network(Visibility.OPEN, MembershipRoute.BY_REQUEST, null);
        memberships.join(NETWORK, "Please");
        network = network(Visibility.CONFIDENTIAL, MembershipRoute.BY_INVITATION, null);
        memberships.withdraw(NETWORK);
        assertFalse(stateOf(ANN) == MembershipState.ASKED);
        as(BEN);
        notFound(() -> memberships.withdraw(NETWORK));
    }

    @Test
    void whoIsRegisteredIsNotFoundOutByInviting() {
        as(LEAD);
        memberships.invite(NETWORK, "stranger@x.example");
        member(ANN, MemberRole.MEMBER);
        memberships.invite(NETWORK, "ann");
        assertTrue(done.stream().noneMatch(line -> line.startsWith("invited")), "nothing happens, nothing is said");
        assertEquals("found among [1]", done.get(1), "who is unlisted is not found by name");
        as(ANN);
        notFound(() -> memberships.invite(NETWORK, "ann"));
    }

    @Test
    void withTheMembershipTheGatheringsLeaveTheDiary() {
        member(ANN, MemberRole.MEMBER);
        memberships.leave(NETWORK);
        assertEquals(List.of("dates [500] leave the diary of 1"), done);
        assertFalse(queries.membership(NETWORK, ANN).orElseThrow().member());
    }

    @Test
    void theLastCoordinatorStaysWhileOthersDo() {
        Membership ann = member(ANN, MemberRole.MEMBER);
        as(LEAD);
        broken("networks.membership.last-coordinator", () -> memberships.leave(NETWORK));
        long own = queries.membership(NETWORK, LEAD).orElseThrow().key();
        broken("networks.membership.last-coordinator", () -> memberships.part(own, MemberRole.MEMBER));
        broken("networks.membership.last-coordinator", () -> memberships.remove(own));
        memberships.part(ann.key(), MemberRole.COORDINATOR);
        memberships.leave(NETWORK);
        assertEquals(List.of(ANN), queries.coordinators(NETWORK));
    }

    @Test
    void theLastMemberMayGo() {
        as(LEAD);
        memberships.leave(NETWORK);
        assertEquals(List.of(), queries.coordinators(NETWORK));
    }

    @Test
    void aCoordinatorTakesSomebodyOutOrAnInvitationBack() {
        Membership ann = member(ANN, MemberRole.MEMBER);
        as(LEAD);
        memberships.remove(ann.key());
        assertFalse(ann.member());
        assertTrue(done.contains("dates [500] leave the diary of 1"));
        done.clear();
        memberships.invite(NETWORK, "ann");
        memberships.remove(ann.key());
        assertFalse(ann.state() == MembershipState.INVITED);
        assertTrue(done.stream().noneMatch(line -> line.startsWith("dates")), done.toString());
    }

    @Test
    void whoIsMadeCoordinatorHearsItAndWhoStepsBackDoesNot() {
        Membership ann = member(ANN, MemberRole.MEMBER);
        as(LEAD);
        memberships.part(ann.key(), MemberRole.COORDINATOR);
        assertEquals(List.of("coordinates 1"), done);
        memberships.part(queries.membership(NETWORK, LEAD).orElseThrow().key(), MemberRole.MEMBER);
        assertEquals(1, done.size());
        assertTrue(
                audit.lines().contains("networks.part-given 4: coordinator 1"),
                audit.lines().toString());
    }

    @Test
    void membersSeeThoseWhoAreListedAndCoordinatorsSeeAll() {
        network = network(Visibility.OPEN, MembershipRoute.BY_REQUEST, null);
        member(ANN, MemberRole.MEMBER);
        member(BEN, MemberRole.MEMBER);
        Memberships.Members seen = memberships.of(NETWORK);
        assertEquals(
                List.of("Lena", "Zoe"),
                seen.members().stream().map(m -> m.card().name()).toList());
        assertEquals(1, seen.unlisted());
        assertEquals(List.of(), seen.asked());
        as(LEAD);
        seen = memberships.of(NETWORK);
        assertEquals(
                List.of("ben", "Lena", "Zoe"),
                seen.members().stream().map(m -> m.card().name()).toList());
        assertEquals(0, seen.unlisted());
        assertTrue(seen.members().get(1).coordinator());
    }

    @Test
    void whoIsInvitedAndUnlistedIsNotNamedBeforeTheyAccept() {
        Membership ben = new Membership(NETWORK, BEN, NOW);
        ben.invite(NOW);
        queries.add(ben);
        as(LEAD);
        assertNull(memberships.of(NETWORK).invited().get(0).name());
    }

    @Test
    void anAdministratorAppointsOnlyInNetworksOfTable3AndNeverThemselves() {
        asAdministrator();
        notFound(() -> memberships.appoint(NETWORK, "ann"));
        network = network(Visibility.OPEN, MembershipRoute.AT_ONCE, new InitiativeId(3));
        memberships.appoint(NETWORK, "ann");
        assertEquals(List.of(LEAD, ANN), queries.coordinators(NETWORK));
        assertEquals(List.of("coordinates 1"), done);
        assertTrue(audit.lines().contains("networks.appointed 4: 1"));
        me.is(LEAD, "Lena", CurrentPerson.HOME_ZONE, true, false);
        invalid("email", "networks.membership.not-yourself", () -> memberships.appoint(NETWORK, "lead"));
    }

    @Test
    void aDeclinedInvitationIsOverUntilTheNextOne() {
        as(LEAD);
        memberships.invite(NETWORK, "ann");
        as(ANN);
        memberships.decline(NETWORK);
        assertFalse(stateOf(ANN) == MembershipState.INVITED);
        as(LEAD);
        memberships.invite(NETWORK, "ann");
        assertEquals(MembershipState.INVITED, stateOf(ANN));
        assertEquals(2, all.size());
    }
}
