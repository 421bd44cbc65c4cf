package org.cordee.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.networks.control.NetworkPolicy;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.entity.Network;
import org.cordee.networks.terms.MemberRole;
import org.cordee.networks.terms.MembershipState;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.people.boundary.Face;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** The rooms of networks: those of Table 3, and those that people found for themselves. */
@ApplicationScoped
@Transactional
public class Networks {

    @Inject
    private NetworkQueries networks;

    @Inject
    private NetworkPolicy policy;

    @Inject
    private Initiatives initiatives;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Founds a network; who founds it coordinates it. */
    public NetworkId found(NetworkPlan plan) {
        PersonId founder = policy.me();
        Network network = new Network(null, plan, clock.instant());
        networks.add(network);
        Membership membership = new Membership(network.id(), founder, clock.instant());
        membership.join(clock.instant());
        membership.part(MemberRole.COORDINATOR);
        networks.add(membership);
        audit.changed("networks.founded", network.id(), plan.visibility().key());
        return network.id();
    }

    /** @param seenVersion the version the change was begun on, or null */
    public void change(NetworkId id, NetworkPlan plan, Integer seenVersion) {
        Network network = networks.locked(id);
        policy.checkCoordinates(network);
        network.expect(seenVersion);
        String before = network.visibility().key();
        network.become(plan);
        audit.changed(
                "networks.changed", id, before + " -> " + plan.visibility().key());
    }

    /** Writes down what the members have agreed. @param terms blank takes them away */
    public void agree(NetworkId id, String terms, Integer seenVersion) {
        Network network = networks.locked(id);
        policy.checkCoordinates(network);
        network.expect(seenVersion);
        network.agree(terms, LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE)));
        audit.changed("networks.terms-agreed", id, null);
    }

    /**
     * Those the person who asks may find: their own first, then the others, each by title. Of what is not listed in the
     * catalogue, only those they have to do with.
     */
    public List<Row> list() {
        Map<NetworkId, Membership> mine = networks.memberships(policy.me()).stream()
                .collect(Collectors.toMap(Membership::network, Function.identity()));
        List<Network> found = networks.found(policy.me()).stream()
                .filter(n -> n.initiative() == null || mine.containsKey(n.id()) || initiatives.isListed(n.initiative()))
                .toList();
        Map<NetworkId, Long> counts =
                networks.counts(found.stream().map(Network::id).toList());
        return found.stream()
                .map(n -> row(n, mine.get(n.id()), counts.getOrDefault(n.id(), 0L)))
                .sorted((a, b) -> Boolean.compare(b.inside(), a.inside()))
                .toList();
    }

    /**
     * Counts the requests to join that wait in each network that the person who asks coordinates; networks without any
     * are left out.
     */
    public Map<NetworkId, Long> requests() {
        return networks.counts(
                networks.memberships(policy.me()).stream()
                        .filter(m -> m.member() && m.part() == MemberRole.COORDINATOR)
                        .map(Membership::network)
                        .toList(),
                MembershipState.ASKED);
    }

    /** The networks the person who asks is a member of, by title. */
    public List<Row> mine() {
        return list().stream().filter(r -> r.state() == MembershipState.MEMBER).toList();
    }

    private static Row row(Network n, Membership m, long members) {
        return new Row(
                n.id(),
                n.plan(),
                members,
                m == null ? null : m.state(),
                m == null ? MemberRole.MEMBER : m.part(),
                n.initiative() != null);
    }

    /** The room, with as much of it as the person who asks may see. */
    public NetworkPage room(NetworkId id) {
        Network network = networks.one(id);
        policy.checkSees(network);
        boolean enters = policy.mayEnter(network);
        Membership mine = policy.mine(network).orElse(null);
        Map<PersonId, PersonCard> coordinators = enters ? people.cards(networks.coordinators(id)) : Map.of();
        return new NetworkPage(
                id,
                network.version(),
                network.plan(),
                network.initiative(),
                new NetworkPage.Terms(enters ? network.terms() : null, enters ? network.termsSince() : null),
                coordinators.values().stream().map(PersonCard::face).toList(),
                networks.counts(List.of(id)).getOrDefault(id, 0L),
                new NetworkPage.Reader(
                        mine == null ? null : mine.state(),
                        enters,
                        policy.mayRead(network),
                        policy.mayCoordinate(network)));
    }

    /**
     * The room of an initiative of Table 3, for its page; empty when it has none, or when the person who asks may not
     * find it.
     */
    public Optional<NetworkId> of(InitiativeId initiative) {
        return networks.of(initiative).filter(policy::maySee).map(Network::id);
    }

    /**
     * A line of the list.
     *
     * @param state of one's own membership, or null for none
     */
    public record Row(
            NetworkId id, NetworkPlan plan, long members, MembershipState state, MemberRole part, boolean ofTable3)
            implements Serializable {

        /** True for members and for those who are invited. */
        public boolean inside() {
            return state == MembershipState.MEMBER || state == MembershipState.INVITED;
        }

        public boolean member() {
            return state == MembershipState.MEMBER;
        }

        public boolean coordinator() {
            return part == MemberRole.COORDINATOR;
        }
    }

    /**
     * A network's room.
     *
     * @param initiative of Table 3, or null
     * @param coordinators empty when not for the person who asks
     */
    public record NetworkPage(
            NetworkId id,
            int version,
            NetworkPlan plan,
            InitiativeId initiative,
            Terms terms,
            List<Face> coordinators,
            long members,
            Reader reader)
            implements Serializable {

        /**
         * The terms of reference.
         *
         * @param text of reference; null when there are none, or when they are not for the person who asks
         */
        public record Terms(String text, LocalDate since) {}

        /**
         * What the person who asks is and may do.
         *
         * @param membership of one's own membership, or null for none
         * @param enters whether terms, coordinators and gatherings are shown
         * @param reads whether announcements and members are shown
         */
        public record Reader(MembershipState membership, boolean enters, boolean reads, boolean coordinates) {}

        public boolean member() {
            return reader.membership() == MembershipState.MEMBER;
        }

        public boolean invited() {
            return reader.membership() == MembershipState.INVITED;
        }

        public boolean asked() {
            return reader.membership() == MembershipState.ASKED;
        }

        /** True when the person who asks is outside and has no request or invitation. */
        public boolean outside() {
            return !member() && !invited() && !asked();
        }
    }
}
