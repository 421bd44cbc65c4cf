package org.cordee.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.networks.control.NetworkPolicy;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.entity.Network;
import org.cordee.networks.terms.MembershipState;
import org.cordee.networks.terms.Visibility;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;

/** For the rooms above that arrange something for a network, such as its learning sets. */
@ApplicationScoped
@Transactional
public class Coordinating {

    @Inject
    private NetworkQueries networks;

    @Inject
    private NetworkPolicy policy;

    @Inject
    private Messages messages;

    /** Whether the person who asks coordinates it. @throws NotFound when there is no such network */
    public boolean mayCoordinate(NetworkId network) {
        return policy.mayCoordinate(networks.one(network));
    }

    /** Returns true if the current person coordinates at least one network. */
    public boolean any() {
        return networks.coordinatesAny(policy.me());
    }

    /** The titles of all networks that the person who asks coordinates. */
    public Map<NetworkId, String> mine() {
        Map<NetworkId, String> titles = new HashMap<>();
        networks.coordinatedBy(policy.me()).forEach(n -> titles.put(n.id(), n.title()));
        return titles;
    }

    /** Who belongs to it now. The room that asks checks that it has a reason to. */
    public List<PersonId> members(NetworkId network) {
        return networks.memberships(network, MembershipState.MEMBER).stream()
                .map(Membership::person)
                .distinct()
                .toList();
    }

    /** Who coordinates it. The room that asks checks that it has a reason to. */
    public List<PersonId> coordinators(NetworkId network) {
        return networks.coordinators(network);
    }

    /**
     * Whether it is one of Table 3, rather than one that people founded for themselves. @throws NotFound when there is
     * no such network
     */
    public boolean ofTable3(NetworkId network) {
        return networks.one(network).initiative() != null;
    }

    /** Whether others must not learn its name. @throws NotFound when there is no such network */
    public boolean confidential(NetworkId network) {
        return networks.one(network).visibility() == Visibility.CONFIDENTIAL;
    }

    /**
     * Its title, for headings of other rooms; of a confidential one a neutral word, but for its members. @throws
     * NotFound when there is none
     */
    public String title(NetworkId id) {
        Network network = networks.one(id);
        return policy.maySee(network) ? network.title() : messages.say("networks.hidden-title");
    }
}
