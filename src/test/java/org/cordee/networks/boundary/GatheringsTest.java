package org.cordee.networks.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.PersonCard;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events of a network: who plans them, who goes, and what others see of them. */
class GatheringsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final NetworkId NETWORK = new NetworkId(4);
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId LEAD = new PersonId(8);
    private static final PersonId STRANGER = new PersonId(20);
    private static final TimeRange NEXT_WEEK = hours(NOW.plus(Duration.ofDays(7)), 2);
    private static final Venue HALL = new Venue("Town hall", null);

    private final CurrentPerson me = new CurrentPerson();
    private final List<Membership> members = new ArrayList<>();
    private final List<Gathering> all = new ArrayList<>();
    private final Map<AppointmentId, Appointments.Dated> dates = new LinkedHashMap<>();
    private final Map<AppointmentId, Set<PersonId>> diaries = new LinkedHashMap<>();
    private final Set<PersonId> unreachable = new LinkedHashSet<>();
    private final List<String> done = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private Network network = network(Visibility.RESTRICTED);
    private Instant now = NOW;

    private final NetworkQueries queries = new NetworkQueries() {
        @Override
        public Network one(NetworkId id) {
            return network;
        }

        @Override
        public void add(Object entity) {
            all.add(keyed((Gathering) entity, 30L + all.size()));
        }

        @Override
        public Optional<Membership> membership(NetworkId id, PersonId person) {
            return members.stream().filter(m -> m.person().equals(person)).findFirst();
        }

        @Override
        public List<Membership> memberships(NetworkId id, MembershipState... states) {
            return members.stream()
                    .filter(m -> List.of(states).contains(m.state()))
                    .toList();
        }

        @Override
        public List<Gathering> gatherings(NetworkId id) {
            return all;
        }

        @Override
        public Gathering gathering(long id) {
            return all.stream().filter(g -> g.key() == id).findFirst().orElseThrow(NotFound::new);
        }
    };

    private final Appointments appointments = new Appointments() {
        @Override
        public AppointmentId plan(
                Purpose purpose,
                String ownerKind,
                long ownerId,
                TimeRange timeRange,
                Venue venue,
                Collection<PersonId> invited,
                boolean overrideClashes) {
            assertEquals(Purpose.GATHERING, purpose);
            assertTrue(overrideClashes, "nobody has to come, so a clash is no obstacle");
            AppointmentId id = new AppointmentId(500L + dates.size());
            diaries.put(id, new LinkedHashSet<>(invited));
            date(id, AppointmentState.CONFIRMED, timeRange, venue, ownerId);
            return id;
        }

        @Override
        public void move(AppointmentId id, TimeRange timeRange, Venue venue, Integer seen, boolean overrideClashes) {
            done.add("moved, version seen " + seen);
            date(id, AppointmentState.CONFIRMED, timeRange, venue, 0);
        }

        @Override
        public void cancel(AppointmentId id) {
            date(id, AppointmentState.CANCELLED, dates.get(id).when(), HALL, 0);
        }

        @Override
        public void invite(Collection<AppointmentId> ids, PersonId person) {
            ids.forEach(id -> diaries.get(id).add(person));
        }

        @Override
        public void uninvite(Collection<AppointmentId> ids, PersonId person) {
            ids.forEach(id -> diaries.get(id).remove(person));
        }

        @Override
        public List<Dated> all(Collection<AppointmentId> ids) {
            return ids.stream()
                    .map(id -> {
                        Dated d = dates.get(id);
                        Map<PersonId, Attendance> people = diaries.get(id).stream()
                                .collect(Collectors.toMap(
                                        p -> p, p -> Attendance.EXPECTED, (a, b) -> a, LinkedHashMap::new));
                        return new Dated(
                                id,
                                d.version(),
                                "uid",
                                0,
                                d.ownerKind(),
                                d.ownerId(),
                                d.state(),
                                d.when(),
                                d.where(),
                                people);
                    })
                    .toList();
        }

        private void date(AppointmentId id, AppointmentState state, TimeRange when, Venue where, long owner) {
            dates.put(id, new Dated(id, 3, "uid", 0, "networks.gathering", owner, state, when, where, Map.of()));
        }
    };

    private Gatherings gatherings() {
        return Injection.of(
                Gatherings.class,
                queries,
                appointments,
                audit,
                Clock.fixed(now, ZoneOffset.UTC),
                Injection.of(NetworkPolicy.class, me, queries),
                new NamedPeople()
                        .with(1, "Zoe Ann")
                        .with(new PersonCard(
                                BEN,
                                "ben",
                                Level.MANAGER,
                                null,
                                null,
                                null,
                                null,
                                CurrentPerson.HOME_ZONE,
                                false,
                                null))
                        .with(8, "Lena Lead")
                        .with(20, "Sam Stranger"),
                new Notices() {
                    @Override
                    public List<PersonId> unreachable(Collection<PersonId> people) {
                        return people.stream().filter(unreachable::contains).toList();
                    }
                },
                new NetworkNotifications() {
                    @Override
                    void gathering(Network of, Gathering gathering, TimeRange timeRange, PersonId by) {
                        done.add("members are told of " + gathering.title() + " by " + by);
                    }
                });
    }

    private static TimeRange hours(Instant start, int hours) {
        return new TimeRange(start, start.plus(Duration.ofHours(hours)), CurrentPerson.HOME_ZONE);
    }

    private static Network network(Visibility visibility) {
        return keyed(
                new Network(null, new NetworkPlan("Carers", "We help", visibility, MembershipRoute.BY_INVITATION), NOW),
                4);
    }

    private void member(PersonId person, MemberRole role) {
        Membership membership = new Membership(NETWORK, person, NOW);
        membership.join(NOW);
        membership.part(role);
        members.add(membership);
    }

    private void as(PersonId person) {
        me.is(person, "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    private long planned() {
        as(LEAD);
        return gatherings().call(NETWORK, " Winter tea ", " Bring cake ", NEXT_WEEK, HALL);
    }

    private List<PersonId> going(long id) {
        return List.copyOf(diaries.get(queries.gathering(id).appointment()));
    }

    @BeforeEach
    void people() {
        member(LEAD, MemberRole.COORDINATOR);
        member(ANN, MemberRole.MEMBER);
        member(BEN, MemberRole.MEMBER);
    }

    @Test
    void aCoordinatorPlansOneAndGoesThemselves() {
        long id = planned();
        Gatherings.Page page = gatherings().page(id);
        assertEquals("Winter tea", page.card().title());
        assertEquals("Bring cake", page.about());
        assertEquals(NEXT_WEEK, page.card().when());
        assertEquals(List.of(LEAD), going(id));
        assertTrue(page.card().mine());
        assertEquals(List.of("members are told of Winter tea by 8"), done);
        assertEquals(List.of("networks.gathering-called " + id), audit.lines());
    }

    @Test
    void membersAndStrangersDoNotPlan() {
        long id = planned();
        for (PersonId person : List.of(ANN, STRANGER)) {
            as(person);
            notFound(() -> gatherings().call(NETWORK, "Tea", null, NEXT_WEEK, HALL));
            notFound(() -> gatherings().change(id, "Tea", null, NEXT_WEEK, HALL, null));
            notFound(() -> gatherings().cancel(id));
            notFound(() -> gatherings().recordComes(id, BEN, true));
        }
        assertEquals(1, all.size());
    }

    @Test
    void oneIsPlannedForTheFuture() {
        as(LEAD);
        invalid("date", "networks.gathering.past", () -> gatherings().call(NETWORK, "Tea", null, hours(NOW, 1), HALL));
        assertEquals(
                List.of("title", "about"),
                fields(() -> gatherings().call(NETWORK, " ", "x".repeat(4001), NEXT_WEEK, HALL)));
        gatherings().call(NETWORK, "Tea", null, hours(NOW.plusSeconds(1), 1), HALL);
    }

    @Test
    void anotherTimeOrPlaceMovesTheDateAndOtherWordsDoNot() {
        long id = planned();
        done.clear();
        int seen = gatherings().page(id).card().version();
        gatherings().change(id, "Winter lunch", "", NEXT_WEEK, HALL, seen);
        assertEquals(List.of(), done);
        assertEquals("Winter lunch", gatherings().page(id).card().title());
        assertNull(gatherings().page(id).about());
        gatherings().change(id, "Winter lunch", "", NEXT_WEEK, new Venue("Library", null), seen);
        assertEquals(List.of("moved, version seen 3"), done);
        gatherings().change(id, "Winter lunch", "", hours(NEXT_WEEK.end(), 2), HALL, null);
        assertEquals(2, done.size(), "who has not read it before is not asked for a version");
    }

    @Test
    void aChangeIsRefusedWhenSomebodyElseWasFasterOrItsTimeIsPast() {
        long id = planned();
        int seen = gatherings().page(id).card().version();
        conflict(
                "shared.changed-meanwhile",
                () -> gatherings().change(id, "Winter lunch", "", NEXT_WEEK, HALL, seen - 1));
        invalid(
                "date",
                "networks.gathering.past",
                () -> gatherings().change(id, "Winter lunch", "", hours(NOW.minusSeconds(1), 1), HALL, seen));
        now = NEXT_WEEK.end();
        gatherings().change(id, "What we did", "Photos", NEXT_WEEK, HALL, seen);
        assertEquals("What we did", gatherings().page(id).card().title(), "its words may change when it is over");
    }

    @Test
    void membersComeAndStayAwayAgain() {
        long id = planned();
        as(ANN);
        gatherings().come(id);
        assertEquals(List.of(LEAD, ANN), going(id));
        assertTrue(gatherings().page(id).card().mine());
        gatherings().stayAway(id);
        assertEquals(List.of(LEAD), going(id));
        assertFalse(gatherings().page(id).card().mine());
    }

    @Test
    void aStrangerComesToTheEventsOfAnOpenNetworkOnly() {
        long id = planned();
        as(STRANGER);
        broken("networks.gathering.members-only", () -> gatherings().come(id));
        assertFalse(gatherings().page(id).mayCome());
        network = network(Visibility.OPEN);
        assertTrue(gatherings().page(id).mayCome());
        gatherings().come(id);
        assertEquals(List.of(LEAD, STRANGER), going(id));
    }

    @ParameterizedTest
    @EnumSource(
            value = Visibility.class,
            names = {"PRIVATE", "CONFIDENTIAL"})
    void whereStrangersMayNotEnterThereIsNothing(Visibility visibility) {
        long id = planned();
        network = network(visibility);
        as(STRANGER);
        notFound(() -> gatherings().page(id));
        notFound(() -> gatherings().coming(NETWORK));
        notFound(() -> gatherings().come(id));
        notFound(() -> gatherings().stayAway(id));
    }

    @Test
    void nobodyComesToOneThatHasBegunOrIsCancelled() {
        long begun = planned();
        now = NEXT_WEEK.start();
        as(ANN);
        broken("networks.gathering.over", () -> gatherings().come(begun));
        broken("networks.gathering.over", () -> gatherings().stayAway(begun));
        now = NOW;
        long cancelled = planned();
        gatherings().cancel(cancelled);
        broken("networks.gathering.over", () -> gatherings().recordComes(cancelled, BEN, true));
        as(ANN);
        broken("networks.gathering.over", () -> gatherings().come(cancelled));
    }

    @Test
    void theListShowsWhatIsToComeTheNextFirst() {
        long later = planned();
        as(LEAD);
        long sooner = gatherings().call(NETWORK, "Breakfast", null, hours(NOW.plus(Duration.ofDays(1)), 1), HALL);
        long cancelled = planned();
        gatherings().cancel(cancelled);
        as(STRANGER);
        assertEquals(
                List.of(sooner, later),
                gatherings().coming(NETWORK).stream().map(Gatherings.Card::id).toList());
        now = NEXT_WEEK.end().minusSeconds(1);
        assertEquals(1, gatherings().coming(NETWORK).size(), "one that runs is still shown");
        now = NEXT_WEEK.end();
        assertEquals(List.of(), gatherings().coming(NETWORK));
        assertFalse(gatherings().page(cancelled).card().stands());
    }

    @Test
    void whoComesIsShownByNameToMembersAndAsANumberToOthers() {
        long id = planned();
        for (PersonId person : List.of(ANN, BEN)) {
            as(person);
            gatherings().come(id);
        }
        as(ANN);
        assertEquals(List.of("Lena Lead", "Zoe Ann"), gatherings().page(id).names());
        assertEquals(1, gatherings().page(id).others(), "ben does not want to be seen");
        as(LEAD);
        assertEquals(
                List.of("Lena Lead", "Zoe Ann", "ben"), gatherings().page(id).names());
        as(STRANGER);
        assertEquals(List.of(), gatherings().page(id).names());
        assertEquals(3, gatherings().page(id).others());
        assertEquals(3, gatherings().page(id).card().people());
    }

    @Test
    void aCoordinatorRecordsTheAnswersOfThoseWhoGetNoMail() {
        long id = planned();
        unreachable.add(BEN);
        gatherings().recordComes(id, BEN, true);
        assertEquals(List.of(LEAD, BEN), going(id));
        assertEquals(
                List.of(new Gatherings.Unreached(BEN, "ben", true)),
                gatherings().page(id).unreached());
        gatherings().recordComes(id, BEN, false);
        assertEquals(List.of(LEAD), going(id));
        assertTrue(
                audit.lines().get(2).endsWith("person 2 does not come"),
                audit.lines().toString());
        broken("notices.reached", () -> gatherings().recordComes(id, ANN, true));
        notFound(() -> gatherings().recordComes(id, STRANGER, true));
        as(ANN);
        assertEquals(List.of(), gatherings().page(id).unreached(), "for coordinators alone");
    }
}
