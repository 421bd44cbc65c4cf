package org.cordee.networks.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.conversations.boundary.Conversations;
import org.cordee.conversations.terms.ThreadKey;
import org.cordee.house.inside.Inside;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;
import org.cordee.people.boundary.People;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member of a network and its coordinators write to each other; a message to many is in the same conversations. */
class NetworkConversationIT extends Inside {

    @Inject
    private Conversations conversations;

    @Inject
    private MemberList members;

    @Inject
    private Memberships memberships;

    @Inject
    private Networks networks;

    @Inject
    private Accounts accounts;

    @Inject
    private People people;

    private PersonId founder;
    private PersonId member;

    @BeforeEach
    void aFounder() {
        founder = person();
        member = person();
    }

    private PersonId person() {
        return inTransaction(() -> {
            PersonId person = people.join(unique("Person"), Level.MANAGER, null, CurrentPerson.HOME_ZONE);
            accounts.create(person, unique("network") + "@network.example", null, false);
            return person;
        });
    }

    private NetworkId network(Visibility visibility, MembershipRoute route) {
        return as(
                founder,
                () -> networks.found(new NetworkPlan(unique("Network"), "To learn together", visibility, route)));
    }

    private NetworkId joined() {
        NetworkId network = network(Visibility.OPEN, MembershipRoute.AT_ONCE);
        as(member, () -> memberships.join(network, null));
        return network;
    }

    private static ThreadKey key(NetworkId network, PersonId person) {
        return new ThreadKey("networks.network", network.value(), person);
    }

    private String mail(PersonId to) {
        String email = query("select email from account where person_id = ?", row -> row.getString(1), to.value())
                .get(0);
        return mailTexts("where recipient = ? and kind = 'conversations.notice.message'", email).stream()
                .reduce("", String::concat);
    }

    @Test
    void aMemberWritesToTheCoordinators() {
        NetworkId network = joined();
        ThreadKey key = key(network, member);
        as(member, () -> conversations.write(key, "May I bring a guest?"));
        assertEquals(
                "May I bring a guest?",
                as(founder, () -> conversations.page(key, null))
                        .messages()
                        .get(0)
                        .text());
        assertEquals(
                1,
                as(founder, () -> conversations.inbox("networks.network", network.value()))
                        .lines()
                        .size());
        assertFalse(mail(founder).contains("guest"));

        PersonId other = person();
        as(other, () -> memberships.join(network, null));
        refused(NotFound.class, () -> as(other, () -> conversations.page(key, null)));
        refused(NotFound.class, () -> as(other, () -> conversations.write(key, "Hello")));
        refused(NotFound.class, () -> as(other, () -> conversations.inbox("networks.network", network.value())));
        PersonId stranger = person();
        refused(NotFound.class, () -> as(stranger, () -> conversations.write(key(network, stranger), "Hello")));
    }

    @Test
    void aMessageToManyIsInEachOnesConversation() {
        NetworkId network = joined();
        long membership = count(
                "select id from membership where network_id = ? and person_id = ?", network.value(), member.value());
        as(founder, () -> members.write(network, List.of(membership), "Friday", "Bring your lunch."));

        assertEquals(
                "Friday\n\nBring your lunch.",
                as(member, () -> conversations.page(key(network, member), null))
                        .messages()
                        .get(0)
                        .text());
        assertTrue(mail(member).contains("Bring your lunch."));
        as(member, () -> conversations.write(key(network, member), "I will."));
        assertEquals(
                2,
                as(founder, () -> conversations.page(key(network, member), null))
                        .messages()
                        .size());
    }

    @Test
    void mailsAboutAConfidentialNetworkSayNothing() {
        NetworkId network = network(Visibility.CONFIDENTIAL, MembershipRoute.BY_INVITATION);
        String email = query("select email from account where person_id = ?", row -> row.getString(1), member.value())
                .get(0);
        as(founder, () -> memberships.invite(network, email));
        as(member, () -> memberships.join(network, null));
        as(member, () -> conversations.write(key(network, member), "Hello"));
        assertFalse(mail(founder).contains(people.name(member)));
        assertFalse(mail(founder).contains("Network-"));
    }

    @Test
    void whoHasLeftReadsOnAndDoesNotWrite() {
        NetworkId network = joined();
        ThreadKey key = key(network, member);
        as(member, () -> conversations.write(key, "Goodbye"));
        as(member, () -> memberships.leave(network));
        assertEquals(
                1, as(member, () -> conversations.page(key, null)).messages().size());
        refused(Conflict.class, () -> as(member, () -> conversations.write(key, "Hello")));
        refused(Conflict.class, () -> as(founder, () -> conversations.write(key, "Hello")));
    }
}
