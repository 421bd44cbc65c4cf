package org.cordee.networks.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.house.inside.Inside;
import org.cordee.networks.terms.MemberRole;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.MembershipState;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;
import org.cordee.people.boundary.OpenItems;
import org.cordee.people.boundary.People;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

class NetworksIT extends Inside {

    @Inject
    Networks networks;

    @Inject
    Memberships memberships;

    @Inject
    NetworkNews news;

    @Inject
    Gatherings gatherings;

    @Inject
    NetworksOpenItems waiting;

    @Inject
    NetworksData data;

    @Inject
    Appointments appointments;

    @Inject
    People people;

    @Inject
    Accounts accounts;

    private PersonId person() {
        return inTransaction(() -> people.join(unique("Member"), Level.PRACTITIONER, null, CurrentPerson.HOME_ZONE));
    }

    private String addressOf(PersonId person) {
        String email = unique("member") + "@example.org";
        inTransaction(() -> {
            accounts.create(person, email, "no hash", true);
            return null;
        });
        return email;
    }

    private NetworkId network(PersonId founder, Visibility visibility, MembershipRoute membershipRoute) {
        return as(
                founder,
                () -> networks.found(
                        new NetworkPlan(unique("Network"), "To learn from each other", visibility, membershipRoute)));
    }

    private static TimeRange ahead(int days) {
        Instant start = clock().instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(days));
        return new TimeRange(start, start.plus(Duration.ofHours(2)), CurrentPerson.HOME_ZONE);
    }

    @Test
    void theSixOfTable3HaveRooms() {
        assertEquals(6, count("select count(*) from network where initiative_id is not null"));
    }

    @Test
    void joiningAtOnceByRequestAndByInvitation() {
        PersonId founder = person();
        PersonId newcomer = person();
        NetworkId open = network(founder, Visibility.OPEN, MembershipRoute.AT_ONCE);
        assertEquals(MembershipState.MEMBER, as(newcomer, () -> memberships.join(open, null)));
        refused(Conflict.class, () -> as(newcomer, () -> memberships.join(open, null)));

        NetworkId asking = network(founder, Visibility.RESTRICTED, MembershipRoute.BY_REQUEST);
        assertEquals(MembershipState.ASKED, as(newcomer, () -> memberships.join(asking, "I lead a team")));
        assertEquals(
                List.of("networks.waiting.requests"),
                as(founder, () -> waiting.waiting(founder)).stream()
                        .map(OpenItems.Waiting::what)
                        .toList());
        Memberships.Member request =
                as(founder, () -> memberships.of(asking)).asked().get(0);
        assertEquals("I lead a team", request.message());
        refused(NotFound.class, () -> as(newcomer, () -> memberships.decide(request.id(), true)));
        as(founder, () -> memberships.decide(request.id(), true));
        assertTrue(as(newcomer, () -> networks.room(asking)).member());
        refused(Conflict.class, () -> as(founder, () -> memberships.decide(request.id(), false)));

        NetworkId closed = network(founder, Visibility.PRIVATE, MembershipRoute.BY_INVITATION);
        refused(RuleBroken.class, () -> as(newcomer, () -> memberships.join(closed, null)));
        String email = addressOf(newcomer);
        as(founder, () -> memberships.invite(closed, email));
        as(founder, () -> memberships.invite(closed, email));
        as(founder, () -> memberships.invite(closed, "nobody@example.org"));
        List<Memberships.Invited> invited =
                as(founder, () -> memberships.of(closed)).invited();
        assertEquals(1, invited.size(), "a second invitation and one to nobody change nothing, and are answered alike");
        assertNull(invited.get(0).name(), "who is not listed is not named before they accept");
        assertEquals(MembershipState.MEMBER, as(newcomer, () -> memberships.join(closed, null)));
    }

    @Test
    void eachVisibilityShowsLessThanTheOneBefore() {
        PersonId founder = person();
        PersonId stranger = person();
        for (Visibility visibility : Visibility.values()) {
            NetworkId id = network(founder, visibility, MembershipRoute.BY_INVITATION);
            as(founder, () -> networks.agree(id, "Each voice counts the same", null));
            boolean listed = as(stranger, () -> networks.list()).stream().anyMatch(r -> r.id().equals(id));
            assertEquals(visibility != Visibility.CONFIDENTIAL, listed, visibility.key());
            if (!listed) {
                refused(NotFound.class, () -> as(stranger, () -> networks.room(id)));
                continue;
            }
            Networks.NetworkPage networkPage = as(stranger, () -> networks.room(id));
            boolean enters = visibility == Visibility.OPEN || visibility == Visibility.RESTRICTED;
            assertEquals(enters, networkPage.terms().text() != null, visibility.key());
            assertEquals(enters, !networkPage.coordinators().isEmpty(), visibility.key());
            if (visibility == Visibility.OPEN) {
                assertEquals(0, as(stranger, () -> news.of(id)).size());
            } else {
                refused(NotFound.class, () -> as(stranger, () -> news.of(id)));
                refused(NotFound.class, () -> as(stranger, () -> memberships.of(id)));
            }
            refused(NotFound.class, () -> as(stranger, () -> news.announce(id, "Mine", "Not mine")));
            refused(NotFound.class, () -> as(stranger, () -> networks.agree(id, "Mine", null)));
            refused(NotFound.class, () -> as(stranger, () -> gatherings.call(id, "Mine", null, ahead(5), Venue.OPEN)));
        }
    }

    @Test
    void mailsOfAConfidentialNetworkDoNotSayItsName() {
        PersonId founder = person();
        PersonId member = person();
        String email = addressOf(member);
        String title = unique("Hidden");
        NetworkId id = as(
                founder,
                () -> networks.found(
                        new NetworkPlan(title, "Quiet", Visibility.CONFIDENTIAL, MembershipRoute.BY_INVITATION)));
        as(founder, () -> memberships.invite(id, email));
        as(member, () -> memberships.join(id, null));
        as(founder, () -> news.announce(id, "Canary heading", "Canary body"));
        long gathering = as(founder, () -> gatherings.call(id, "Canary supper", "Canary about", ahead(9), Venue.OPEN));
        as(member, () -> gatherings.come(gathering));

        List<String> mails = query(
                "select m.subject, m.plain_sealed, m.id, a.content_sealed, a.number from mail m"
                        + " left join mail_attachment a on a.mail_id = m.id where m.recipient = ?",
                row -> row.getString(1)
                        + opened(row.getString(2), "mail.plain_body " + row.getString(3))
                        + opened(row.getString(4), "mail_attachment.content." + row.getInt(5) + " " + row.getString(3)),
                email);
        assertTrue(mails.size() >= 4, mails.toString());
        mails.forEach(mail -> assertFalse(mail.contains("Canary") || mail.contains(title), mail));
    }

    @Test
    void aGatheringStandsInTheDiaryOfWhoComes() {
        PersonId founder = person();
        PersonId member = person();
        NetworkId id = network(founder, Visibility.RESTRICTED, MembershipRoute.AT_ONCE);
        as(member, () -> memberships.join(id, null));
        PersonId outsider = person();
        long gathering = as(founder, () -> gatherings.call(id, "Study day", null, ahead(10), Venue.OPEN));
        refused(RuleBroken.class, () -> as(outsider, () -> gatherings.come(gathering)));
        assertEquals(0, diary(member));

        as(member, () -> gatherings.come(gathering));
        assertEquals(1, diary(member));
        assertEquals(2, as(founder, () -> gatherings.page(gathering)).card().people());
        as(member, () -> gatherings.stayAway(gathering));
        assertEquals(0, diary(member));

        as(member, () -> gatherings.come(gathering));
        as(founder, () -> gatherings.cancel(gathering));
        refused(RuleBroken.class, () -> as(member, () -> gatherings.stayAway(gathering)));
        assertEquals(0, as(founder, () -> gatherings.coming(id)).size());
    }

    @Test
    void aCoordinatorRecordsWhetherAMemberWithoutAnAddressComes() {
        PersonId founder = person();
        PersonId member = person();
        PersonId reached = person();
        NetworkId id = network(founder, Visibility.RESTRICTED, MembershipRoute.AT_ONCE);
        addressOf(reached);
        List.of(member, reached).forEach(p -> as(p, () -> memberships.join(id, null)));
        long gathering = as(founder, () -> gatherings.call(id, "Study day", null, ahead(10), Venue.OPEN));
        assertEquals(
                List.of(member),
                as(founder, () -> gatherings.page(gathering)).unreached().stream()
                        .map(Gatherings.Unreached::person)
                        .filter(p -> !p.equals(founder))
                        .toList());
        assertTrue(as(member, () -> gatherings.page(gathering)).unreached().isEmpty());
        refused(NotFound.class, () -> as(member, () -> gatherings.recordComes(gathering, founder, true)));
        refused(RuleBroken.class, () -> as(founder, () -> gatherings.recordComes(gathering, reached, true)));
        refused(NotFound.class, () -> as(founder, () -> gatherings.recordComes(gathering, person(), true)));
        as(founder, () -> gatherings.recordComes(gathering, member, true));
        assertEquals(1, diary(member));
        as(founder, () -> gatherings.recordComes(gathering, member, false));
        assertEquals(0, diary(member));
    }

    @Test
    void whoIsGoneHasNoGatheringsInTheDiary() {
        PersonId founder = person();
        PersonId leaves = person();
        PersonId isRemoved = person();
        NetworkId id = network(founder, Visibility.RESTRICTED, MembershipRoute.AT_ONCE);
        long gathering = as(founder, () -> gatherings.call(id, "Study day", null, ahead(10), Venue.OPEN));
        for (PersonId member : List.of(leaves, isRemoved)) {
            as(member, () -> memberships.join(id, null));
            as(member, () -> gatherings.come(gathering));
            assertEquals(1, diary(member));
        }
        as(leaves, () -> memberships.leave(id));
        assertEquals(0, diary(leaves));
        long theirs = as(founder, () -> memberships.of(id)).members().stream()
                .filter(m -> m.card().id().equals(isRemoved))
                .findFirst()
                .orElseThrow()
                .id();
        as(founder, () -> memberships.remove(theirs));
        assertEquals(0, diary(isRemoved));
        assertEquals(1, as(founder, () -> gatherings.page(gathering)).card().people());
    }

    @Test
    void aRequestCanBeTakenBackWhereTheNetworkHasBecomeConfidential() {
        PersonId founder = person();
        PersonId asks = person();
        NetworkId id = network(founder, Visibility.RESTRICTED, MembershipRoute.BY_REQUEST);
        as(asks, () -> memberships.join(id, null));
        assertEquals(1, as(asks, () -> waiting.waiting(asks)).size());
        as(
                founder,
                () -> networks.change(
                        id,
                        new NetworkPlan(
                                unique("Network"), "Quiet", Visibility.CONFIDENTIAL, MembershipRoute.BY_INVITATION),
                        null));
        assertEquals(0, as(asks, () -> waiting.waiting(asks)).size());
        as(asks, () -> memberships.withdraw(id));
        refused(NotFound.class, () -> as(person(), () -> memberships.withdraw(id)));
    }

    @Test
    void whenTheOnlyCoordinatorIsErasedTheLongestStandingMemberCoordinates() {
        PersonId founder = person();
        PersonId first = person();
        PersonId second = person();
        NetworkId id = network(founder, Visibility.OPEN, MembershipRoute.AT_ONCE);
        as(first, () -> memberships.join(id, null));
        as(second, () -> memberships.join(id, null));
        inTransaction(() -> data.erase(founder));
        assertTrue(as(first, () -> networks.room(id)).reader().coordinates());
        assertFalse(as(second, () -> networks.room(id)).reader().coordinates());
    }

    private long diary(PersonId person) {
        return as(
                        person,
                        () -> appointments.mine(
                                clock().instant(), clock().instant().plus(Duration.ofDays(30))))
                .size();
    }

    @Test
    void somebodyAlwaysCoordinatesThoseWhoStay() {
        PersonId founder = person();
        PersonId member = person();
        NetworkId id = network(founder, Visibility.OPEN, MembershipRoute.AT_ONCE);
        as(member, () -> memberships.join(id, null));
        refused(RuleBroken.class, () -> as(founder, () -> memberships.leave(id)));
        long theirs = as(founder, () -> memberships.of(id)).members().stream()
                .filter(m -> m.card().id().equals(member))
                .findFirst()
                .orElseThrow()
                .id();
        as(founder, () -> memberships.part(theirs, MemberRole.COORDINATOR));
        as(founder, () -> memberships.leave(id));
        assertFalse(as(founder, () -> networks.room(id)).member());
        assertTrue(as(member, () -> networks.room(id)).reader().coordinates());
    }

    @Test
    void twoCoordinatorsWhoLeaveAtOnceDoNotBothGo() {
        PersonId one = person();
        PersonId two = person();
        NetworkId id = network(one, Visibility.OPEN, MembershipRoute.AT_ONCE);
        as(person(), () -> memberships.join(id, null));
        as(two, () -> memberships.join(id, null));
        long second = as(one, () -> memberships.of(id)).members().stream()
                .filter(m -> m.card().id().equals(two))
                .findFirst()
                .orElseThrow()
                .id();
        as(one, () -> memberships.part(second, MemberRole.COORDINATOR));
        List<Boolean> left = race(2, i -> {
            try {
                as(i == 0 ? one : two, () -> memberships.leave(id));
                return true;
            } catch (RuleBroken e) {
                return false;
            }
        });
        assertEquals(1, left.stream().filter(l -> l).count());
    }

    @Test
    void anAdministratorAppointsInTable3AndReadsNothing() {
        PersonId administrator = person();
        PersonId appointed = person();
        String email = addressOf(appointed);
        NetworkId room = asAdministrator(administrator, () -> memberships.coordinators()).stream()
                .filter(c -> c.title().startsWith("SCSNMH"))
                .findFirst()
                .orElseThrow()
                .id();
        asAdministrator(administrator, () -> {
            memberships.appoint(room, email);
            return null;
        });
        assertTrue(as(appointed, () -> networks.room(room)).reader().coordinates());
        String own = addressOf(administrator);
        refused(
                Invalid.class,
                () -> asAdministrator(administrator, () -> {
                    memberships.appoint(room, own);
                    return null;
                }));
        refused(NotFound.class, () -> asAdministrator(administrator, () -> news.of(room)));
        assertNull(asAdministrator(administrator, () -> networks.room(room))
                .terms()
                .text());
        refused(NotFound.class, () -> as(person(), () -> memberships.coordinators()));
        NetworkId founded = network(person(), Visibility.OPEN, MembershipRoute.AT_ONCE);
        refused(
                NotFound.class,
                () -> asAdministrator(administrator, () -> {
                    memberships.appoint(founded, email);
                    return null;
                }));
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        PersonId founder = person();
        NetworkId id = network(founder, Visibility.OPEN, MembershipRoute.AT_ONCE);
        int seen = as(founder, () -> networks.room(id)).version();
        as(founder, () -> networks.agree(id, "First", seen));
        refused(Conflict.class, () -> as(founder, () -> networks.agree(id, "Second", seen)));
    }
}
