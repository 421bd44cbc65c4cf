package org.cordee.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.networks.control.NetworkPolicy;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.entity.Network;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.NetworkId;

/** The networks of the person who asks at a glance, and what is new in them. */
@ApplicationScoped
@Transactional
public class MyNetworks {

    /** What is older is no news. */
    private static final Duration NEW = Duration.ofDays(60);

    @Inject
    private NetworkQueries networks;

    @Inject
    private NetworkPolicy policy;

    @Inject
    private Clock clock;

    /** Those the person is a member of, by title, and their latest announcements. @param most at most so many */
    public Glance glance(int most) {
        List<Network> mine = networks.of(policy.me());
        Map<NetworkId, Network> byId = mine.stream().collect(Collectors.toMap(Network::id, Function.identity()));
        List<News> news = networks.announcements(byId.keySet(), clock.instant().minus(NEW), most).stream()
                .map(a -> new News(a.network(), byId.get(a.network()).title(), a.title(), a.publishedAt()))
                .toList();
        return new Glance(
                mine.stream()
                        .map(n -> new Mine(n.id(), n.title(), n.initiative()))
                        .toList(),
                news);
    }

    /** Networks of the catalogue that the person who asks is not in and has not asked to join, by title. */
    public List<Mine> others() {
        Set<NetworkId> known =
                networks.around(policy.me()).stream().map(Membership::network).collect(Collectors.toSet());
        return networks.initiatives().stream()
                .filter(n -> !known.contains(n.id()) && n.visibility().listed())
                .map(n -> new Mine(n.id(), n.title(), n.initiative()))
                .toList();
    }

    /** All of it. */
    public record Glance(List<Mine> networks, List<News> news) {}

    /** A network. @param initiative of the catalogue, or null */
    public record Mine(NetworkId id, String title, InitiativeId initiative) {}

    /** An announcement. */
    public record News(NetworkId network, String networkTitle, String title, Instant publishedAt) {}
}
