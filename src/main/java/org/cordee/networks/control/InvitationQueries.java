package org.cordee.networks.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.cordee.networks.entity.NetworkInvitation;
import org.cordee.networks.terms.InvitationState;
import org.cordee.platform.database.EntityQueries;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;

/** Finds invitations that were sent to addresses. */
@ApplicationScoped
public class InvitationQueries extends EntityQueries {

    /** Written at once, so that a link can name it. */
    public void add(NetworkInvitation invitation) {
        insert(invitation);
    }

    /** @throws NotFound when there is none */
    public NetworkInvitation one(long id) {
        return one(NetworkInvitation.class, id);
    }

    /** As it is now, after its network was locked. */
    public NetworkInvitation fresh(NetworkInvitation invitation) {
        return refreshed(invitation);
    }

    /** Those of a network that nobody has answered, the latest first. */
    public List<NetworkInvitation> open(NetworkId network) {
        return em.createQuery(
                        "select i from NetworkInvitation i where i.network = :network and i.state = :open"
                                + " order by i.createdAt desc, i.id desc",
                        NetworkInvitation.class)
                .setParameter("network", network)
                .setParameter("open", InvitationState.OPEN)
                .getResultList();
    }

    /** How many were sent for a network since then. */
    public long sentSince(NetworkId network, Instant since) {
        return em.createQuery(
                        "select count(i) from NetworkInvitation i where i.network = :network and i.createdAt > :since",
                        Long.class)
                .setParameter("network", network)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Those that nobody has answered in time. */
    public List<NetworkInvitation> runOut(Instant now, int most) {
        return em.createQuery(
                        "select i from NetworkInvitation i where i.state = :open and i.expiresAt <= :now order by i.id",
                        NetworkInvitation.class)
                .setParameter("open", InvitationState.OPEN)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** All that this person sent, the earliest first. */
    public List<NetworkInvitation> sentBy(PersonId person) {
        return em.createQuery(
                        "select i from NetworkInvitation i where i.invitedBy = :person order by i.id",
                        NetworkInvitation.class)
                .setParameter("person", person)
                .getResultList();
    }
}
