package org.cordee.scheduling.polls.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.scheduling.polls.terms.PollState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.DatePollId;
import org.cordee.shared.ids.PersonId;

/**
 * Which of several times suits the people asked. What it is about belongs to its owner, like that of an appointment; no
 * text of the owner's is kept here. Answers can be changed until it ends; its organiser then chooses one of the times.
 */
@Entity
@Table(name = "date_poll")
public class DatePoll extends AggregateRoot {

    /** How many times a poll may offer. */
    public static final int MOST_TIMES = 20;
    /** How many people it may ask. */
    public static final int MOST_PEOPLE = 200;

    @Embedded
    private PollSubject subject;
    /** Unique: there is one open poll about a thing at the most. */
    @Column(name = "open_owner_key")
    private String openFor;

    @Column(name = "organiser_id")
    private PersonId organiser;

    private String zone;

    @Enumerated(EnumType.STRING)
    private PollState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "chosen_time_id")
    private Long chosen;

    @Column(name = "appointment_id")
    private AppointmentId appointment;

    @OneToMany(mappedBy = "poll", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<PollTime> times = new ArrayList<>();

    @OneToMany(mappedBy = "poll", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<PollAsked> asked = new ArrayList<>();

    protected DatePoll() {}

    /** An open poll, still without times and people. */
    public DatePoll(PollSubject subject, PersonId organiser, Instant now) {
        this.subject = subject;
        this.openFor = openFor(subject.ownerKind(), subject.ownerId());
        this.organiser = organiser;
        this.state = PollState.OPEN;
        this.openedAt = now;
    }

    /** What an open poll about that thing is known by. */
    public static String openFor(String ownerKind, long ownerId) {
        return ownerKind + ":" + ownerId;
    }

    /**
     * Says which times it offers and until when answers are taken.
     *
     * @param offered in one zone, which is that of the poll
     * @throws Invalid at {@code times}, {@code times.N.start} or {@code closes}
     */
    public void offer(List<TimeRange> offered, Instant closes) {
        new Validation()
                .that(!offered.isEmpty(), "times", "scheduling.poll.no-times")
                .that(offered.size() <= MOST_TIMES, "times", "scheduling.poll.too-many-times", MOST_TIMES)
                .required("closes", closes)
                .done();
        zone = offered.get(0).zone().getId();
        add(offered, openedAt);
        takeAnswersUntil(closes, latest(times.stream().map(t -> t.when().start())), openedAt);
    }

    private void add(List<TimeRange> offered, Instant now) {
        List<Problem> wrong = new ArrayList<>();
        for (int i = 0; i < offered.size(); i++) {
            TimeRange timeRange = offered.get(i);
            String at = "times." + i + ".start";
            if (!timeRange.start().isAfter(now)) {
                wrong.add(Problem.at(at, "scheduling.poll.time-is-past"));
            } else if (times.stream()
                    .anyMatch(t -> t.when().start().equals(timeRange.start())
                            && t.when().end().equals(timeRange.end()))) {
                wrong.add(Problem.at(at, "scheduling.poll.time-twice"));
            } else {
                times.add(new PollTime(this, new TimeRange(timeRange.start(), timeRange.end(), zone())));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private void takeAnswersUntil(Instant closes, Instant latest, Instant now) {
        new Validation()
                .that(closes.isAfter(now), "closes", "scheduling.poll.closes-in-the-past")
                .that(!closes.isAfter(latest), "closes", "scheduling.poll.closes-too-late")
                .done();
        closesAt = closes;
    }

    private static Instant latest(Stream<Instant> starts) {
        return starts.max(Comparator.naturalOrder()).orElseThrow();
    }

    /**
     * Offers other times, or takes answers for another while. Answers about times that stay are kept; where a time is
     * new, all are asked again.
     *
     * @param kept keys of the times that stay
     * @param fresh new ones, in any zone
     * @throws Conflict when the poll is over
     * @throws Invalid as {@link #offer}
     */
    public void change(Collection<Long> kept, List<TimeRange> fresh, Instant closes, Instant now) {
        if (state != PollState.OPEN) {
            throw new Conflict("scheduling.poll.over");
        }
        List<PollTime> stay = times.stream().filter(t -> kept.contains(t.key())).toList();
        new Validation()
                .that(stay.size() + fresh.size() > 0, "times", "scheduling.poll.no-times")
                .that(stay.size() + fresh.size() <= MOST_TIMES, "times", "scheduling.poll.too-many-times", MOST_TIMES)
                .required("closes", closes)
                .done();
        takeAnswersUntil(
                closes,
                latest(Stream.concat(
                        stay.stream().map(t -> t.when().start()), fresh.stream().map(TimeRange::start))),
                now);
        times.removeIf(t -> !stay.contains(t));
        add(fresh, now);
        if (!fresh.isEmpty()) {
            asked.forEach(PollAsked::askAgain);
        }
    }

    /** Says who is asked; somebody named twice is asked once. @throws Invalid at {@code people} */
    public void ask(Collection<PersonId> people) {
        people.stream().distinct().forEach(p -> asked.add(new PollAsked(this, p)));
        new Validation()
                .that(!asked.isEmpty(), "people", "scheduling.poll.nobody")
                .that(asked.size() <= MOST_PEOPLE, "people", "scheduling.poll.too-many-people", MOST_PEOPLE)
                .done();
    }

    /**
     * Keeps what somebody says, in place of what they said before.
     *
     * @param answers by the key of the time; one for each that has not begun
     * @throws NotFound when that person is not asked
     * @throws Conflict when answers are no longer taken
     * @throws Invalid at {@code answers.KEY} where one is missing
     */
    public void answer(PersonId person, Map<Long, PollAnswer> answers, Instant now) {
        PollAsked who = asked(person).orElseThrow(NotFound::new);
        if (!answerable(now)) {
            throw new Conflict("scheduling.poll.over");
        }
        List<PollTime> open =
                times().stream().filter(t -> t.when().start().isAfter(now)).toList();
        Validation validation = new Validation();
        open.forEach(t -> validation.required("answers." + t.key(), answers.get(t.key())));
        validation
                .that(
                        times.stream().map(PollTime::key).toList().containsAll(answers.keySet()),
                        "answers",
                        "scheduling.poll.no-such-time")
                .done();
        open.forEach(t -> t.answer(person, answers.get(t.key())));
        who.answered(now);
    }

    /**
     * The time that may be chosen now.
     *
     * @throws NotFound when the poll offers no such time
     * @throws Conflict when the poll is over
     * @throws RuleBroken when the time has begun meanwhile
     */
    public PollTime choosable(long key, Instant now) {
        PollTime time = times.stream().filter(t -> t.key() == key).findFirst().orElseThrow(NotFound::new);
        if (!state.mayBecome(PollState.CLOSED)) {
            throw new Conflict("scheduling.poll.over");
        }
        if (!time.when().start().isAfter(now)) {
            throw new RuleBroken("scheduling.poll.time-has-gone");
        }
        return time;
    }

    /** Ends it with that time, which has become a date. */
    public void close(PollTime time, AppointmentId date, Instant now) {
        end(PollState.CLOSED, now);
        chosen = time.key();
        appointment = date;
    }

    /** Takes it back: there will be no date from it. @throws Conflict when it is over */
    public void withdraw(Instant now) {
        end(PollState.WITHDRAWN, now);
    }

    private void end(PollState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new Conflict("scheduling.poll.over");
        }
        state = next;
        openFor = null;
        endedAt = now;
    }

    /** Those who have neither answered nor been reminded; from now on they have been. */
    public List<PersonId> remind(Instant now) {
        List<PollAsked> late =
                answerable(now) ? asked.stream().filter(PollAsked::toRemind).toList() : List.of();
        late.forEach(a -> a.reminded(now));
        return late.stream().map(PollAsked::person).toList();
    }

    /** Of the times that have not begun, the one that suits most; empty while nobody could come to any of them. */
    public Optional<PollTime> best(Instant now) {
        return times.stream()
                .filter(t -> t.when().start().isAfter(now))
                .filter(t -> t.count(PollAnswer.YES) + t.count(PollAnswer.IF_NEED_BE) > 0)
                .min(PollTime.SUITS_MOST);
    }

    /** True while answers are taken. */
    public boolean answerable(Instant now) {
        return state == PollState.OPEN && now.isBefore(closesAt);
    }

    public Optional<PollAsked> asked(PersonId person) {
        return asked.stream().filter(a -> a.person().equals(person)).findFirst();
    }

    public List<PollAsked> asked() {
        return List.copyOf(asked);
    }

    /** In order of time. */
    public List<PollTime> times() {
        return times.stream()
                .sorted(Comparator.comparing((PollTime t) -> t.when().start())
                        .thenComparing(t -> t.when().end()))
                .toList();
    }

    public DatePollId id() {
        return DatePollId.of(key());
    }

    public PollSubject subject() {
        return subject;
    }

    /** Who opened it; null when they are no longer here. */
    public PersonId organiser() {
        return organiser;
    }

    /** In which the times were offered. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public PollState state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Until then answers are taken. */
    public Instant closesAt() {
        return closesAt;
    }

    /** Key of the time that was chosen, or null. */
    public Long chosen() {
        return chosen;
    }

    /** The date that came of it, or null. */
    public AppointmentId appointment() {
        return appointment;
    }
}
