package org.cordee.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.cordee.conversations.boundary.ConversationOwner;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.entity.Network;
import org.cordee.networks.terms.MembershipState;
import org.cordee.networks.terms.Visibility;
import org.cordee.people.boundary.Separation;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;

/**
 * Answers for the conversations that members of a network have with its coordinators. Coordinators who must be kept
 * apart from someone are not in that person's conversation. Mails about a confidential network say nothing of it.
 */
@ApplicationScoped
class NetworkConversationOwner implements ConversationOwner {

    static final String KIND = "networks.network";

    @Inject
    private NetworkQueries networks;

    @Inject
    private Separation separation;

    @Inject
    private Messages messages;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Circle circle(long ownerId, PersonId person, PersonId reader) {
        Network network = networks.one(new NetworkId(ownerId));
        Membership membership = Optional.ofNullable(person)
                .flatMap(p -> networks.membership(network.id(), p))
                .filter(m -> m.member() || m.state() == MembershipState.LEFT)
                .orElseThrow(NotFound::new);
        Set<PersonId> people = new HashSet<>(networks.coordinators(network.id()));
        if (!people.contains(reader) && !reader.equals(person)) {
            throw new NotFound();
        }
        people.add(person);
        people.removeAll(separation.declared(person, people));
        boolean hidden = network.visibility() == Visibility.CONFIDENTIAL;
        boolean outside = reader.equals(person) && !membership.member();
        return new Circle(
                people,
                new Heading(
                        hidden && outside ? messages.say("networks.hidden-title") : network.title(),
                        outside ? "/networks/networks" : "/networks/network?id=" + network.id()),
                membership.member() ? null : "networks.conversation.left",
                hidden);
    }

    @Override
    public Heading heading(long ownerId, PersonId reader) {
        Network network = networks.one(new NetworkId(ownerId));
        if (!networks.coordinators(network.id()).contains(reader)) {
            throw new NotFound();
        }
        return new Heading(network.title(), "/networks/network?id=" + network.id());
    }

    @Override
    public Set<PersonId> hidden(long ownerId, Collection<PersonId> people, PersonId reader) {
        return separation.declared(reader, people);
    }
}
