package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetAction;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.secret.Seals;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;

/**
 * What the members of a set promise: in a meeting or between two. Members and the facilitator read it; its owner alone
 * says what became of it. It comes back at each meeting until then.
 */
@ApplicationScoped
@Transactional
public class SetActions {

    /** Characters of a promise, and of what became of it, at the most. */
    public static final int LONGEST = 1000;

    static final String WORDS = "set_action.text";
    static final String REPORT = "set_action.report";

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private SetPolicy policy;

    @Inject
    private Seals seals;

    @Inject
    private People people;

    @Inject
    private ActionReminderJob reminders;

    @Inject
    private CurrentPerson me;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * All of a set: what is open first, by its day, then what is over, the latest first. @throws NotFound outside the
     * set
     */
    public List<Card> of(LearningSetId id) {
        LearningSet set = inside(id);
        return cards(set, meetings.actions(id)).stream().sorted(OPEN_FIRST).toList();
    }

    /** What was promised in one meeting, in that order. */
    public List<Card> promisedIn(SetMeetingId id) {
        SetMeeting meeting = meetings.one(id);
        LearningSet set = inside(meeting.set());
        return cards(
                set,
                meetings.actions(set.id()).stream()
                        .filter(a -> id.equals(a.meeting()))
                        .toList());
    }

    /**
     * What is brought back to a meeting: what was promised before it, by those still in the set, and is open or was
     * when it began.
     */
    public List<Card> broughtBack(SetMeetingId id) {
        SetMeeting meeting = meetings.one(id);
        LearningSet set = inside(meeting.set());
        return cards(set, meetings.actions(set.id())).stream()
                .filter(a -> !id.equals(a.promise().meeting()))
                .filter(a -> meeting.endedAt() == null || a.promise().madeAt().isBefore(meeting.endedAt()))
                .filter(a -> a.state().open()
                                && meeting.endedAt() == null
                                && set.inside(a.owner().person())
                        || id.equals(a.outcome().reportedIn()))
                .toList();
    }

    /** One's own in all one's sets, open ones first. */
    public List<Card> mine() {
        List<Card> all = new ArrayList<>();
        Map<LearningSetId, List<SetAction>> bySet = new HashMap<>();
        meetings.actions(policy.me())
                .forEach(a ->
                        bySet.computeIfAbsent(a.set(), s -> new ArrayList<>()).add(a));
        bySet.forEach((id, actions) -> {
            LearningSet set = sets.one(id);
            if (policy.inside(set)) {
                all.addAll(cards(set, actions));
            }
        });
        return all.stream().sorted(OPEN_FIRST).toList();
    }

    /** One's own that are open, in all one's sets, the next to be due first. */
    public List<Open> open() {
        return meetings.ownActions(policy.me()).stream()
                .filter(a -> a.state().open() && policy.inside(sets.one(a.set())))
                .map(a -> new Open(a.key(), a.set(), seals.open(a.words(), WORDS, a.key()), a.due()))
                .sorted(Comparator.comparing(Open::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Open::id))
                .toList();
    }

    /** @throws NotFound outside its set */
    public Card one(long id) {
        SetAction action = meetings.action(id);
        return cards(inside(action.set()), List.of(action)).get(0);
    }

    /**
     * A promise for oneself between meetings; in a meeting that runs, anybody there may write down whose it is.
     *
     * @param meeting that runs now, or null
     * @param owner a member or the facilitator
     * @param due today or later, or null
     */
    public long promise(LearningSetId id, SetMeetingId meeting, PersonId owner, String words, LocalDate due) {
        LearningSet set = inside(id);
        set.checkLive();
        check(words, due);
        if (meeting != null) {
            running(meeting, id);
        }
        new Validation()
                .that(
                        set.inside(owner) && (meeting != null || me.is(owner)),
                        "owner",
                        "learningsets.action.owner-not-inside")
                .done();
        SetAction action = meetings.add(new SetAction(id, owner, meeting, due, clock.instant()));
        action.write(seals.seal(words, WORDS, action.key()));
        reminders.plan(action);
        audit.changed("learningsets.action-promised", "set-action", action.key(), null);
        return action.key();
    }

    /** Its owner words it anew, or gives it another day. @param seenVersion of the card, or null */
    public void change(long id, String words, LocalDate due, Integer seenVersion) {
        SetAction action = own(id);
        LocalDate fresh = Objects.equals(due, action.due()) ? null : due;
        check(words, fresh);
        action.expect(seenVersion);
        action.write(seals.seal(words, WORDS, action.key()));
        action.dueBy(due);
        reminders.plan(action);
        audit.changed("learningsets.action-changed", "set-action", id, null);
    }

    /**
     * Its owner says what became of it.
     *
     * @param words or blank
     * @param due another day where it goes on, or null to leave it as it is
     * @param meeting that runs now, or null
     * @param seenVersion of the card, or null
     */
    public void report(
            long id, ActionState became, String words, LocalDate due, SetMeetingId meeting, Integer seenVersion) {
        SetAction action = own(id);
        new Validation()
                .required("became", became)
                .atMost("report", words, LONGEST)
                .that(due == null || became == null || became.open(), "due", "learningsets.action.over-needs-no-day")
                .that(ahead(due), "due", "learningsets.action.day-over")
                .done();
        if (meeting != null) {
            running(meeting, action.set());
        }
        action.expect(seenVersion);
        action.report(became, seals.seal(words, REPORT, action.key()), meeting, clock.instant());
        if (due != null) {
            action.dueBy(due);
        }
        reminders.plan(action);
        audit.changed("learningsets.action-reported", "set-action", id, null);
    }

    private void check(String words, LocalDate due) {
        new Validation()
                .required("promise", words)
                .atMost("promise", words, LONGEST)
                .that(ahead(due), "due", "learningsets.action.day-over")
                .done();
    }

    private boolean ahead(LocalDate due) {
        return due == null || !due.isBefore(LocalDate.now(clock.withZone(me.zone())));
    }

    /** Locked, and open pages show what is new. */
    private void running(SetMeetingId id, LearningSetId set) {
        SetMeeting meeting = meetings.locked(id);
        if (!meeting.set().equals(set)) {
            throw new NotFound();
        }
        meeting.checkRunning();
        meeting.touch();
    }

    private SetAction own(long id) {
        SetAction action = meetings.action(id);
        inside(action.set());
        if (!me.is(action.owner())) {
            throw new NotFound();
        }
        return action;
    }

    private LearningSet inside(LearningSetId id) {
        LearningSet set = sets.one(id);
        policy.checkInside(set);
        return set;
    }

    private List<Card> cards(LearningSet set, List<SetAction> actions) {
        Map<PersonId, PersonCard> names =
                people.cards(actions.stream().map(SetAction::owner).distinct().toList());
        Map<SetMeetingId, Integer> numbers = new HashMap<>();
        meetings.meetings(set.id()).forEach(m -> numbers.put(m.id(), m.number()));
        return actions.stream()
                .map(a -> new Card(
                        a.key(),
                        a.version(),
                        set.id(),
                        set.title(),
                        new Card.Owner(a.owner(), names.get(a.owner()).name(), me.is(a.owner())),
                        new Card.Promise(
                                a.meeting(),
                                numbers.get(a.meeting()),
                                seals.open(a.words(), WORDS, a.key()),
                                a.due(),
                                a.madeAt()),
                        a.state(),
                        new Card.Outcome(
                                seals.open(a.report(), REPORT, a.key()),
                                a.reportedAt(),
                                a.reportedIn(),
                                numbers.get(a.reportedIn()))))
                .toList();
    }

    private static final Comparator<Card> OPEN_FIRST = Comparator.comparing(
                    (Card c) -> !c.state().open())
            .thenComparing(
                    c -> c.state().open() ? c.promise().due() : null, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(
                    c -> c.outcome().reportedAt() == null || c.state().open()
                            ? c.promise().madeAt()
                            : c.outcome().reportedAt(),
                    Comparator.reverseOrder())
            .thenComparing(Card::id);

    /** An open action of the reader's own. @param due or null */
    public record Open(long id, LearningSetId set, String words, LocalDate due) {}

    /** @param mine whether it is the reader's own */
    public record Card(
            long id,
            int version,
            LearningSetId set,
            String setTitle,
            Owner owner,
            Promise promise,
            ActionState state,
            Outcome outcome)
            implements Serializable {

        /** Whose action it is. */
        public record Owner(PersonId person, String name, boolean mine) implements Serializable {}

        /**
         * What was promised, and when.
         *
         * @param meeting in which it was promised, or null
         * @param number of that meeting, or null
         * @param due or null
         */
        public record Promise(SetMeetingId meeting, Integer number, String words, LocalDate due, Instant madeAt)
                implements Serializable {}

        /**
         * What became of it.
         *
         * @param report what became of it in words, or null
         * @param reportedIn the meeting in which that was said, or null
         * @param number of that meeting, or null
         */
        public record Outcome(String report, Instant reportedAt, SetMeetingId reportedIn, Integer number)
                implements Serializable {}
    }
}
