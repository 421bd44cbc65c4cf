package org.cordee.learningsets.forming.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.cordee.learningsets.forming.terms.MoveEffect;
import org.cordee.learningsets.terms.Candidate;
import org.cordee.learningsets.terms.LearningTogetherIndex;
import org.cordee.matching.groups.Arrangement;
import org.cordee.matching.groups.GroupingProblem;
import org.cordee.matching.groups.Unmet;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.text.Message;

/**
 * People in sets as they are on the board now, and what a change by hand would bring. What does not change with moves
 * (people, ties, names) is kept between requests in {@link Boards}; where everybody stands comes from the database each
 * time.
 */
public final class Board {

    /** Engine points that make one point of a coordinator's: one pair that differs in something of weight one. */
    private static final long POINT = 1000;

    private static final int RANDOM_TRIES = 20;

    private final Material material;
    private final Map<PersonId, Integer> places;
    private final Arrangement now;
    private final Map<Integer, Integer> sizes = new HashMap<>();
    private final List<OneSet> sets;
    private final List<Message> never;

    /**
     * What stays the same while people are moved.
     *
     * @param candidates by id, in the order of the names
     * @param names of people
     * @param words words the engine's reasons
     */
    public record Material(
            GroupingProblem problem,
            Grouping grouping,
            Map<PersonId, Candidate> candidates,
            Map<PersonId, String> names,
            Obstacles words,
            Chance chance) {

        public String name(PersonId person) {
            return names.getOrDefault(person, "");
        }
    }

    /** What chance would do: the mean of twenty divisions at random. @param points in a coordinator's points */
    public record Chance(long points, int percentTogether) {}

    /**
     * One set of the board.
     *
     * @param members in the order of their names
     * @param broken rules that it breaks
     */
    public record OneSet(int number, List<Candidate> members, long points, int citizens, List<Message> broken) {

        public int leaders() {
            return members.size() - citizens;
        }

        public boolean together() {
            return LearningTogetherIndex.in(citizens, leaders());
        }

        /** How many different values members have; those without one are left out. */
        public long different(Function<Candidate, Object> of) {
            return members.stream().map(of).filter(v -> v != null).distinct().count();
        }

        public boolean mixesLevels() {
            return different(Candidate::level) > 1;
        }
    }

    Board(Material material, Map<PersonId, Integer> places) {
        this.material = material;
        this.places = Map.copyOf(places);
        Map<String, String> setByPerson = new HashMap<>();
        places.forEach((person, place) -> setByPerson.put(Grouping.key(person), Grouping.key(place)));
        now = Arrangement.of(material.problem(), setByPerson);
        places.values().forEach(place -> sizes.merge(place, 1, Integer::sum));
        List<Unmet> unmet = now.unmet();
        sets = arranged(unmet);
        never = unmet.stream()
                .filter(Obstacles::always)
                .map(material.words()::broken)
                .distinct()
                .toList();
    }

    /** True when everybody stands like this. */
    boolean stands(Material material, Map<PersonId, Integer> places) {
        return this.material == material && this.places.equals(places);
    }

    /** What twenty random divisions of the same sizes come to, on average; the same for the same seed. */
    static Chance chance(GroupingProblem problem, Grouping grouping) {
        Random random = new Random(grouping.seed());
        List<Candidate> people = new ArrayList<>(grouping.people());
        long points = 0;
        long meet = 0;
        for (int k = 0; k < RANDOM_TRIES; k++) {
            Collections.shuffle(people, random);
            Map<String, String> setByPerson = new HashMap<>();
            int next = 0;
            for (Grouping.Place set : grouping.sets()) {
                long citizens = 0;
                for (int i = 0; i < set.size(); i++) {
                    Candidate p = people.get(next++);
                    citizens += p.citizen() ? 1 : 0;
                    setByPerson.put(Grouping.key(p.id()), Grouping.key(set.number()));
                }
                meet += LearningTogetherIndex.in(citizens, set.size() - citizens) ? 1 : 0;
            }
            points += Arrangement.of(problem, setByPerson).points();
        }
        return new Chance(
                points / RANDOM_TRIES / POINT,
                Math.round(100f * meet / RANDOM_TRIES / grouping.sets().size()));
    }

    private List<OneSet> arranged(List<Unmet> unmet) {
        Map<Integer, List<Candidate>> members = new TreeMap<>();
        material.grouping().sets().forEach(s -> members.put(s.number(), new ArrayList<>()));
        material.candidates().forEach((id, p) -> members.get(places.get(id)).add(p));
        Map<Integer, Long> points = new HashMap<>();
        now.sets().forEach(s -> points.put(Grouping.place(s.plan().id()), s.points()));
        Map<Integer, List<Message>> broken = new HashMap<>();
        unmet.forEach(u -> broken.computeIfAbsent(where(u), g -> new ArrayList<>())
                .add(material.words().broken(u)));
        List<OneSet> all = new ArrayList<>();
        members.forEach((number, in) -> all.add(new OneSet(
                number,
                List.copyOf(in),
                points.get(number) / POINT,
                (int) in.stream().filter(Candidate::citizen).count(),
                broken.getOrDefault(number, List.of()).stream().distinct().toList())));
        return List.copyOf(all);
    }

    /** All sets by number, also empty ones. */
    public List<OneSet> sets() {
        return sets;
    }

    private int where(Unmet unmet) {
        String key = unmet instanceof Unmet.NotApart a
                ? a.set()
                : unmet instanceof Unmet.SameValue s
                        ? s.set()
                        : unmet instanceof Unmet.Closed c ? c.set() : ((Unmet.Alone) unmet).set();
        return Grouping.place(key);
    }

    /** Rules that are kept whatever is asked for, and are broken now: with these it cannot be published. */
    public List<Message> never() {
        return never;
    }

    /** How different those are who meet, in a coordinator's points. */
    public long points() {
        return now.points() / POINT;
    }

    public Chance chance() {
        return material.chance();
    }

    public LearningTogetherIndex together() {
        return LearningTogetherIndex.of(sets.stream()
                .filter(s -> !s.members().isEmpty())
                .map(s -> new int[] {s.citizens(), s.leaders()})
                .toList());
    }

    /** What moving that person would bring, for each other set by its number. */
    public Map<Integer, MoveEffect> moves(PersonId person) {
        Map<Integer, MoveEffect> all = new LinkedHashMap<>();
        material.grouping().sets().stream()
                .filter(s -> s.number() != places.get(person))
                .forEach(s -> all.put(s.number(), change(now.move(Grouping.key(person), Grouping.key(s.number())))));
        return all;
    }

    /** What exchanging that person would bring, for everybody in another set. */
    public Map<PersonId, MoveEffect> swaps(PersonId person) {
        Map<PersonId, MoveEffect> all = new LinkedHashMap<>();
        material.candidates().keySet().stream()
                .filter(p -> !places.get(p).equals(places.get(person)))
                .forEach(p -> all.put(p, change(now.swap(Grouping.key(person), Grouping.key(p)))));
        return all;
    }

    private MoveEffect change(Arrangement.Change change) {
        return new MoveEffect(
                Math.round((double) change.points() / POINT),
                change.broken().stream()
                        .map(material.words()::broken)
                        .distinct()
                        .toList(),
                change.broken().stream().anyMatch(Obstacles::always));
    }

    public int place(PersonId person) {
        return places.get(person);
    }

    public boolean has(PersonId person) {
        return places.containsKey(person);
    }

    public int size(int place) {
        return sizes.getOrDefault(place, 0);
    }

    public Material material() {
        return material;
    }
}
