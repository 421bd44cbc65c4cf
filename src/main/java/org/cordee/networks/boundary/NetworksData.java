package org.cordee.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cordee.networks.control.InvitationQueries;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Announcement;
import org.cordee.networks.entity.Network;
import org.cordee.networks.entity.NetworkInvitation;
import org.cordee.networks.terms.MemberRole;
import org.cordee.networks.terms.MembershipState;
import org.cordee.people.boundary.ExportRow;
import org.cordee.people.boundary.PersonalData;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;

/**
 * Memberships go with the person, and a coordinator’s part to another; what they announced stays for its readers,
 * without their name.
 */
@ApplicationScoped
@Transactional
public class NetworksData implements PersonalData {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private NetworkQueries networks;

    @Inject
    private InvitationQueries invitations;

    @Inject
    private NetworkNotifications tidings;

    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("membership", "networks.kept.memberships", null),
                new Kept("announcement", "networks.kept.announcements", null),
                new Kept("network_invitation", "networks.kept.invitations", null));
    }

    @Override
    public List<Section> export(PersonId person) {
        return List.of(
                new Section(
                        "networks.kept.memberships",
                        networks.memberships(person).stream()
                                .map(m -> ExportRow.of(
                                        "network",
                                        networks.one(m.network()).title(),
                                        "state",
                                        m.state().key(),
                                        "part",
                                        m.part().key(),
                                        "since",
                                        m.since(),
                                        "message",
                                        m.message()))
                                .toList()),
                new Section(
                        "networks.kept.announcements",
                        em.createQuery(
                                        "select a from Announcement a where a.author = :person"
                                                + " order by a.publishedAt",
                                        Announcement.class)
                                .setParameter("person", person)
                                .getResultStream()
                                .map(a -> ExportRow.of(
                                        "network",
                                        networks.one(a.network()).title(),
                                        "published",
                                        a.publishedAt(),
                                        "title",
                                        a.title(),
                                        "text",
                                        a.body()))
                                .toList()),
                new Section(
                        "networks.kept.invitations",
                        invitations.sentBy(person).stream()
                                .map(i -> ExportRow.of(
                                        "network",
                                        networks.one(i.network()).title(),
                                        "sent",
                                        i.createdAt(),
                                        "state",
                                        i.state().key()))
                                .toList()));
    }

    @Override
    public Erasure erase(PersonId person) {
        networks.memberships(person).stream()
                .filter(m -> m.part() == MemberRole.COORDINATOR)
                .forEach(m -> passOn(m.network(), person));
        int removed = em.createQuery("delete from Membership m where m.person = :person")
                .setParameter("person", person)
                .executeUpdate();
        int nameless = em.createQuery("update Announcement a set a.author = null where a.author = :person")
                .setParameter("person", person)
                .executeUpdate();
        List<NetworkInvitation> sent = invitations.sentBy(person);
        sent.forEach(NetworkInvitation::withoutInviter);
        return new Erasure(removed, nameless + sent.size(), List.of());
    }

    /** Where nobody else coordinates, whoever has been a member longest does from now on, and is told. */
    private void passOn(NetworkId id, PersonId from) {
        Network network = networks.locked(id);
        if (networks.coordinators(id).equals(List.of(from))) {
            networks.memberships(id, MembershipState.MEMBER).stream()
                    .filter(m -> !m.person().equals(from))
                    .findFirst()
                    .ifPresent(next -> {
                        next.part(MemberRole.COORDINATOR);
                        tidings.coordinates(network, next.person());
                    });
        }
    }
}
