package org.cordee.networks.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.networks.entity.Announcement;
import org.cordee.networks.entity.Gathering;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.entity.Network;
import org.cordee.networks.terms.MemberRole;
import org.cordee.networks.terms.MembershipState;
import org.cordee.networks.terms.Visibility;
import org.cordee.platform.database.EntityQueries;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;

/** Finds networks, who belongs to them, and what happens in them. */
@ApplicationScoped
public class NetworkQueries extends EntityQueries {

    /** Written at once: others refer to it by its id alone. */
    public void add(Object entity) {
        insert(entity);
    }

    public void remove(Object entity) {
        em.remove(entity);
    }

    /** @throws NotFound when there is none */
    public Network one(NetworkId id) {
        return one(Network.class, id);
    }

    /** Locked until the end of the transaction: who joins and who coordinates is decided one after the other. */
    public Network locked(NetworkId id) {
        return locked(Network.class, id);
    }

    /** Those a stranger finds, and those the person has to do with, by title. */
    public List<Network> found(PersonId person) {
        return byTitle(em.createQuery(
                        "select n from Network n where n.visibility <> :hidden or exists (select 1 from Membership m"
                                + " where m.network = n.id and m.person = :person and m.state in :inside)",
                        Network.class)
                .setParameter("hidden", Visibility.CONFIDENTIAL)
                .setParameter("person", person)
                .setParameter("inside", List.of(MembershipState.MEMBER, MembershipState.INVITED))
                .getResultList());
    }

    /** Those the person is a member of, by title. */
    public List<Network> of(PersonId member) {
        return byTitle(em.createQuery(
                        "select n from Network n, Membership m where m.network = n.id and m.person = :person"
                                + " and m.state = :member",
                        Network.class)
                .setParameter("person", member)
                .setParameter("member", MembershipState.MEMBER)
                .getResultList());
    }

    /** Those the person coordinates, by title. Read once in a transaction: for pages that only read. */
    public List<Network> coordinatedBy(PersonId person) {
        return reads.once(
                "networks.coordinated-by",
                person,
                () -> byTitle(em.createQuery(
                                "select n from Network n, Membership m where m.network = n.id and m.person = :person"
                                        + " and m.state = :member and m.part = :part",
                                Network.class)
                        .setParameter("person", person)
                        .setParameter("member", MembershipState.MEMBER)
                        .setParameter("part", MemberRole.COORDINATOR)
                        .getResultList()));
    }

    /** Of several networks, the latest first. */
    public List<Announcement> announcements(Collection<NetworkId> networks, Instant since, int most) {
        return networks.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a from Announcement a where a.network in :networks and a.publishedAt >= :since"
                                        + " order by a.publishedAt desc, a.id desc",
                                Announcement.class)
                        .setParameter("networks", networks)
                        .setParameter("since", since)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** The rooms of Table 3, for those who say who coordinates them. */
    public List<Network> initiatives() {
        return byTitle(em.createQuery("select n from Network n where n.initiative is not null", Network.class)
                .getResultList());
    }

    /** The database can't sort them: titles of confidential networks are sealed. */
    private static List<Network> byTitle(List<Network> networks) {
        return networks.stream()
                .sorted(Comparator.comparing(Network::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Network::key))
                .toList();
    }

    public Optional<Network> of(InitiativeId initiative) {
        return em.createQuery("select n from Network n where n.initiative = :initiative", Network.class)
                .setParameter("initiative", initiative)
                .getResultStream()
                .findFirst();
    }

    public Optional<Membership> membership(NetworkId network, PersonId person) {
        return em.createQuery(
                        "select m from Membership m where m.network = :network and m.person = :person",
                        Membership.class)
                .setParameter("network", network)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** With its network locked, as it is after that. @throws NotFound when there is none */
    public Membership lockedMembership(long id) {
        Membership membership = one(Membership.class, id);
        locked(membership.network());
        em.refresh(membership);
        return membership;
    }

    /** All of one person, whatever became of them. */
    public List<Membership> memberships(PersonId person) {
        return em.createQuery(
                        "select m from Membership m where m.person = :person order by m.since, m.id", Membership.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** The same, read once in a transaction: for pages that only read. */
    public List<Membership> around(PersonId person) {
        return reads.once("networks.memberships", person, () -> memberships(person));
    }

    /** True for a coordinator of at least one network. */
    public boolean coordinatesAny(PersonId person) {
        return em.createQuery(
                                "select count(m) from Membership m where m.person = :person and m.state = :member"
                                        + " and m.part = :part",
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("member", MembershipState.MEMBER)
                        .setParameter("part", MemberRole.COORDINATOR)
                        .getSingleResult()
                > 0;
    }

    /** In one of the states, the longest there first. */
    public List<Membership> memberships(NetworkId network, MembershipState... states) {
        return em.createQuery(
                        "select m from Membership m where m.network = :network and m.state in :states"
                                + " order by m.since, m.id",
                        Membership.class)
                .setParameter("network", network)
                .setParameter("states", List.of(states))
                .getResultList();
    }

    /** All members of the networks in which the person is a member, without the person. */
    public List<PersonId> fellows(PersonId person) {
        return em.createQuery(
                        "select distinct o.person from Membership m, Membership o where o.network = m.network"
                                + " and m.person = :person and m.state = :member"
                                + " and o.state = :member and o.person <> :person",
                        PersonId.class)
                .setParameter("person", person)
                .setParameter("member", MembershipState.MEMBER)
                .getResultList();
    }

    public List<PersonId> coordinators(NetworkId network) {
        return memberships(network, MembershipState.MEMBER).stream()
                .filter(m -> m.part() == MemberRole.COORDINATOR)
                .map(Membership::person)
                .toList();
    }

    /** How many members each of them has; a network without any is left out. */
    public Map<NetworkId, Long> counts(Collection<NetworkId> networks) {
        return counts(networks, MembershipState.MEMBER);
    }

    /** How many memberships of each of them are in that state; a network without any is left out. */
    public Map<NetworkId, Long> counts(Collection<NetworkId> networks, MembershipState state) {
        Map<NetworkId, Long> counts = new HashMap<>();
        if (!networks.isEmpty()) {
            em.createQuery(
                            "select m.network, count(m.id) from Membership m where m.network in :networks"
                                    + " and m.state = :member group by m.network",
                            Object[].class)
                    .setParameter("networks", networks)
                    .setParameter("member", state)
                    .getResultList()
                    .forEach(row -> counts.put((NetworkId) row[0], (Long) row[1]));
        }
        return counts;
    }

    /** The latest first. */
    public List<Announcement> announcements(NetworkId network, int most) {
        return em.createQuery(
                        "select a from Announcement a where a.network = :network"
                                + " order by a.publishedAt desc, a.id desc",
                        Announcement.class)
                .setParameter("network", network)
                .setMaxResults(most)
                .getResultList();
    }

    /** @throws NotFound when there is none */
    public Announcement announcement(long id) {
        return one(Announcement.class, id);
    }

    public List<Gathering> gatherings(NetworkId network) {
        return em.createQuery("select g from Gathering g where g.network = :network order by g.id", Gathering.class)
                .setParameter("network", network)
                .getResultList();
    }

    /** @throws NotFound when there is none */
    public Gathering gathering(long id) {
        return one(Gathering.class, id);
    }
}
