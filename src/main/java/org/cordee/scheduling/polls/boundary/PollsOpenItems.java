package org.cordee.scheduling.polls.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordee.people.boundary.OpenItems;
import org.cordee.people.boundary.People;
import org.cordee.scheduling.boundary.AppointmentOwners;
import org.cordee.scheduling.polls.control.PollQueries;
import org.cordee.scheduling.polls.entity.DatePoll;
import org.cordee.shared.ids.PersonId;

/** Polls that wait for somebody's answer or choice. */
@ApplicationScoped
@Transactional
class PollsOpenItems implements OpenItems {

    @Inject
    private PollQueries polls;

    @Inject
    private AppointmentOwners appointmentOwners;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    @Override
    public List<String> taskPages() {
        return List.of("/scheduling/poll");
    }

    @Override
    public List<Waiting> waiting(PersonId person) {
        List<Waiting> all = new ArrayList<>();
        Instant now = clock.instant();
        polls.unanswered(person).stream()
                .filter(a -> a.poll().answerable(now))
                .forEach(a -> all.add(new Waiting(
                        Side.ME,
                        name(a.poll().organiser()),
                        "scheduling.waiting.poll",
                        List.of(title(a.poll(), person)),
                        a.poll().openedAt(),
                        a.poll().closesAt(),
                        path(a.poll()),
                        "scheduling.waiting.answer",
                        null)));
        polls.openOf(person).forEach(p -> all.add(own(p, person, now)));
        return all;
    }

    /** Once all have answered, or answers are no longer taken, it is the organiser's turn. */
    private Waiting own(DatePoll poll, PersonId person, Instant now) {
        boolean others = poll.answerable(now)
                && poll.asked().stream()
                        .anyMatch(a -> a.answeredAt() == null && !a.person().equals(person));
        return others
                ? new Waiting(
                        Side.OTHERS,
                        null,
                        "scheduling.waiting.poll-answers",
                        List.of(title(poll, person)),
                        poll.openedAt(),
                        poll.closesAt(),
                        path(poll),
                        "scheduling.waiting.see",
                        null)
                : new Waiting(
                        Side.ME,
                        null,
                        "scheduling.waiting.poll-choose",
                        List.of(title(poll, person)),
                        poll.openedAt(),
                        null,
                        path(poll),
                        "scheduling.waiting.choose",
                        null);
    }

    private String name(PersonId organiser) {
        return organiser == null ? null : people.name(organiser);
    }

    private String title(DatePoll poll, PersonId reader) {
        return appointmentOwners
                .of(poll.subject().ownerKind())
                .about(poll.subject().ownerId(), reader)
                .title();
    }

    private static String path(DatePoll poll) {
        return "/scheduling/poll?id=" + poll.id();
    }
}
