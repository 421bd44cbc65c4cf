package org.cordee.networks.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.house.inside.Inside;
import org.cordee.networks.terms.InvitationFault;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;
import org.cordee.people.boundary.People;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What coordinators do for a network: registers of events, and invitations by mail. */
class NetworkWorkIT extends Inside {

    private static final Pattern LINK = Pattern.compile("/links/network-invitation\\?t=([\\w.-]+)");

    @Inject
    private GatheringRegister registers;

    @Inject
    private Gatherings gatherings;

    @Inject
    private MailInvitations invitations;

    @Inject
    private OldInvitationsJob oldInvitations;

    @Inject
    private NetworksData data;

    @Inject
    private Networks networks;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock now;

    private PersonId founder;
    private NetworkId network;

    @BeforeEach
    void aNetwork() {
        founder = person("Founder");
        network = network(Visibility.RESTRICTED);
    }

    @Test
    void whoCameIsRecordedWithWalkInsAndGuests() {
        PersonId going = member("Going");
        PersonId walkIn = member("Walkin");
        PersonId stranger = person("Stranger");
        String strangerEmail = address(stranger);
        Instant start = now.instant().plus(Duration.ofDays(3));
        long event = as(
                founder,
                () -> gatherings.call(
                        network,
                        "Study day",
                        null,
                        new TimeRange(start, start.plus(Duration.ofHours(2)), CurrentPerson.HOME_ZONE),
                        Venue.OPEN));
        as(going, () -> gatherings.come(event));
        String walkInName = name(walkIn);
        assertFalse(as(founder, () -> registers.of(event)).begun());
        refused(RuleBroken.class, () -> as(founder, () -> registers.walkIn(event, walkInName)));
        refused(RuleBroken.class, () -> as(founder, () -> registers.record(event, Map.of(), 3)));
        for (PersonId other : List.of(going, stranger)) {
            refused(NotFound.class, () -> as(other, () -> registers.of(event)));
            refused(NotFound.class, () -> as(other, () -> registers.record(event, Map.of(), 0)));
            refused(NotFound.class, () -> as(other, () -> registers.walkIn(event, walkInName)));
            refused(NotFound.class, () -> as(other, () -> registers.suggest(network, "Wal")));
            refused(NotFound.class, () -> as(other, () -> registers.past(network, 5)));
        }

        clock().forward(Duration.ofDays(4));
        GatheringRegister.Register before = as(founder, () -> registers.of(event));
        assertEquals(2, before.open());
        assertEquals(0, before.came());
        as(founder, () -> registers.walkIn(event, walkInName));
        assertEquals(
                "networks.register.not-member",
                refused(Invalid.class, () -> as(founder, () -> registers.walkIn(event, strangerEmail)))
                        .problems()
                        .get(0)
                        .key());
        assertEquals(
                "networks.register.not-member",
                refused(Invalid.class, () -> as(founder, () -> registers.walkIn(event, "no-one@example.org")))
                        .problems()
                        .get(0)
                        .key());
        as(
                founder,
                () -> registers.record(
                        event, Map.of(going, Attendance.DID_NOT_ATTEND, founder, Attendance.ATTENDED), 3));
        GatheringRegister.Register after = as(founder, () -> registers.of(event));
        assertEquals(5, after.came());
        assertEquals(1, after.missed());
        assertEquals(0, after.open());
        assertEquals(5, as(founder, () -> registers.past(network, 5)).get(0).came());
        refused(Invalid.class, () -> as(founder, () -> registers.record(event, Map.of(), -1)));
    }

    @Test
    void oneMailGoesToEachAddressAndLeadsIntoTheNetwork() {
        String outside = unique("outside") + "@example.org";
        PersonId member = member("Member");
        String memberEmail = address(member);
        String list = outside + "\n" + memberEmail + "\n" + outside + "\nnobody";
        assertEquals(
                List.of(InvitationFault.TWICE, InvitationFault.NO_ADDRESS),
                as(founder, () -> invitations.check(network, list)).wrong().stream()
                        .map(l -> l.fault())
                        .toList());
        assertEquals(2, as(founder, () -> invitations.send(network, list)));
        assertEquals(1, mails(outside));
        assertEquals(0, mails(memberEmail), "a member gets no mail");
        assertEquals(2, as(founder, () -> invitations.open(network)).size(), "and nobody sees that they are one");
        assertEquals(
                InvitationFault.INVITED_ALREADY,
                as(founder, () -> invitations.check(network, outside))
                        .wrong()
                        .get(0)
                        .fault());

        String token = token(outside);
        assertEquals(network, asVisitor(() -> invitations.invited(token)).network());
        PersonId joins = person("Joins");
        assertEquals(network, as(joins, () -> invitations.accept(token)));
        assertEquals(
                1,
                count(
                        "select count(*) from membership where network_id = ? and person_id = ? and state = 'MEMBER'",
                        network.value(),
                        joins.value()));
        assertEquals(
                0, count("select count(*) from network_invitation where email = ?", outside), "the address is erased");
        refused(NotFound.class, () -> as(person("Late"), () -> invitations.accept(token)));
    }

    @Test
    void anInvitationIsWithdrawnDeclinedOrRunsOut() {
        String first = unique("first") + "@example.org";
        String second = unique("second") + "@example.org";
        String third = unique("third") + "@example.org";
        as(founder, () -> invitations.send(network, String.join("\n", first, second, third)));
        long id = as(founder, () -> invitations.open(network)).stream()
                .filter(s -> s.email().equals(first))
                .findFirst()
                .orElseThrow()
                .id();
        refused(NotFound.class, () -> as(person("Other"), () -> invitations.withdraw(id)));
        as(founder, () -> invitations.withdraw(id));
        String dead = token(first);
        refused(NotFound.class, () -> asVisitor(() -> invitations.invited(dead)));
        String no = token(second);
        asVisitor(() -> {
            invitations.decline(no);
            return null;
        });
        refused(NotFound.class, () -> asVisitor(() -> invitations.invited(no)));
        assertEquals(1, as(founder, () -> invitations.open(network)).size());
        clock().forward(Duration.ofDays(31));
        assertEquals(0, as(founder, () -> invitations.open(network)).size());
        inTransaction(() -> {
            oldInvitations.run("");
            return null;
        });
        assertEquals(
                0,
                count(
                        "select count(*) from network_invitation where network_id = ? and email is not null",
                        network.value()));
        as(founder, () -> invitations.send(network, first));
    }

    @Test
    void othersInviteNobodyAndThereIsALimit() {
        refused(NotFound.class, () -> as(member("Member"), () -> invitations.send(network, "a@example.org")));
        refused(NotFound.class, () -> as(member("Member"), () -> invitations.open(network)));
        refused(Invalid.class, () -> as(founder, () -> invitations.send(network, " ")));
        refused(Invalid.class, () -> as(founder, () -> invitations.send(network, "nobody")));
        String many = IntStream.rangeClosed(0, MailInvitations.MOST_A_DAY)
                .mapToObj(i -> "p" + i + "@example.org")
                .collect(Collectors.joining("\n"));
        refused(RuleBroken.class, () -> as(founder, () -> invitations.send(network, many)));
        assertEquals(0, as(founder, () -> invitations.open(network)).size());
    }

    @Test
    void ofAConfidentialNetworkTheLinkSaysNothingToVisitors() {
        NetworkId hidden = network(Visibility.CONFIDENTIAL);
        String email = unique("outside") + "@example.org";
        as(founder, () -> invitations.send(hidden, email));
        String token = token(email);
        assertNull(asVisitor(() -> invitations.invited(token)).title());
        assertTrue(
                as(person("Reader"), () -> invitations.invited(token)).title().startsWith("Network"));
    }

    @Test
    void whoIsErasedIsNotNamedAsInviterAnyMore() {
        as(founder, () -> invitations.send(network, unique("x") + "@example.org"));
        member("Stays");
        inTransaction(() -> data.erase(founder));
        assertEquals(0, count("select count(*) from network_invitation where invited_by = ?", founder.value()));
    }

    private NetworkId network(Visibility visibility) {
        return as(
                founder,
                () -> networks.found(new NetworkPlan(
                        unique("Network"),
                        "To learn together",
                        visibility,
                        visibility == Visibility.CONFIDENTIAL
                                ? MembershipRoute.BY_INVITATION
                                : MembershipRoute.AT_ONCE)));
    }

    private PersonId person(String name) {
        return inTransaction(() -> people.join(unique(name), Level.PRACTITIONER, null, CurrentPerson.HOME_ZONE));
    }

    private PersonId member(String name) {
        PersonId person = person(name);
        as(person, () -> memberships.join(network, null));
        return person;
    }

    private String name(PersonId person) {
        return inTransaction(() -> people.card(person).name());
    }

    private String address(PersonId person) {
        String email = unique("member") + "@example.org";
        inTransaction(() -> {
            accounts.create(person, email, "no hash", true);
            return null;
        });
        return email;
    }

    private static long mails(String email) {
        return count("select count(*) from mail where recipient = ?", email);
    }

    private static String token(String email) {
        Matcher link = LINK.matcher(mailTexts("where recipient = ?", email).get(0));
        assertTrue(link.find());
        return link.group(1);
    }
}
