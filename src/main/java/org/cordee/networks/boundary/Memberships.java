package org.cordee.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.accounts.boundary.HourlyLimits;
import org.cordee.accounts.boundary.PersonFinder;
import org.cordee.accounts.boundary.SecondFactorRequirement;
import org.cordee.networks.control.NetworkPolicy;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Gathering;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.entity.Network;
import org.cordee.networks.terms.MemberRole;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.MembershipState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;

/** The ways into a network, through it and out of it. Each is decided under the lock of the network. */
@ApplicationScoped
@Transactional
public class Memberships implements SecondFactorRequirement {

    private static final int INVITATIONS_AN_HOUR = 100;
    private static final int REQUESTS_AN_HOUR = 20;

    @Inject
    private NetworkQueries networks;

    @Inject
    private NetworkPolicy policy;

    @Inject
    private NetworkNotifications tidings;

    @Inject
    private PersonFinder finder;

    @Inject
    private Appointments appointments;

    @Inject
    private HourlyLimits limits;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Coordinators see who is a member and write to all of them. */
    @Override
    public boolean needsSecondFactor(PersonId person) {
        return networks.coordinatesAny(person);
    }

    /**
     * Joins at once, accepts an invitation, or asks the coordinators: whatever this network's door is.
     *
     * @param message to the coordinators, read with a request alone; or blank
     * @return what became of it
     * @throws RuleBroken when one can only be invited
     */
    public MembershipState join(NetworkId id, String message) {
        Network network = networks.locked(id);
        policy.checkSees(network);
        Membership mine = mine(network);
        Instant now = clock.instant();
        if (mine.state() == MembershipState.INVITED) {
            mine.accept(now);
        } else if (network.entry() == MembershipRoute.AT_ONCE) {
            mine.join(now);
        } else if (network.entry() == MembershipRoute.BY_REQUEST) {
            mine.ask(message, now);
            limits.count("network-requests", REQUESTS_AN_HOUR);
            tidings.asked(network, mine.person());
        } else {
            throw new RuleBroken("networks.membership.by-invitation");
        }
        keep(network, mine);
        return mine.state();
    }

    /** Says no to an invitation. */
    public void decline(NetworkId id) {
        Network network = networks.locked(id);
        policy.checkSees(network);
        Membership mine = mine(network);
        mine.decline(clock.instant());
        keep(network, mine);
    }

    /**
     * Takes one's own request back, also where the network has become confidential since. @throws NotFound for who has
     * none
     */
    public void withdraw(NetworkId id) {
        Network network = networks.locked(id);
        Membership mine = policy.mine(network).orElseThrow(NotFound::new);
        mine.withdraw(clock.instant());
        keep(network, mine);
    }

    /** @throws RuleBroken when nobody would coordinate those who stay */
    public void leave(NetworkId id) {
        Network network = networks.locked(id);
        policy.checkMember(network);
        Membership mine = mine(network);
        checkSomebodyCoordinates(network, mine);
        leave(network, mine);
        keep(network, mine);
    }

    /** The gatherings ahead leave the diary with the membership. */
    private void leave(Network network, Membership membership) {
        membership.leave(clock.instant());
        appointments.uninvite(
                networks.gatherings(network.id()).stream()
                        .map(Gathering::appointment)
                        .filter(Objects::nonNull)
                        .toList(),
                membership.person());
    }

    /**
     * Suggests people to invite: listed members of the current person's other networks. @throws NotFound to all but its
     * coordinators
     */
    public List<PersonFinder.Suggestion> suggest(NetworkId id, String typed) {
        policy.checkCoordinates(networks.one(id));
        return finder.suggest(typed, fellows());
    }

    /** Those with whom the current person is in a network, and who let others there see their name. */
    private List<PersonId> fellows() {
        return people.cards(networks.fellows(policy.me())).values().stream()
                .filter(PersonCard::listed)
                .map(PersonCard::id)
                .toList();
    }

    /** Says yes or no to a request. */
    public void decide(long membershipId, boolean yes) {
        Membership membership = coordinated(membershipId);
        Network network = networks.one(membership.network());
        if (yes) {
            membership.admit(clock.instant());
            tidings.admitted(network, membership.person());
        } else {
            membership.refuse(clock.instant());
            tidings.refused(network, membership.person());
        }
        keep(network, membership);
    }

    /**
     * Invites somebody by the name under which the current person knows them from a network, or by the address of their
     * account. Where nobody has the address, or they cannot be invited now, nothing happens and nothing is said: it is
     * not to be found out here who is registered.
     *
     * @throws Invalid at {@code email} when nothing was typed, or a name that none or more than one of them has
     */
    public void invite(NetworkId id, String email) {
        Network network = networks.locked(id);
        policy.checkCoordinates(network);
        limits.count("invitations", INVITATIONS_AN_HOUR);
        finder.find("email", email, fellows())
                .map(person -> of(network, person))
                .filter(m -> m.state().mayBecome(MembershipState.INVITED))
                .ifPresent(membership -> {
                    membership.invite(clock.instant());
                    tidings.invited(network, membership.person(), policy.me());
                    keep(network, membership);
                });
    }

    /** A coordinator takes an invitation back, or takes a member out. */
    public void remove(long membershipId) {
        Membership membership = coordinated(membershipId);
        Network network = networks.one(membership.network());
        if (membership.member()) {
            checkSomebodyCoordinates(network, membership);
            leave(network, membership);
        } else {
            membership.withdraw(clock.instant());
        }
        keep(network, membership);
    }

    /** A coordinator says who else coordinates, or steps back. @throws RuleBroken when nobody would be left */
    public void part(long membershipId, MemberRole memberRole) {
        Membership membership = coordinated(membershipId);
        Network network = networks.one(membership.network());
        if (memberRole == MemberRole.MEMBER) {
            checkSomebodyCoordinates(network, membership);
        }
        membership.part(memberRole);
        if (memberRole == MemberRole.COORDINATOR && !membership.person().equals(policy.me())) {
            tidings.coordinates(network, membership.person());
        }
        audit.changed("networks.part-given", network.id(), memberRole.key() + " " + membership.person());
    }

    /**
     * An administrator says who coordinates a network of Table 3: the first one has to come from somewhere.
     *
     * @param who as a person picker names someone: by name, by address, or both
     * @throws org.cordee.shared.errors.Invalid at {@code email} if no one or more than one person is meant, or they are
     *     the one who asks
     */
    public void appoint(NetworkId id, String who) {
        policy.checkAdministrator();
        Network network = networks.locked(id);
        if (network.initiative() == null) {
            throw new NotFound();
        }
        PersonId person = finder.find("email", who);
        new Validation()
                .that(!person.equals(policy.me()), "email", "networks.membership.not-yourself")
                .done();
        Membership membership = of(network, person);
        if (!membership.member()) {
            membership.join(clock.instant());
            networks.add(membership);
        }
        membership.part(MemberRole.COORDINATOR);
        tidings.coordinates(network, person);
        audit.changed("networks.appointed", id, person.toString());
    }

    /** Who coordinates the networks of Table 3; for administrators. */
    public List<Coordinated> coordinators() {
        policy.checkAdministrator();
        return networks.initiatives().stream()
                .map(n -> new Coordinated(
                        n.id(),
                        n.title(),
                        people.cards(networks.coordinators(n.id())).values().stream()
                                .map(PersonCard::name)
                                .toList()))
                .toList();
    }

    /** Members by name; those who do not want to be seen are only counted, but coordinators see them. */
    public Members of(NetworkId id) {
        Network network = networks.one(id);
        policy.checkReads(network);
        boolean coordinates = policy.mayCoordinate(network);
        List<Member> members = cards(networks.memberships(id, MembershipState.MEMBER));
        List<Member> shown =
                members.stream().filter(m -> coordinates || m.card().listed()).toList();
        return new Members(
                shown,
                members.size() - shown.size(),
                coordinates ? cards(networks.memberships(id, MembershipState.ASKED)) : List.of(),
                coordinates ? invited(id) : List.of());
    }

    /** Returns who waits for an answer: requests and invitations, for coordinators alone. */
    public Waiting waiting(NetworkId id) {
        Network network = networks.one(id);
        policy.checkReads(network);
        return policy.mayCoordinate(network)
                ? new Waiting(cards(networks.memberships(id, MembershipState.ASKED)), invited(id))
                : new Waiting(List.of(), List.of());
    }

    private List<Member> cards(List<Membership> memberships) {
        Map<PersonId, PersonCard> who =
                people.cards(memberships.stream().map(Membership::person).toList());
        return memberships.stream()
                .map(m -> new Member(m.key(), who.get(m.person()), m.part(), m.message(), m.since()))
                .sorted((a, b) -> a.card().name().compareToIgnoreCase(b.card().name()))
                .toList();
    }

    /** In the order of their invitations, which says nothing of names that are not shown. */
    private List<Invited> invited(NetworkId id) {
        List<Membership> all = networks.memberships(id, MembershipState.INVITED);
        Map<PersonId, PersonCard> who =
                people.cards(all.stream().map(Membership::person).toList());
        return all.stream()
                .map(m -> new Invited(
                        m.key(),
                        who.get(m.person()).listed() ? who.get(m.person()).name() : null,
                        m.since()))
                .toList();
    }

    private Membership mine(Network network) {
        return of(network, policy.me());
    }

    private Membership of(Network network, PersonId person) {
        return networks.membership(network.id(), person)
                .orElseGet(() -> new Membership(network.id(), person, clock.instant()));
    }

    private void keep(Network network, Membership membership) {
        if (membership.key() == null) {
            networks.add(membership);
        }
        audit.changed("networks.membership", network.id(), membership.state().key() + " " + membership.person());
    }

    private Membership coordinated(long membershipId) {
        Membership membership = networks.lockedMembership(membershipId);
        policy.checkCoordinates(networks.one(membership.network()));
        return membership;
    }

    private void checkSomebodyCoordinates(Network network, Membership goes) {
        List<PersonId> coordinators = networks.coordinators(network.id());
        boolean othersStay =
                networks.memberships(network.id(), MembershipState.MEMBER).size() > 1;
        if (othersStay && coordinators.equals(List.of(goes.person()))) {
            throw new RuleBroken("networks.membership.last-coordinator");
        }
    }

    /** Somebody in a list. @param message of a request, or null */
    public record Member(long id, PersonCard card, MemberRole part, String message, Instant since)
            implements Serializable {

        public boolean coordinator() {
            return part == MemberRole.COORDINATOR;
        }
    }

    /** Somebody invited who has not answered. @param name null when they do not want to be listed */
    public record Invited(long id, String name, Instant since) implements Serializable {}

    /**
     * Who belongs to a network.
     *
     * @param unlisted how many members are not shown, because they do not want to be
     * @param asked requests that wait; for coordinators alone, as are those invited
     */
    public record Members(List<Member> members, int unlisted, List<Member> asked, List<Invited> invited)
            implements Serializable {}

    /** Requests that wait, and those invited; both empty for all but coordinators. */
    public record Waiting(List<Member> asked, List<Invited> invited) implements Serializable {}

    /** A network of Table 3 and the names of its coordinators. */
    public record Coordinated(NetworkId id, String title, List<String> coordinators) implements Serializable {}
}
