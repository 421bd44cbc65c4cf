package org.cordee.learningsets.forming.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.cordee.learningsets.terms.Candidate;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.matching.groups.Arrangement;
import org.cordee.matching.groups.DiverseGroups;
import org.cordee.matching.groups.GroupingProblem;
import org.cordee.matching.groups.GroupingProblem.Participant;
import org.cordee.matching.groups.GroupingProblem.SetPlan;
import org.cordee.matching.groups.SearchBudget;
import org.cordee.matching.scoring.Criterion;
import org.cordee.matching.scoring.Scoring;
import org.cordee.matching.scoring.Value;
import org.cordee.people.boundary.Separation;
import org.cordee.shared.ids.PersonId;

/**
 * A forming round in the words of the engine. People and sets get ids that sort like their numbers, so that the same
 * round makes the same problem whatever order the rows came in.
 *
 * @param plan the rules
 * @param people who is to be put into sets
 * @param sets the sets
 * @param apart who must not be in one set; also a facilitator and a member
 * @param pins number of the set for those who are pinned
 */
public record Grouping(
        FormingPlan plan,
        List<Candidate> people,
        List<Place> sets,
        Set<Separation.Pair> apart,
        Map<PersonId, Integer> pins,
        long seed) {

    static final String PART = "part";
    static final String ORGANISATION = "organisation";
    static final Value CITIZEN = new Value.Text("citizen");
    static final Value LEADER = new Value.Text("leader");
    /** Hours in common of which more count no more. */
    private static final int ENOUGH_HOURS = 6;

    private static final int HOURS_WEIGHT = 6;
    private static final int SEARCHES = 4;
    private static final long SEEDS_APART = 1_000_003;

    /**
     * A set to be filled.
     *
     * @param number from 1
     * @param size how many people it takes
     * @param facilitator or null
     */
    public record Place(int number, int size, PersonId facilitator) {}

    /**
     * The best of a few searches: one that ends with a rule broken (two pairs in one set, in a tenth of all searches)
     * is begun anew from another seed. The one that breaks the fewest rules counts; of those, the first.
     *
     * @param budget of each search
     * @param stop asked now and then; once it says true, the best so far is returned
     * @param progress told now and then how far a search is
     */
    public Arrangement arranged(
            SearchBudget searchBudget, BooleanSupplier stop, Consumer<DiverseGroups.Progress> progress) {
        Arrangement best = DiverseGroups.find(problem(), searchBudget, stop, progress);
        for (int again = 1; again < SEARCHES && !best.unmet().isEmpty() && !stop.getAsBoolean(); again++) {
            Arrangement other = DiverseGroups.find(
                    new Grouping(plan, people, sets, apart, pins, seed + again * SEEDS_APART).problem(),
                    searchBudget,
                    stop,
                    progress);
            best = other.unmet().size() < best.unmet().size() ? other : best;
        }
        return best;
    }

    /**
     * The problem, with the pins fixed. @throws org.cordee.matching.BadInput when it makes no sense, such as sizes that
     * do not add up
     */
    public GroupingProblem problem() {
        GroupingProblem.Builder builder = withPins();
        List<Separation.Pair> pairs = pairs();
        pairs.forEach(pair -> builder.together(key(pair.one()), key(pair.other())));
        // each pair into a set of its own, so that in as many sets as the numbers allow two meet two
        for (int i = 0; i < pairs.size(); i++) {
            for (int j = 0; j < i; j++) {
                builder.apart(key(pairs.get(i).one()), key(pairs.get(j).one()));
            }
        }
        return builder.build();
    }

    /**
     * Where there are to be two or none, the scarcer of citizens and formal leaders go in twos, those who differ most:
     * a search that moves people one by one would hardly get from three and three to two, two and two. Pinned people
     * stay as they are.
     */
    private List<Separation.Pair> pairs() {
        List<Separation.Pair> pairs = new ArrayList<>();
        long citizens = people.stream().filter(Candidate::citizen).count();
        boolean scarce = citizens <= people.size() - citizens;
        if (!plan.twoCitizens()) {
            return pairs;
        }
        List<Candidate> free = new ArrayList<>(people.stream()
                .filter(p -> p.citizen() == scarce && !pins.containsKey(p.id()))
                .sorted(Comparator.comparingLong(p -> p.id().value()))
                .toList());
        Scoring scoring = new Scoring(criteria());
        while (free.size() > 1 && pairs.size() < sets.size()) {
            Candidate one = free.remove(0);
            free.stream()
                    .filter(p -> mayMeet(one, p))
                    .max(Comparator.comparingInt(p -> scoring.points(attributes(one), attributes(p))))
                    .ifPresent(other -> {
                        free.remove(other);
                        pairs.add(new Separation.Pair(one.id(), other.id()));
                    });
        }
        return pairs;
    }

    /** How many engine points two people differ by. */
    public int difference(Candidate one, Candidate other) {
        return new Scoring(criteria()).points(attributes(one), attributes(other));
    }

    /** Whether no rule keeps the two from being in one set. */
    public boolean mayMeet(Candidate one, Candidate other) {
        boolean colleagues = plan.onePerOrganisation()
                && one.organisation() != null
                && one.organisation().equals(other.organisation());
        return !colleagues
                && !apart.contains(new Separation.Pair(one.id(), other.id()))
                && !apart.contains(new Separation.Pair(other.id(), one.id()));
    }

    /** What a coordinator asked for and nothing else, for naming what cannot be met. */
    public GroupingProblem pinned() {
        return withPins().build();
    }

    private GroupingProblem.Builder withPins() {
        GroupingProblem.Builder builder = builder();
        pins.forEach((person, place) -> builder.fixed(key(person), key(place)));
        return builder;
    }

    /** The same without pins, for weighing changes by hand. */
    public GroupingProblem loose() {
        return builder().build();
    }

    private GroupingProblem.Builder builder() {
        GroupingProblem.Builder builder =
                GroupingProblem.builder(new Scoring(criteria())).seed(seed);
        Set<PersonId> chosen = new HashSet<>();
        people.forEach(p -> {
            chosen.add(p.id());
            builder.person(new Participant(key(p.id()), attributes(p), null));
        });
        sets.forEach(s -> builder.set(
                new SetPlan(key(s.number()), s.size(), null, s.facilitator() == null ? null : key(s.facilitator()))));
        Set<PersonId> facilitators = new HashSet<>();
        sets.stream().filter(s -> s.facilitator() != null).forEach(s -> facilitators.add(s.facilitator()));
        for (Separation.Pair pair : apart) {
            if (chosen.contains(pair.one()) && chosen.contains(pair.other())) {
                builder.apart(key(pair.one()), key(pair.other()));
            }
            conflict(builder, facilitators, chosen, pair.one(), pair.other());
            conflict(builder, facilitators, chosen, pair.other(), pair.one());
        }
        if (plan.onePerOrganisation()) {
            builder.onePerSet(ORGANISATION);
        }
        if (plan.twoCitizens()) {
            builder.notAlone(PART, CITIZEN).notAlone(PART, LEADER);
        }
        return builder;
    }

    private static void conflict(
            GroupingProblem.Builder builder,
            Set<PersonId> facilitators,
            Set<PersonId> chosen,
            PersonId one,
            PersonId other) {
        if (facilitators.contains(one) && chosen.contains(other)) {
            builder.conflict(key(one), key(other));
        }
    }

    private List<Criterion> criteria() {
        List<Criterion> all = new ArrayList<>();
        all.add(new Criterion.Different("sector", plan.sector()));
        all.add(new Criterion.Different("level", plan.level()));
        all.add(new Criterion.Different(PART, plan.level()));
        all.add(new Criterion.Different("region", plan.region()));
        all.add(new Criterion.Different(ORGANISATION, plan.organisation()));
        all.add(new Criterion.Different("experience", plan.experience()));
        if (plan.sharedHours()) {
            all.add(new Criterion.SharedHours("hours", HOURS_WEIGHT, ENOUGH_HOURS));
        }
        return all.stream().filter(c -> c.weight() > 0).toList();
    }

    private static Map<String, Value> attributes(Candidate p) {
        Map<String, Value> values = new HashMap<>();
        values.put("level", new Value.Text(p.level().name()));
        values.put(PART, p.citizen() ? CITIZEN : LEADER);
        values.put("experience", new Value.Text(String.valueOf(p.experience())));
        // who belongs to no organisation differs from those of any sector
        values.put(
                "sector",
                new Value.Text(p.sector() == null ? "none" : p.sector().name()));
        if (p.region() != null) {
            values.put("region", new Value.Text(p.region().name()));
        }
        if (p.organisation() != null) {
            values.put(ORGANISATION, new Value.Text(p.organisation().toString()));
        }
        if (p.hours() != null) {
            values.put("hours", new Value.Hours(p.hours()));
        }
        return values;
    }

    /** A person's id in the engine. */
    public static String key(PersonId person) {
        return String.format("%019d", person.value());
    }

    /** A set's id in the engine. */
    public static String key(int place) {
        return String.format("%03d", place);
    }

    /** Whose id in the engine that is. */
    public static PersonId person(String key) {
        return new PersonId(Long.parseLong(key));
    }

    /** The number of the set of that id in the engine. */
    public static int place(String key) {
        return Integer.parseInt(key);
    }
}
