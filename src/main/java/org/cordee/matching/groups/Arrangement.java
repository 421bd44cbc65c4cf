package org.cordee.matching.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.matching.BadInput;
import org.cordee.matching.scoring.Criterion;
import org.cordee.matching.scoring.Score;
import org.cordee.matching.scoring.Value;

/**
 * People in sets, with what it is worth and which rules it breaks. A coordinator who arranges by hand asks it what a
 * move or an exchange would bring, and gets the answer at once. Immutable; the exchange made gives a new one.
 */
public final class Arrangement {

    /**
     * One set.
     *
     * @param members sorted by id
     * @param points sum of the differences of all pairs of members
     * @param spreads what makes it diverse, one for each criterion of the scoring
     */
    public record Members(GroupingProblem.SetPlan plan, List<String> members, long points, List<Spread> spreads) {}

    /**
     * What one criterion contributes to the diversity of a set.
     *
     * @param points sum over all pairs of members
     * @param values how many members have each value of the attribute; those without a value are left out
     */
    public record Spread(Criterion criterion, long points, Map<Value, Integer> values) {}

    /**
     * What a change would bring.
     *
     * @param points how many points more, or below 0 fewer
     * @param broken rules that would be broken and are not now
     * @param mended rules that are broken now and would not be
     */
    public record Change(long points, List<Unmet> broken, List<Unmet> mended) {}

    /**
     * Where people are found, and who must be apart from whom; shared by all arrangements that come from one by
     * changes.
     */
    private record Index(Map<String, Integer> people, int[][] apart) {

        static Index of(GroupingProblem problem) {
            Map<String, Integer> people = new HashMap<>();
            problem.people.forEach(p -> people.put(p.id(), people.size()));
            List<List<Integer>> apart = new ArrayList<>();
            problem.people.forEach(p -> apart.add(new ArrayList<>()));
            for (int[] pair : problem.apart) {
                apart.get(pair[0]).add(pair[1]);
                apart.get(pair[1]).add(pair[0]);
            }
            return new Index(
                    people,
                    apart.stream()
                            .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                            .toArray(int[][]::new));
        }
    }

    private final GroupingProblem problem;
    private final int[] set;
    private final Index index;
    /**
     * Who is in each set, what it is worth and what it breaks; made when first asked for, and the same whoever makes
     * it.
     */
    private final int[][] members;

    private final Long[] worth;
    private final List<List<Unmet>> broken;

    Arrangement(GroupingProblem problem, int[] set) {
        this(problem, set, Index.of(problem));
    }

    private Arrangement(GroupingProblem problem, int[] set, Index index) {
        this.problem = problem;
        this.set = set;
        this.index = index;
        this.members = members(set, problem.sets.size());
        this.worth = new Long[members.length];
        this.broken = new ArrayList<>(Collections.nCopies(members.length, null));
    }

    private static int[][] members(int[] set, int sets) {
        int[] sizes = new int[sets];
        Arrays.stream(set).forEach(g -> sizes[g]++);
        int[][] all = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int i = set.length - 1; i >= 0; i--) {
            all[set[i]][--sizes[set[i]]] = i;
        }
        return all;
    }

    /**
     * People as somebody has put them.
     *
     * @param setByPerson id of the set for each person; sizes may differ from those planned
     * @throws BadInput where a person or a set is unknown or missing
     */
    public static Arrangement of(GroupingProblem problem, Map<String, String> setByPerson) {
        int[] set = new int[problem.people.size()];
        Index index = Index.of(problem);
        for (int i = 0; i < set.length; i++) {
            String id = problem.people.get(i).id();
            if (!setByPerson.containsKey(id)) {
                throw new BadInput(id, "Participant " + id + " is in no set.");
            }
            set[i] = setIndex(problem, setByPerson.get(id));
        }
        for (String id : setByPerson.keySet()) {
            person(index, id);
        }
        return new Arrangement(problem, set, index);
    }

    private static int person(Index index, String id) {
        Integer found = index.people().get(id);
        if (found == null) {
            throw new BadInput(id, "Nobody knows the participant " + id + ".");
        }
        return found;
    }

    private static int setIndex(GroupingProblem problem, String id) {
        for (int g = 0; g < problem.sets.size(); g++) {
            if (problem.sets.get(g).id().equals(id)) {
                return g;
            }
        }
        throw new BadInput(String.valueOf(id), "Nobody knows the set " + id + ".");
    }

    /** Id of the set in which the person is. */
    public String setOf(String person) {
        return problem.sets.get(set[person(index, person)]).id();
    }

    /** Sum of the points of all sets. */
    public long points() {
        long sum = 0;
        for (int g = 0; g < problem.sets.size(); g++) {
            sum += worth(g);
        }
        return sum;
    }

    /** All sets, sorted by id. */
    public List<Members> sets() {
        List<Members> all = new ArrayList<>();
        for (int g = 0; g < problem.sets.size(); g++) {
            all.add(members(g));
        }
        return List.copyOf(all);
    }

    private Members members(int g) {
        List<Integer> in = Arrays.stream(members[g]).boxed().toList();
        List<Criterion> criteria = problem.scoring.criteria();
        long[] points = new long[criteria.size()];
        long sum = 0;
        for (int i : in) {
            for (int j : in) {
                if (i < j) {
                    Score score = problem.scoring.score(
                            problem.people.get(i).attributes(),
                            problem.people.get(j).attributes());
                    sum += score.points();
                    for (int c = 0; c < points.length; c++) {
                        points[c] += score.parts().get(c).points();
                    }
                }
            }
        }
        List<Spread> spreads = new ArrayList<>();
        for (int c = 0; c < points.length; c++) {
            Map<Value, Integer> values = new LinkedHashMap<>();
            for (int i : in) {
                Value v = problem.people.get(i).attributes().get(criteria.get(c).attribute());
                if (v != null) {
                    values.merge(v, 1, Integer::sum);
                }
            }
            spreads.add(new Spread(criteria.get(c), points[c], values));
        }
        return new Members(
                problem.sets.get(g),
                in.stream().map(i -> problem.people.get(i).id()).toList(),
                sum,
                List.copyOf(spreads));
    }

    /** The rules that are broken. */
    public List<Unmet> unmet() {
        List<Unmet> all = new ArrayList<>();
        for (int g = 0; g < problem.sets.size(); g++) {
            all.addAll(broken(g));
        }
        return all.stream().distinct().toList();
    }

    /** What it would bring to move a person to another set. */
    public Change move(String person, String to) {
        int i = person(index, person);
        int g = setIndex(problem, to);
        int[] after = set.clone();
        after[i] = g;
        return change(after, new int[] {i});
    }

    /** What it would bring to exchange two people. */
    public Change swap(String one, String other) {
        int i = person(index, one);
        int j = person(index, other);
        int[] after = set.clone();
        after[i] = set[j];
        after[j] = set[i];
        return change(after, new int[] {i, j});
    }

    /** The arrangement after moving a person. */
    public Arrangement moved(String person, String to) {
        int[] after = set.clone();
        after[person(index, person)] = setIndex(problem, to);
        return new Arrangement(problem, after, index);
    }

    /** The arrangement after exchanging two people. */
    public Arrangement swapped(String one, String other) {
        int[] after = set.clone();
        int i = person(index, one);
        int j = person(index, other);
        after[i] = set[j];
        after[j] = set[i];
        return new Arrangement(problem, after, index);
    }

    private Change change(int[] after, int[] who) {
        Set<Integer> touched = new LinkedHashSet<>();
        for (int i : who) {
            touched.add(set[i]);
            touched.add(after[i]);
        }
        long points = 0;
        List<Unmet> before = new ArrayList<>();
        List<Unmet> then = new ArrayList<>();
        for (int g : touched) {
            int[] there = in(g, after, who);
            points += within(there) - worth(g);
            before.addAll(broken(g));
            about(after, there, then);
        }
        List<Unmet> broken =
                then.stream().distinct().filter(u -> !before.contains(u)).toList();
        List<Unmet> mended =
                before.stream().distinct().filter(u -> !then.contains(u)).toList();
        return new Change(points, broken, mended);
    }

    /** Who is in a set after these people have moved. */
    private int[] in(int g, int[] after, int[] who) {
        int[] found = Arrays.copyOf(members[g], members[g].length + who.length);
        int count = 0;
        for (int i : members[g]) {
            if (after[i] == g) {
                found[count++] = i;
            }
        }
        for (int i : who) {
            if (after[i] == g && set[i] != g) {
                found[count++] = i;
            }
        }
        Arrays.sort(found, 0, count);
        return Arrays.copyOf(found, count);
    }

    private long worth(int g) {
        if (worth[g] == null) {
            worth[g] = within(members[g]);
        }
        return worth[g];
    }

    private List<Unmet> broken(int g) {
        if (broken.get(g) == null) {
            List<Unmet> all = new ArrayList<>();
            about(set, members[g], all);
            broken.set(g, List.copyOf(all));
        }
        return broken.get(g);
    }

    private long within(int[] members) {
        long sum = 0;
        for (int a = 0; a < members.length; a++) {
            for (int b = a + 1; b < members.length; b++) {
                sum += difference(members[a], members[b]);
            }
        }
        return sum;
    }

    private void about(int[] set, int[] members, List<Unmet> all) {
        for (int i : members) {
            about(i, set, members, all);
        }
    }

    private int difference(int i, int j) {
        return problem.scoring.points(
                problem.people.get(i).attributes(), problem.people.get(j).attributes());
    }

    /** Rules that concern this person and are broken when people sit like this. @param members of the person's set */
    private void about(int i, int[] set, int[] members, List<Unmet> all) {
        String id = problem.people.get(i).id();
        String in = problem.sets.get(set[i]).id();
        if (!problem.open(i, set[i])) {
            all.add(new Unmet.Closed(id, in));
        }
        if (problem.fixed[i] >= 0 && problem.fixed[i] != set[i]) {
            all.add(new Unmet.NotFixed(id, problem.sets.get(problem.fixed[i]).id()));
        }
        for (int j : index.apart()[i]) {
            if (set[i] == set[j]) {
                all.add(new Unmet.NotApart(
                        problem.people.get(Math.min(i, j)).id(),
                        problem.people.get(Math.max(i, j)).id(),
                        in));
            }
        }
        for (int[] block : problem.together) {
            for (int k : block) {
                for (int l : block) {
                    if (k < l && (k == i || l == i) && set[k] != set[l]) {
                        all.add(new Unmet.NotTogether(
                                problem.people.get(k).id(),
                                problem.people.get(l).id()));
                    }
                }
            }
        }
        for (String attribute : problem.onePerSet) {
            Value v = problem.people.get(i).attributes().get(attribute);
            for (int j : members) {
                if (j != i
                        && v != null
                        && v.equals(problem.people.get(j).attributes().get(attribute))) {
                    all.add(new Unmet.SameValue(
                            attribute,
                            v,
                            problem.people.get(Math.min(i, j)).id(),
                            problem.people.get(Math.max(i, j)).id(),
                            in));
                }
            }
        }
        for (int c : problem.categoriesOf(i)) {
            GroupingProblem.Category category = problem.notAlone.get(c);
            boolean alone = true;
            for (int j : members) {
                alone &= j == i || !problem.categoriesOf(j).contains(c);
            }
            if (alone) {
                all.add(new Unmet.Alone(category.attribute(), category.value(), id, in));
            }
        }
    }
}
