package org.cordee.networks.entity;

import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A network, its terms of reference, and what it tells and calls its members to. */
class NetworkTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final NetworkPlan OPEN =
            new NetworkPlan("Carers", "We help each other", Visibility.OPEN, MembershipRoute.AT_ONCE);
    private static final NetworkPlan CONFIDENTIAL = new NetworkPlan(
            "Whistleblowers", "We are safe here", Visibility.CONFIDENTIAL, MembershipRoute.BY_INVITATION);

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void thePlanIsGivenBackAsItWas(Visibility visibility) {
        NetworkPlan plan = new NetworkPlan("Carers", "We help each other", visibility, MembershipRoute.BY_INVITATION);
        Network network = new Network(null, plan, NOW);
        assertEquals(plan, network.plan());
        assertEquals("Carers", network.title());
        assertEquals(visibility, network.visibility());
        assertNull(network.initiative());
        assertEquals(NOW, network.foundedAt());
    }

    @Test
    void aNetworkMayBecomeConfidentialAndOpenAgain() {
        Network network = new Network(new InitiativeId(3), OPEN, NOW);
        network.become(CONFIDENTIAL);
        assertEquals(CONFIDENTIAL, network.plan());
        assertEquals("Whistleblowers", network.title());
        network.become(OPEN);
        assertEquals(OPEN, network.plan());
        assertEquals("Carers", network.title());
        assertEquals(new InitiativeId(3), network.initiative());
    }

    @Test
    void termsOfReferenceAreSaidSinceTheDayTheyChanged() {
        Network network = new Network(null, OPEN, NOW);
        assertNull(network.terms());
        network.agree("  We meet monthly ", TODAY);
        assertEquals("We meet monthly", network.terms());
        assertEquals(TODAY, network.termsSince());
        network.agree("We meet monthly", TODAY.plusDays(5));
        assertEquals(TODAY, network.termsSince(), "the same again is no change");
        network.agree("We meet weekly", TODAY.plusDays(6));
        assertEquals(TODAY.plusDays(6), network.termsSince());
        network.agree(" ", TODAY.plusDays(7));
        assertNull(network.terms());
        assertNull(network.termsSince());
        network.agree(null, TODAY.plusDays(8));
        assertNull(network.termsSince());
    }

    @Test
    void termsHaveTheirLimit() {
        Network network = new Network(null, OPEN, NOW);
        network.agree("x".repeat(Network.LONGEST_TERMS), TODAY);
        invalid("terms", "shared.too-long", () -> network.agree("x".repeat(Network.LONGEST_TERMS + 1), TODAY));
        assertEquals(Network.LONGEST_TERMS, network.terms().length());
    }

    @Test
    void anEventHasATitleAndMaySayWhatItIsAbout() {
        Gathering event = new Gathering(new NetworkId(4), "  Spring   meeting ", "  Bring cake ");
        assertEquals("Spring meeting", event.title());
        assertEquals("Bring cake", event.about());
        assertNull(event.appointment());
        event.on(new AppointmentId(9));
        assertEquals(new AppointmentId(9), event.appointment());
        event.describe("Summer meeting", " ");
        assertNull(event.about());
        invalid("title", "shared.required", () -> event.describe("", null));
        invalid("title", "shared.too-long", () -> event.describe("x".repeat(161), null));
        invalid("title", "shared.unreadable", () -> event.describe("a\u202Eb", null));
        invalid("about", "shared.too-long", () -> event.describe("Autumn", "x".repeat(4001)));
        assertEquals("Summer meeting", event.title());
    }

    @Test
    void anAnnouncementHasATitleAndABody() {
        PersonId author = new PersonId(1);
        NetworkId network = new NetworkId(4);
        Announcement said = new Announcement(network, author, " News ", "  Line one\nLine two ", NOW);
        assertEquals("News", said.title());
        assertEquals("Line one\nLine two", said.body());
        assertEquals(NOW, said.publishedAt());
        assertEquals(List.of("title", "body"), fields(() -> new Announcement(network, author, null, " ", NOW)));
        assertEquals(
                List.of("title", "body"),
                fields(() -> new Announcement(network, author, "x".repeat(161), "x".repeat(8001), NOW)));
        assertEquals(
                8000,
                new Announcement(network, author, "x".repeat(160), "x".repeat(8000), NOW)
                        .body()
                        .length());
    }
}
