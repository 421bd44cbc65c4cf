package org.cordee.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.accounts.boundary.PersonFinder;
import org.cordee.networks.control.NetworkPolicy;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Gathering;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.entity.Network;
import org.cordee.networks.terms.MembershipState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.text.SearchText;

/**
 * Who was at an event of a network, for its coordinators: those who said that they come, members who came all the same,
 * and how many guests there were, who are not named.
 */
@ApplicationScoped
@Transactional
public class GatheringRegister {

    @Inject
    private NetworkQueries networks;

    @Inject
    private NetworkPolicy policy;

    @Inject
    private Appointments appointments;

    @Inject
    private PersonFinder finder;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @throws NotFound for all but coordinators, and for an event that was cancelled */
    public Register of(long gatheringId) {
        Gathering gathering = coordinated(gatheringId);
        Network network = networks.one(gathering.network());
        Appointments.Dated date = dated(gathering);
        Map<PersonId, PersonCard> who = people.cards(date.attendance().keySet());
        List<Line> lines = date.attendance().entrySet().stream()
                .map(e -> new Line(
                        e.getKey(),
                        who.get(e.getKey()).name(),
                        who.get(e.getKey()).organisationName(),
                        e.getValue()))
                .sorted(Comparator.comparing(Line::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(l -> l.person().value()))
                .toList();
        return new Register(
                network.id(),
                gathering.title(),
                date.when(),
                !date.when().start().isAfter(clock.instant()),
                lines,
                gathering.guests());
    }

    /**
     * Records for several people at once whether they were there; people not named stay as they are.
     *
     * @param guests how many others were there, 0 to {@value Gathering#MOST_GUESTS}
     * @throws RuleBroken for guests of an event that has not begun
     */
    public void record(long gatheringId, Map<PersonId, Attendance> sheet, int guests) {
        Gathering gathering = coordinated(gatheringId);
        if (guests != gathering.guests()) {
            checkBegun(dated(gathering));
            gathering.guests(guests);
        }
        sheet.forEach((person, attendance) -> appointments.record(gathering.appointment(), person, attendance));
        audit.changed("networks.register-kept", "gathering", gatheringId, null);
    }

    /**
     * Adds a member who came without having said so.
     *
     * @param who as a person picker names someone: by name, by address, or both
     * @return the name
     * @throws Invalid at {@code who} when it is no member, or more than one
     * @throws RuleBroken when the event has not begun
     */
    public String walkIn(long gatheringId, String who) {
        Gathering gathering = coordinated(gatheringId);
        checkBegun(dated(gathering));
        List<PersonId> members = members(gathering.network());
        PersonId person = byName(members, who)
                .or(() -> finder.find("who", who, members).filter(members::contains))
                .orElseThrow(() -> new Invalid("who", "networks.register.not-member"));
        appointments.cameUninvited(gathering.appointment(), person);
        audit.changed("networks.register-walk-in", "gathering", gatheringId, "person " + person);
        return people.card(person).name();
    }

    /** The one of these with exactly that name, also without an account; empty for none or several. */
    private Optional<PersonId> byName(List<PersonId> members, String who) {
        if (who == null || who.isBlank()) {
            return Optional.empty();
        }
        List<PersonId> found = people.cards(members).values().stream()
                .filter(card -> SearchText.of(card.name()).equals(SearchText.of(who)))
                .map(PersonCard::id)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Suggests members by name. @throws NotFound for all but coordinators */
    public List<PersonFinder.Suggestion> suggest(NetworkId id, String typed) {
        policy.checkCoordinates(networks.one(id));
        return finder.suggest(typed, members(id));
    }

    /**
     * Events that have begun and were not cancelled, the latest first, with how many were there. @throws NotFound for
     * all but coordinators
     */
    public List<Past> past(NetworkId id, int most) {
        policy.checkCoordinates(networks.one(id));
        List<Gathering> all = networks.gatherings(id);
        Map<AppointmentId, Gathering> byDate = new HashMap<>();
        all.forEach(g -> byDate.put(g.appointment(), g));
        List<Appointments.Dated> begun = appointments.all(byDate.keySet()).stream()
                .filter(d -> d.state() != AppointmentState.CANCELLED
                        && !d.when().start().isAfter(clock.instant()))
                .sorted(Comparator.comparing((Appointments.Dated d) -> d.when().start())
                        .reversed())
                .limit(most)
                .toList();
        return begun.stream()
                .map(d -> {
                    Gathering g = byDate.get(d.id());
                    long came = d.attendance().values().stream()
                            .filter(Attendance::present)
                            .count();
                    long open = d.attendance().values().stream()
                            .filter(a -> a == Attendance.NOT_RECORDED || a == Attendance.EXPECTED)
                            .count();
                    return new Past(g.key(), g.title(), d.when(), came + g.guests(), open);
                })
                .toList();
    }

    private List<PersonId> members(NetworkId id) {
        return networks.memberships(id, MembershipState.MEMBER).stream()
                .map(Membership::person)
                .toList();
    }

    private void checkBegun(Appointments.Dated date) {
        if (date.when().start().isAfter(clock.instant())) {
            throw new RuleBroken("networks.register.not-begun");
        }
    }

    private Gathering coordinated(long id) {
        Gathering gathering = networks.gathering(id);
        policy.checkCoordinates(networks.one(gathering.network()));
        return gathering;
    }

    private Appointments.Dated dated(Gathering gathering) {
        return appointments.all(List.of(gathering.appointment())).stream()
                .filter(d -> d.state() != AppointmentState.CANCELLED)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @param begun before, only apologies can be recorded @param guests people who are not named */
    public record Register(NetworkId network, String title, TimeRange when, boolean begun, List<Line> lines, int guests)
            implements Serializable {

        /** How many were there, guests as well. */
        public long came() {
            return count(Attendance.ATTENDED) + count(Attendance.PARTLY_ATTENDED) + guests;
        }

        public long apologies() {
            return count(Attendance.APOLOGIES);
        }

        public long missed() {
            return count(Attendance.DID_NOT_ATTEND);
        }

        /** About whom nothing is said yet. */
        public long open() {
            return lines.size() - (came() - guests) - apologies() - missed();
        }

        private long count(Attendance attendance) {
            return lines.stream().filter(l -> l.attendance() == attendance).count();
        }
    }

    /** One person. @param organisation or null */
    public record Line(PersonId person, String name, String organisation, Attendance attendance)
            implements Serializable {}

    /** An event that has begun. @param came how many were there @param open about how many nothing is said yet */
    public record Past(long id, String title, TimeRange when, long came, long open) implements Serializable {}
}
