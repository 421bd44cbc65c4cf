package org.cordee.networks.boundary;

import static org.cordee.house.Keys.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedNotices;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Announcement;
import org.cordee.networks.entity.Gathering;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.entity.Network;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.MembershipState;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What members and coordinators read, and what no mail says of a confidential network. */
class NetworkNotificationsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CAT = new PersonId(3);
    private static final TimeRange EVENING = new TimeRange(
            Instant.parse("2026-12-03T18:00:00Z"), Instant.parse("2026-12-03T20:00:00Z"), CurrentPerson.HOME_ZONE);

    private final RecordedNotices notices = new RecordedNotices();
    private final NetworkNotifications mails = Injection.of(
            NetworkNotifications.class,
            notices,
            new NamedPeople().with(1, "Ann Reid").with(2, "Ben Moor").with(3, "Cat Lowe"),
            new NetworkQueries() {
                @Override
                public List<PersonId> coordinators(NetworkId network) {
                    return List.of(BEN, CAT);
                }

                @Override
                public List<Membership> memberships(NetworkId network, MembershipState... states) {
                    List<Membership> members = new ArrayList<>();
                    for (PersonId person : List.of(ANN, BEN, CAT)) {
                        Membership membership = new Membership(network, person, NOW);
                        membership.join(NOW);
                        members.add(membership);
                    }
                    return members;
                }
            });

    private static Network network(boolean confidential) {
        NetworkPlan plan = confidential
                ? new NetworkPlan(
                        "Whistleblowers", "We are safe", Visibility.CONFIDENTIAL, MembershipRoute.BY_INVITATION)
                : new NetworkPlan("Carers", "We help", Visibility.OPEN, MembershipRoute.AT_ONCE);
        return keyed(new Network(null, plan, NOW), 4);
    }

    private void send(String what, Network network) {
        switch (what) {
            case "asked" -> mails.asked(network, ANN);
            case "admitted" -> mails.admitted(network, ANN);
            case "refused" -> mails.refused(network, ANN);
            case "invited" -> mails.invited(network, ANN, BEN);
            case "coordinates" -> mails.coordinates(network, ANN);
            case "announced" ->
                mails.announced(
                        network, new Announcement(network.id(), BEN, "New room", "We meet in the hall now.", NOW));
            default ->
                mails.gathering(
                        network, keyed(new Gathering(network.id(), "Tea and talk", "Bring cake"), 80), EVENING, BEN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "asked,Ann Reid would like to join Carers,/networks/members?id=4,2",
        "admitted,You’re now a member of Carers,/networks/network?id=4,1",
        "refused,About your request to join Carers,/networks/networks,1",
        "invited,Ben Moor has invited you to join Carers,/networks/network?id=4,1",
        "coordinates,You’re now a coordinator of Carers,/networks/network?id=4,1",
        "announced,Carers: New room,/networks/network?id=4,2",
        "gathering,New event: Tea and talk,/networks/gathering?id=80,2"
    })
    void anOpenNetworkIsNamed(String what, String subject, String page, int readers) {
        send(what, network(false));
        assertEquals(readers, notices.told().size());
        for (RecordedNotices.Told told : notices.told()) {
            assertEquals(subject, told.subject());
            assertEquals(page, told.action());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "asked,/networks/members?id=4",
        "admitted,/networks/network?id=4",
        "refused,/networks/networks",
        "invited,/networks/network?id=4",
        "coordinates,/networks/network?id=4",
        "announced,/networks/network?id=4",
        "gathering,/networks/gathering?id=80"
    })
    void ofAConfidentialOneAMailSaysNothingButThatThereIsSomething(String what, String page) {
        send(what, network(true));
        assertFalse(notices.told().isEmpty());
        for (RecordedNotices.Told told : notices.told()) {
            assertEquals(page, told.action());
            for (String secret : List.of("Whistle", "Ann", "Ben", "Tea", "talk", "room", "hall", "December")) {
                assertFalse((told.subject() + told.text()).contains(secret), told.subject() + "\n" + told.text());
            }
            assertTrue(told.text().contains("confidential"), told.text());
        }
    }

    @Test
    void coordinatorsAreAskedAndTheAnswerIsEssential() {
        send("asked", network(false));
        assertEquals(List.of(BEN, CAT), notices.readers());
        assertFalse(notices.told().get(0).message().essential());
        notices.clear();
        for (String what : List.of("admitted", "refused", "invited", "coordinates")) {
            send(what, network(false));
        }
        assertEquals(List.of(ANN, ANN, ANN, ANN), notices.readers());
        assertTrue(notices.told().stream().allMatch(t -> t.message().essential()));
    }

    @Test
    void newsGoesToAllButWhoWroteItAndCanBeMuted() {
        send("announced", network(false));
        assertEquals(List.of(ANN, CAT), notices.readers());
        assertEquals("We meet in the hall now.", notices.told().get(0).text());
        assertFalse(notices.told().get(0).message().essential());
        assertEquals("networks.notice.news", notices.told().get(0).message().kind());
        notices.clear();
        send("gathering", network(false));
        assertEquals(List.of(ANN, CAT), notices.readers());
        assertTrue(
                notices.told()
                        .get(0)
                        .text()
                        .startsWith("Carers has a new event: Tea and talk, on Thursday 3 December 2026, 6pm."),
                notices.told().get(0).text());
    }
}
