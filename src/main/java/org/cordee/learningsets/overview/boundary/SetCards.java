package org.cordee.learningsets.overview.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetOrigins;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.SetState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/** The sets a person is in or facilitates, each with its next meeting and how many actions are open. */
@ApplicationScoped
@Transactional
public class SetCards {

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private SetPolicy policy;

    @Inject
    private SetOrigins setOrigins;

    @Inject
    private Appointments appointments;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** Those that meet soonest first, those without a date after them, closed ones last. */
    public List<Card> mine() {
        PersonId me = policy.me();
        List<LearningSet> all =
                sets.around(me).stream().filter(s -> s.inside(me)).toList();
        List<LearningSetId> ids = all.stream().map(LearningSet::id).toList();
        Map<LearningSetId, List<SetMeeting>> met =
                meetings.meetings(ids).stream().collect(Collectors.groupingBy(SetMeeting::set));
        List<MeetingQueries.OpenActions> open = meetings.openActions(ids);
        Map<LearningSetId, Next> next = next(met);
        Map<Origin, String> titles = new HashMap<>();
        return all.stream()
                .map(s -> card(
                        s,
                        titles.computeIfAbsent(s.origin(), setOrigins::title),
                        met.getOrDefault(s.id(), List.of()),
                        next.get(s.id()),
                        open.stream().filter(o -> o.set().equals(s.id())).toList()))
                .sorted(SOONEST)
                .toList();
    }

    private Card card(
            LearningSet set, String origin, List<SetMeeting> met, Next next, List<MeetingQueries.OpenActions> open) {
        PersonId me = policy.me();
        return new Card(
                set.id(),
                set.title(),
                origin,
                set.state(),
                me.equals(set.facilitator()),
                new Members(set.holding().size(), set.accepted().size()),
                new Held(count(met, MeetingState.HELD), met.size() - count(met, MeetingState.CANCELLED)),
                next,
                new Actions(
                        open.stream()
                                .filter(o -> me.equals(o.owner()))
                                .mapToInt(MeetingQueries.OpenActions::count)
                                .sum(),
                        open.stream()
                                .mapToInt(MeetingQueries.OpenActions::count)
                                .sum()));
    }

    private static int count(List<SetMeeting> met, MeetingState state) {
        return (int) met.stream().filter(m -> m.state() == state).count();
    }

    /** The one that runs, else the one with the next date, of each set that has one. */
    private Map<LearningSetId, Next> next(Map<LearningSetId, List<SetMeeting>> met) {
        List<SetMeeting> open = met.values().stream()
                .flatMap(List::stream)
                .filter(m -> m.state() == MeetingState.PLANNED || m.state() == MeetingState.RUNNING)
                .toList();
        Map<AppointmentId, Appointments.Dated> dates =
                appointments
                        .all(open.stream()
                                .map(SetMeeting::appointment)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Appointments.Dated::id, Function.identity()));
        Instant now = clock.instant();
        Map<LearningSetId, SetMeeting> first = open.stream()
                .filter(m -> m.state() == MeetingState.RUNNING || ahead(dates.get(m.appointment()), now))
                .collect(
                        Collectors.toMap(SetMeeting::set, Function.identity(), (a, b) -> earlier(a, b, dates) ? a : b));
        Map<PersonId, PersonCard> hosts = people.cards(first.values().stream()
                .map(SetMeeting::host)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return first.values().stream()
                .collect(Collectors.toMap(SetMeeting::set, m -> next(m, dates.get(m.appointment()), hosts)));
    }

    private static boolean ahead(Appointments.Dated date, Instant now) {
        return date != null
                && date.state() == AppointmentState.CONFIRMED
                && date.when().end().isAfter(now);
    }

    private static boolean earlier(SetMeeting a, SetMeeting b, Map<AppointmentId, Appointments.Dated> dates) {
        if (a.state() != b.state()) {
            return a.state() == MeetingState.RUNNING;
        }
        return a.state() == MeetingState.RUNNING
                || !dates.get(a.appointment())
                        .when()
                        .start()
                        .isAfter(dates.get(b.appointment()).when().start());
    }

    private Next next(SetMeeting meeting, Appointments.Dated date, Map<PersonId, PersonCard> hosts) {
        PersonCard host = meeting.host() == null ? null : hosts.get(meeting.host());
        return new Next(
                meeting.id(),
                meeting.number(),
                meeting.state() == MeetingState.RUNNING,
                date == null ? null : date.when(),
                date == null ? Venue.OPEN : date.where(),
                host == null ? null : host.name(),
                policy.me().equals(meeting.host()));
    }

    private static final Comparator<Card> SOONEST = Comparator.comparing((Card c) -> c.state() == SetState.CLOSED)
            .thenComparing(c -> c.next() == null || !c.next().running())
            .thenComparing(
                    c -> c.next() == null || c.next().when() == null
                            ? null
                            : c.next().when().start(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Card::title, String.CASE_INSENSITIVE_ORDER);

    /**
     * @param origin title of the cohort or network, or empty
     * @param next the meeting to go to, or null
     */
    public record Card(
            LearningSetId id,
            String title,
            String origin,
            SetState state,
            boolean facilitates,
            Members members,
            Held meetings,
            Next next,
            Actions actions) {}

    /**
     * How many are in it.
     *
     * @param places how many hold a place
     * @param accepted how many of these have said yes
     */
    public record Members(int places, int accepted) {}

    /** @param done meetings that were held, of all */
    public record Held(int done, int all) {}

    /** @param mine open actions of the reader, of all that are open in the set */
    public record Actions(int mine, int all) {}

    /**
     * @param when null for a meeting that was started without a date
     * @param host name, or null
     * @param mine whether the reader hosts it
     */
    public record Next(
            SetMeetingId id, int number, boolean running, TimeRange when, Venue where, String host, boolean mine) {}
}
