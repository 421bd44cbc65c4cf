package org.cordee.learningsets.meetings.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cordee.learningsets.boundary.SetActions;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.SetState;
import org.cordee.people.boundary.People;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;

/** A person's own sets at a glance: who is in them, when they meet next, and what the person has still to do. */
@ApplicationScoped
@Transactional
public class SetSummaries {

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private SetActions actions;

    @Inject
    private SetPolicy policy;

    @Inject
    private Appointments appointments;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** Those the person who asks is in or facilitates and that are not closed, the latest made first. */
    public List<Summary> mine() {
        PersonId me = policy.me();
        List<LearningSet> live = sets.around(me).stream()
                .filter(s -> s.inside(me) && s.state().live())
                .toList();
        if (live.isEmpty()) {
            return List.of();
        }
        Map<PersonId, String> names = people.names(
                live.stream().flatMap(s -> s.insiders().stream()).distinct().toList());
        List<SetMeeting> all =
                meetings.meetings(live.stream().map(LearningSet::id).toList());
        Instant now = clock.instant();
        List<Appointments.Own> ahead =
                appointments
                        .own(all.stream()
                                .map(SetMeeting::appointment)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .filter(d -> d.when().end().isAfter(now) && d.state() == AppointmentState.CONFIRMED)
                        .toList();
        Map<LearningSetId, List<SetActions.Open>> open =
                actions.open().stream().collect(Collectors.groupingBy(SetActions.Open::set));
        return live.stream()
                .map(s -> new Summary(
                        s.id(),
                        s.title(),
                        s.state(),
                        members(s, names, me),
                        next(s, ahead),
                        open.getOrDefault(s.id(), List.of())))
                .toList();
    }

    private static List<Member> members(LearningSet set, Map<PersonId, String> names, PersonId me) {
        return set.insiders().stream()
                .filter(names::containsKey)
                .map(p -> new Member(names.get(p), p.equals(me), p.equals(set.facilitator())))
                .toList();
    }

    /** The owner of a set's date is the set. */
    private static Meeting next(LearningSet set, List<Appointments.Own> ahead) {
        return ahead.stream()
                .filter(d -> d.ownerId() == set.id().value())
                .findFirst()
                .map(d -> new Meeting(d.id(), d.when(), d.where()))
                .orElse(null);
    }

    /**
     * A set.
     *
     * @param members those who have accepted, and the facilitator
     * @param next meeting, or null while none has a date
     * @param actions of the reader that are open, the next to be due first
     */
    public record Summary(
            LearningSetId id,
            String title,
            SetState state,
            List<Member> members,
            Meeting next,
            List<SetActions.Open> actions) {}

    /** Someone in a set. @param me whether it is the reader */
    public record Member(String name, boolean me, boolean facilitates) {}

    /** A meeting with a date. */
    public record Meeting(AppointmentId id, TimeRange when, Venue where) {}
}
