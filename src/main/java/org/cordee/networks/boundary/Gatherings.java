package org.cordee.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.networks.control.NetworkPolicy;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Gathering;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.entity.Network;
import org.cordee.networks.terms.MembershipState;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;

/**
 * Gatherings of a network. All members hear of one; it stands in the diary of those who say that they come, and takes
 * nobody else's time. Nobody has to come, so a clash with something else is kept and left to each of them.
 */
@ApplicationScoped
@Transactional
public class Gatherings {

    @Inject
    private NetworkQueries networks;

    @Inject
    private NetworkPolicy policy;

    @Inject
    private NetworkNotifications tidings;

    @Inject
    private Appointments appointments;

    @Inject
    private People people;

    @Inject
    private Notices notices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Calls members together; who calls them comes. @param about at most 4000 characters, or blank */
    public long call(NetworkId id, String title, String about, TimeRange timeRange, Venue venue) {
        Network network = networks.one(id);
        policy.checkCoordinates(network);
        checkAhead(timeRange);
        Gathering gathering = new Gathering(id, title, about);
        networks.add(gathering);
        PersonId host = policy.me();
        gathering.on(appointments.plan(
                Purpose.GATHERING, GatheringOwner.KIND, gathering.key(), timeRange, venue, List.of(host), true));
        tidings.gathering(network, gathering, timeRange, host);
        audit.changed("networks.gathering-called", "gathering", gathering.key(), null);
        return gathering.key();
    }

    /**
     * Changes what it is about, when and where; who comes is told of another time or place. @param seenVersion of the
     * card, or null
     */
    public void change(
            long gatheringId, String title, String about, TimeRange timeRange, Venue venue, Integer seenVersion) {
        Gathering gathering = coordinated(gatheringId);
        Appointments.Dated before = dated(gathering);
        new Versions(gathering, before).expect(seenVersion);
        gathering.describe(title, about);
        if (!before.when().equals(timeRange) || !before.where().equals(venue)) {
            checkAhead(timeRange);
            appointments.move(
                    gathering.appointment(), timeRange, venue, seenVersion == null ? null : before.version(), true);
        }
        audit.changed("networks.gathering-changed", "gathering", gatheringId, null);
    }

    /** Calls it off; who wanted to come is told. */
    public void cancel(long gatheringId) {
        Gathering gathering = coordinated(gatheringId);
        appointments.cancel(gathering.appointment());
        audit.changed("networks.gathering-cancelled", "gathering", gatheringId, null);
    }

    /** Says that one comes: it is in one's diary now. Members come; to a gathering of an open network everybody may. */
    public void come(long gatheringId) {
        Gathering gathering = entered(gatheringId);
        Network network = networks.one(gathering.network());
        if (!policy.member(network) && !network.visibility().showsAll()) {
            throw new RuleBroken("networks.gathering.members-only");
        }
        checkStands(gathering);
        appointments.invite(List.of(gathering.appointment()), policy.me());
    }

    /** Takes it out of one's diary again. */
    public void stayAway(long gatheringId) {
        Gathering gathering = entered(gatheringId);
        checkStands(gathering);
        appointments.uninvite(List.of(gathering.appointment()), policy.me());
    }

    /**
     * Records whether a member without an email address comes, as they told a coordinator. Everyone else says so
     * themselves.
     *
     * @throws NotFound for all but coordinators, and for a person who is not a member
     * @throws RuleBroken when the person can be told by mail, or the event is over
     */
    public void recordComes(long gatheringId, PersonId person, boolean comes) {
        Gathering gathering = coordinated(gatheringId);
        checkStands(gathering);
        if (!members(gathering.network()).contains(person)) {
            throw new NotFound();
        }
        if (notices.unreachable(List.of(person)).isEmpty()) {
            throw new RuleBroken("notices.reached");
        }
        if (comes) {
            appointments.invite(List.of(gathering.appointment()), person);
        } else {
            appointments.uninvite(List.of(gathering.appointment()), person);
        }
        audit.changed(
                "networks.answer-recorded",
                "gathering",
                gatheringId,
                "person " + person + (comes ? " comes" : " does not come"));
    }

    private List<PersonId> members(NetworkId id) {
        return networks.memberships(id, MembershipState.MEMBER).stream()
                .map(Membership::person)
                .toList();
    }

    private List<Unreached> unreached(Gathering gathering, Set<PersonId> coming) {
        List<PersonId> found = notices.unreachable(members(gathering.network()));
        Map<PersonId, PersonCard> cards = people.cards(found);
        return found.stream()
                .map(p -> new Unreached(p, cards.get(p).name(), coming.contains(p)))
                .sorted(Comparator.comparing(u -> u.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** A member who cannot be told by mail. @param comes as it is recorded */
    public record Unreached(PersonId person, String name, boolean comes) implements Serializable {}

    /** Those that are not over and were not called off, the next first. */
    public List<Card> coming(NetworkId id) {
        policy.checkEnters(networks.one(id));
        return cards(networks.gatherings(id)).stream()
                .filter(c -> c.stands() && !c.over())
                .toList();
    }

    /** One of them, with who comes, for those who may enter the network. */
    public Page page(long gatheringId) {
        Gathering gathering = entered(gatheringId);
        Network network = networks.one(gathering.network());
        Card card = cards(List.of(gathering)).get(0);
        List<PersonCard> all =
                List.copyOf(people.cards(dated(gathering).attendance().keySet()).values());
        boolean coordinates = policy.mayCoordinate(network);
        List<String> names = !policy.mayRead(network)
                ? List.of()
                : all.stream()
                        .filter(p -> coordinates || p.listed())
                        .map(PersonCard::name)
                        .sorted()
                        .toList();
        return new Page(
                card,
                network.id(),
                network.title(),
                gathering.about(),
                names,
                all.size() - names.size(),
                coordinates,
                policy.member(network) || network.visibility().showsAll(),
                coordinates && card.stands() && !card.over()
                        ? unreached(gathering, dated(gathering).attendance().keySet())
                        : List.of());
    }

    private List<Card> cards(List<Gathering> gatherings) {
        Map<AppointmentId, Appointments.Dated> dates =
                appointments.all(gatherings.stream().map(Gathering::appointment).toList()).stream()
                        .collect(Collectors.toMap(Appointments.Dated::id, Function.identity()));
        return gatherings.stream()
                .map(g -> card(g, dates.get(g.appointment())))
                .sorted(Comparator.comparing(c -> c.when().start()))
                .toList();
    }

    private Card card(Gathering g, Appointments.Dated date) {
        return new Card(
                g.key(),
                new Versions(g, date).sum(),
                g.title(),
                date.when(),
                date.where(),
                date.state() != AppointmentState.CANCELLED,
                !date.when().end().isAfter(clock.instant()),
                date.attendance().size(),
                date.attendance().containsKey(policy.me()));
    }

    private Gathering coordinated(long id) {
        Gathering gathering = networks.gathering(id);
        policy.checkCoordinates(networks.one(gathering.network()));
        return gathering;
    }

    private Gathering entered(long id) {
        Gathering gathering = networks.gathering(id);
        policy.checkEnters(networks.one(gathering.network()));
        return gathering;
    }

    private Appointments.Dated dated(Gathering gathering) {
        return appointments.all(List.of(gathering.appointment())).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void checkStands(Gathering gathering) {
        Appointments.Dated date = dated(gathering);
        if (date.state() == AppointmentState.CANCELLED || !date.when().start().isAfter(clock.instant())) {
            throw new RuleBroken("networks.gathering.over");
        }
    }

    private void checkAhead(TimeRange timeRange) {
        if (!timeRange.start().isAfter(clock.instant())) {
            throw new Invalid("date", "networks.gathering.past");
        }
    }

    /** A gathering and its date are edited in one form: their versions count together. */
    private record Versions(Gathering gathering, Appointments.Dated date) {

        int sum() {
            return gathering.version() + date.version();
        }

        void expect(Integer seen) {
            if (seen != null && seen != sum()) {
                throw new Conflict("shared.changed-meanwhile");
            }
        }
    }

    /**
     * A gathering in a list.
     *
     * @param stands false when it was called off
     * @param people how many come
     * @param mine whether the person who asks comes
     */
    public record Card(
            long id,
            int version,
            String title,
            TimeRange when,
            Venue where,
            boolean stands,
            boolean over,
            int people,
            boolean mine)
            implements Serializable {}

    /**
     * A gathering's page.
     *
     * @param about or null
     * @param names of those who come and let themselves be seen
     * @param others how many come beside them
     * @param mayCome whether the person who asks may come
     * @param unreached members who cannot be told by mail, for coordinators, who can record what they say
     */
    public record Page(
            Card card,
            NetworkId network,
            String networkTitle,
            String about,
            List<String> names,
            int others,
            boolean coordinates,
            boolean mayCome,
            List<Unreached> unreached)
            implements Serializable {}
}
