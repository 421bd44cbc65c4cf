package org.cordee.learningsets.forming.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.accounts.boundary.PersonFinder;
import org.cordee.learningsets.boundary.AnswerDay;
import org.cordee.learningsets.boundary.Contracts;
import org.cordee.learningsets.boundary.MeetingSchedule;
import org.cordee.learningsets.boundary.SetFutureNotifications;
import org.cordee.learningsets.boundary.SetNotifications;
import org.cordee.learningsets.control.Candidates;
import org.cordee.learningsets.control.FormingQueries;
import org.cordee.learningsets.control.SetOrigins;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.forming.control.Boards;
import org.cordee.learningsets.forming.control.Grouping;
import org.cordee.learningsets.terms.Candidate;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.SetSize;
import org.cordee.learningsets.terms.SetState;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.people.boundary.Separation;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;

/**
 * After publication: the coordinator sees who has answered, proposes others where a place is free, and finds a
 * facilitator.
 */
@ApplicationScoped
@Transactional
public class Replacing {

    private static final int SHOWN = 40;
    private static final int POINT = 1000;

    @Inject
    private SetQueries sets;

    @Inject
    private FormingQueries forming;

    @Inject
    private SetPolicy policy;

    @Inject
    private SetOrigins setOrigins;

    @Inject
    private Candidates candidates;

    @Inject
    private Boards boards;

    @Inject
    private People people;

    @Inject
    private PersonFinder finder;

    @Inject
    private Notices notices;

    @Inject
    private MeetingSchedule dates;

    @Inject
    private SetFutureNotifications future;

    @Inject
    private SetNotifications tidings;

    @Inject
    private AnswerDay answerDay;

    @Inject
    private Contracts contracts;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The sets published from a round, as its coordinator sees them: nobody who declined is named. */
    public List<SetLine> of(FormingRoundId round) {
        policy.checkCoordinates(forming.one(round).origin());
        return lines(sets.of(round));
    }

    private SetLine line(LearningSet set) {
        return lines(List.of(set)).get(0);
    }

    private List<SetLine> lines(List<LearningSet> all) {
        Set<PersonId> holding = all.stream()
                .flatMap(s -> s.holding().stream())
                .map(SetMember::person)
                .collect(Collectors.toSet());
        Set<PersonId> named = new LinkedHashSet<>(holding);
        all.stream().map(LearningSet::facilitator).filter(Objects::nonNull).forEach(named::add);
        Map<PersonId, PersonCard> cards = people.cards(named);
        Set<PersonId> unreached = new HashSet<>(notices.unreachable(holding));
        return all.stream().map(s -> line(s, cards, unreached)).toList();
    }

    private SetLine line(LearningSet set, Map<PersonId, PersonCard> cards, Set<PersonId> unreached) {
        List<Held> members = set.holding().stream()
                .map(m -> new Held(
                        m.person(), cards.get(m.person()).name(), m.level(), m.state(), unreached.contains(m.person())))
                .sorted(Comparator.comparing(h -> h.name().toLowerCase(Locale.ROOT)))
                .toList();
        int planned = set.members().size();
        return new SetLine(
                set.id(),
                set.title(),
                set.round(),
                set.state(),
                members,
                new SetLine.Answers(set.accepted().size(), set.answerBy(), set.overdue(answerDay.today())),
                Math.max(0, Math.min(planned, SetSize.MOST) - members.size()),
                new SetLine.Lead(
                        set.facilitator() == null
                                ? null
                                : cards.get(set.facilitator()).name(),
                        set.mixesLevels(),
                        set.learnsTogether()));
    }

    /**
     * One set, and who could take a free place in it: those who differ most first, without those who must not or do not
     * want to be in it.
     */
    public Page page(LearningSetId id) {
        LearningSet set = coordinated(sets.one(id));
        Origin origin = set.origin();
        Set<PersonId> free = new LinkedHashSet<>(setOrigins.people(origin));
        Set<PersonId> wishing = setOrigins.entrusted(origin) ? new LinkedHashSet<>(forming.wishing()) : Set.of();
        free.addAll(wishing);
        free.removeAll(forming.placed(origin));
        set.members().forEach(m -> free.remove(m.person()));
        free.remove(set.facilitator());
        List<PersonId> members = set.holding().stream().map(SetMember::person).toList();
        Set<PersonId> all = new LinkedHashSet<>(members);
        all.addAll(free);
        Map<PersonId, Candidate> known = candidates.of(all);
        Grouping grouping = boards.grouping(
                plan(set),
                0,
                List.copyOf(known.values()),
                List.of(new Grouping.Place(1, Math.max(2, all.size()), set.facilitator())),
                Map.of());
        Map<PersonId, PersonCard> cards = people.cards(free);
        List<Possible> possible = new ArrayList<>();
        cards.forEach((person, card) -> {
            Candidate one = known.get(person);
            boolean mayMeet = members.stream().allMatch(m -> grouping.mayMeet(known.get(m), one))
                    && (set.facilitator() == null || !apart(grouping, person, set.facilitator()));
            if (mayMeet) {
                long points = members.stream()
                                .mapToLong(m -> grouping.difference(known.get(m), one))
                                .sum()
                        / POINT;
                possible.add(new Possible(card, points, wishing.contains(person)));
            }
        });
        possible.sort(Comparator.comparingLong((Possible p) -> -p.points())
                .thenComparing(p -> p.card().name()));
        return new Page(line(set), set.version(), possible.stream().limit(SHOWN).toList());
    }

    private static boolean apart(Grouping grouping, PersonId one, PersonId other) {
        return grouping.apart().contains(new Separation.Pair(one, other))
                || grouping.apart().contains(new Separation.Pair(other, one));
    }

    private FormingPlan plan(LearningSet set) {
        return set.round() == null
                ? FormingPlan.usual(set.title())
                : forming.one(set.round()).plan();
    }

    /** Proposes a place to one of {@link #page}'s. The others see the new composition and may think again. */
    public void propose(LearningSetId id, PersonId person) {
        LearningSet set = coordinated(sets.locked(id));
        checkForming(set);
        if (page(id).possible().stream().noneMatch(p -> p.card().id().equals(person))) {
            throw new RuleBroken("learningsets.replace.not-possible");
        }
        set.askUntil(answerDay.today().plusDays(AnswerDay.DAYS));
        answerDay.plan(set);
        set.propose(person, candidates.facts(List.of(person)).get(person), clock.instant());
        forming.wish(person).ifPresent(forming::remove);
        audit.changed("learningsets.place-proposed", id, null);
        tidings.proposed(set, person);
        tidings.changed(set, person);
    }

    /** Takes back a proposal that was not answered. */
    public void takeBack(LearningSetId id, PersonId person) {
        LearningSet set = coordinated(sets.locked(id));
        checkForming(set);
        if (set.member(person).state() != MemberState.PROPOSED) {
            throw new Conflict("learningsets.member.accepted-already");
        }
        set.decline(person, clock.instant());
        audit.changed("learningsets.place-taken-back", id, null);
        tidings.takenBack(set, person);
        contracts.settle(set);
    }

    /**
     * Who facilitates it from now on. Once its contract is signed, a set keeps its facilitator or runs itself until it
     * asks for one, and no coordinator comes in as one.
     *
     * @param typed their name, or the address by which they sign in
     * @throws Invalid at {@code email} when nobody is found, or who is found may not be chosen: both are said alike for
     *     an address
     * @throws RuleBroken when it is past forming and has or wants no other facilitator, or the coordinator names
     *     themselves
     */
    public void facilitator(LearningSetId id, String email) {
        LearningSet set = coordinated(sets.locked(id));
        Optional<PersonId> found = finder.find("email", email, setOrigins.possibleFacilitators(set.origin()));
        if (set.state() != SetState.FORMING
                && (set.facilitator() != null
                        || !set.facilitated()
                        || found.filter(p -> policy.me().equals(p)
                                        || setOrigins.coordinators(set.origin()).contains(p))
                                .isPresent())) {
            throw new RuleBroken("learningsets.replace.facilitator-stays");
        }
        PersonId person = found.filter(p -> setOrigins.mayNameFacilitator(set.origin(), p))
                .orElseThrow(() -> new Invalid("email", "learningsets.round.facilitator-unknown", email.strip()));
        Set<PersonId> members = new LinkedHashSet<>(
                set.holding().stream().map(SetMember::person).toList());
        if (members.contains(person)
                || candidates.apart(members, List.of(person)).stream()
                        .anyMatch(p -> p.one().equals(person) || p.other().equals(person))) {
            throw new Invalid("email", "learningsets.round.facilitator-unknown", email.strip());
        }
        boolean another = !person.equals(set.facilitator());
        set.facilitatedBy(person);
        audit.changed("learningsets.facilitator-named", id, null);
        if (another && set.state() != SetState.FORMING) {
            dates.joined(set, person);
            future.facilitatesNow(set);
        } else if (another) {
            tidings.facilitates(set);
            tidings.facilitatorNamed(set);
        }
    }

    private static void checkForming(LearningSet set) {
        if (set.state() != SetState.FORMING) {
            throw new Conflict("learningsets.set.moved-on");
        }
    }

    private LearningSet coordinated(LearningSet set) {
        policy.checkCoordinates(set);
        return set;
    }

    /**
     * @param members who hold a place
     * @param free places that became free
     */
    public record SetLine(
            LearningSetId id,
            String title,
            FormingRoundId round,
            SetState state,
            List<Held> members,
            Answers answers,
            int free,
            Lead lead) {

        /**
         * Who leads it, and whom it brings together.
         *
         * @param facilitator name, or null
         */
        public record Lead(String facilitator, boolean mixesLevels, boolean together) {}

        /**
         * How many have said yes.
         *
         * @param accepted how many of them said yes
         * @param overdue the day for answering has passed and somebody has not answered
         */
        public record Answers(int accepted, LocalDate answerBy, boolean overdue) {}
    }

    /** @param unreached cannot be told by mail, so the coordinator can record their answer */
    public record Held(PersonId person, String name, Level level, MemberState state, boolean unreached) {}

    /** @param points how much they differ from those in the set */
    public record Possible(PersonCard card, long points, boolean wishes) {}

    public record Page(SetLine set, int version, List<Possible> possible) {}
}
