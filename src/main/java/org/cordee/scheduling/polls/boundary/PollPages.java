package org.cordee.scheduling.polls.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.boundary.AppointmentOwners;
import org.cordee.scheduling.control.BusyInterval;
import org.cordee.scheduling.control.BusyTimes;
import org.cordee.scheduling.polls.entity.DatePoll;
import org.cordee.scheduling.polls.entity.PollAsked;
import org.cordee.scheduling.polls.entity.PollTime;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.scheduling.polls.terms.PollState;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** Shows a poll as its reader may see it: names and figures of others only where the owner allows. */
@ApplicationScoped
class PollPages {

    @Inject
    private AppointmentOwners appointmentOwners;

    @Inject
    private People people;

    @Inject
    private Notices notices;

    @Inject
    private BusyTimes busyTimes;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    PollPage page(DatePoll poll) {
        PersonId reader = me.required();
        Instant now = clock.instant();
        AppointmentOwner owner = appointmentOwners.of(poll.subject().ownerKind());
        boolean manages = owner.mayManage(poll.subject().ownerId(), reader);
        boolean shows = manages || owner.showsOthers(poll.subject().ownerId(), reader);
        List<PersonId> asked = poll.asked().stream().map(PollAsked::person).toList();
        Map<PersonId, PersonCard> cards = people.cards(asked);
        PollTime best = shows && poll.state() == PollState.OPEN ? poll.best(now).orElse(null) : null;
        List<BusyInterval> busy =
                poll.state() == PollState.OPEN ? busy(poll, whose(manages, asked, reader)) : List.of();
        List<PollPage.TimeLine> times = poll.times().stream()
                .map(t -> new PollPage.TimeLine(
                        t.key(),
                        t.when(),
                        t.answer(reader).orElse(null),
                        clashes(busy, t, reader::equals) > 0,
                        !t.when().start().isAfter(now),
                        t == best,
                        shows ? said(t, asked, cards) : null,
                        manages ? clashes(busy, t, asked::contains) : null))
                .toList();
        PollAsked mine = poll.asked(reader).orElse(null);
        List<PersonId> silent = poll.asked().stream()
                .filter(a -> a.answeredAt() == null)
                .map(PollAsked::person)
                .toList();
        return new PollPage(
                poll.id(),
                owner.about(poll.subject().ownerId(), reader),
                poll.state(),
                organiser(poll),
                new PollPage.Reader(
                        mine != null,
                        mine != null && mine.answeredAt() != null,
                        manages,
                        organises(poll),
                        shows,
                        poll.answerable(now)),
                new PollPage.Period(poll.openedAt(), poll.closesAt(), poll.zone()),
                poll.subject().where(),
                times,
                new PollPage.Replies(
                        asked.size(),
                        asked.size() - silent.size(),
                        shows ? names(silent, cards) : List.of(),
                        manages ? unreached(asked, cards) : List.of(),
                        shows ? rows(poll, asked, cards) : List.of()),
                new PollPage.Outcome(poll.chosen(), poll.appointment()));
    }

    /** Whether the reader manages it and is its organiser, or the organiser no longer manages it. */
    boolean organises(DatePoll poll) {
        AppointmentOwner owner = appointmentOwners.of(poll.subject().ownerKind());
        long about = poll.subject().ownerId();
        PersonId reader = me.required();
        return owner.mayManage(about, reader)
                && (poll.organiser() == null
                        || reader.equals(poll.organiser())
                        || !owner.mayManage(about, poll.organiser()));
    }

    private List<PollPage.Row> rows(DatePoll poll, List<PersonId> asked, Map<PersonId, PersonCard> cards) {
        return asked.stream()
                .filter(cards::containsKey)
                .map(p -> new PollPage.Row(
                        p,
                        cards.get(p).name(),
                        me.is(p),
                        poll.times().stream().map(t -> t.answer(p).orElse(null)).toList()))
                .sorted(Comparator.comparing((PollPage.Row r) -> !r.mine())
                        .thenComparing(PollPage.Row::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private List<PollPage.Unreached> unreached(List<PersonId> asked, Map<PersonId, PersonCard> cards) {
        return notices.unreachable(asked).stream()
                .map(p -> new PollPage.Unreached(p, cards.get(p).name()))
                .toList();
    }

    PollPage.Line line(DatePoll poll) {
        PersonId reader = me.required();
        AppointmentOwner owner = appointmentOwners.of(poll.subject().ownerKind());
        boolean answerable = poll.answerable(clock.instant());
        int heard =
                (int) poll.asked().stream().filter(a -> a.answeredAt() != null).count();
        return new PollPage.Line(
                poll.id(),
                owner.about(poll.subject().ownerId(), reader),
                poll.state(),
                answerable,
                owner.mayManage(poll.subject().ownerId(), reader),
                answerable
                        && poll.asked(reader)
                                .filter(a -> a.answeredAt() == null)
                                .isPresent(),
                poll.closesAt(),
                poll.asked().size(),
                heard,
                poll.appointment());
    }

    private static Set<PersonId> whose(boolean manages, List<PersonId> asked, PersonId reader) {
        Set<PersonId> whose = new HashSet<>(manages ? asked : List.of());
        whose.add(reader);
        return whose;
    }

    private List<BusyInterval> busy(DatePoll poll, Set<PersonId> whose) {
        List<PollTime> times = poll.times();
        Instant last = times.stream()
                .map(t -> t.when().end())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return busyTimes.of(whose, times.get(0).when().start(), last);
    }

    private static int clashes(List<BusyInterval> busy, PollTime time, Predicate<PersonId> whose) {
        return (int) busy.stream()
                .filter(b -> whose.test(b.person())
                        && b.overlaps(time.when().start(), time.when().end()))
                .map(BusyInterval::person)
                .distinct()
                .count();
    }

    private static PollPage.Answers said(PollTime time, List<PersonId> asked, Map<PersonId, PersonCard> cards) {
        return new PollPage.Answers(
                names(who(time, asked, PollAnswer.YES), cards),
                names(who(time, asked, PollAnswer.IF_NEED_BE), cards),
                names(who(time, asked, PollAnswer.NO), cards),
                names(who(time, asked, null), cards));
    }

    private static List<PersonId> who(PollTime time, List<PersonId> asked, PollAnswer answer) {
        return asked.stream().filter(p -> time.answer(p).orElse(null) == answer).toList();
    }

    private static List<String> names(List<PersonId> who, Map<PersonId, PersonCard> cards) {
        return who.stream()
                .filter(cards::containsKey)
                .map(p -> cards.get(p).name())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    String organiser(DatePoll poll) {
        return poll.organiser() == null ? null : people.card(poll.organiser()).name();
    }
}
