package org.cordee.matching.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordee.matching.BadInput;
import org.cordee.matching.assignment.SelfLoops;
import org.cordee.matching.exchange.ExchangeProblem.Person;
import org.cordee.matching.exchange.ExchangeResult.Balance;
import org.cordee.matching.exchange.ExchangeResult.Cycle;
import org.cordee.matching.exchange.ExchangeResult.Move;

/**
 * The best exchange made of cycles: as many people as possible, then the highest value of wishes. Each organisation
 * receives as many as it sends. Without a limit on the length of cycles it is an assignment (everybody to a place, or to
 * the own); with length 2 a matching; with length 3 a choice among all short cycles, proven by branch and bound.
 */
public final class CycleExchange {

    /** How many people a cycle may have at the most. */
    public enum Cap { UNBOUNDED, TWO, THREE }

    private final ExchangeProblem problem;
    private final Cap cap;
    private final Arcs arcs;
    private final ExchangeResult result;

    private CycleExchange(ExchangeProblem problem, Cap cap) {
        this.problem = problem;
        this.cap = cap;
        arcs = arcs(problem);
        result = described(problem, best(arcs, cap, keys(problem), problem.seed(), -1));
    }

    /** Finds the best exchange. */
    public static CycleExchange of(ExchangeProblem problem, Cap cap) {
        return new CycleExchange(problem, cap);
    }

    /** The exchange found. */
    public ExchangeResult result() {
        return result;
    }

    /**
     * Why this person is left out; solves once more with the person in where that is possible.
     *
     * @throws BadInput if nobody knows the person
     */
    public LeftOut why(String person) {
        int at = 0;
        while (at < problem.people().size() && !problem.people().get(at).id().equals(person)) {
            at++;
        }
        if (at == problem.people().size()) {
            throw new BadInput(person, "Nobody knows the person " + person + ".");
        }
        if (!result.without().contains(person)) {
            return new LeftOut(person, LeftOut.Reason.GOES, 0, 0);
        }
        if (problem.wishes(person).isEmpty()) {
            return new LeftOut(person, LeftOut.Reason.NO_WISHES, 0, 0);
        }
        if (arcs.to()[at].length == 0) {
            return new LeftOut(person, LeftOut.Reason.NO_HOST_ACCEPTS, 0, 0);
        }
        int wanted = at;
        if (Arrays.stream(arcs.to()).noneMatch(row -> Arrays.binarySearch(row, wanted) >= 0)) {
            return new LeftOut(person, LeftOut.Reason.NOBODY_WISHES_FOR_HOME, 0, 0);
        }
        ExchangeResult forced = described(problem, best(arcs, cap, keys(problem), problem.seed(), at));
        if (forced.without().contains(person)) {
            return new LeftOut(person, LeftOut.Reason.NO_CYCLE, 0, 0);
        }
        int fewer = result.people() - forced.people();
        long less = result.weight() - forced.weight();
        return new LeftOut(person, fewer == 0 && less == 0 ? LeftOut.Reason.EQUALLY_GOOD
            : LeftOut.Reason.COSTS_OTHERS, fewer, less);
    }

    private static Arcs arcs(ExchangeProblem problem) {
        List<Person> people = problem.people();
        int n = people.size();
        int[][] to = new int[n][];
        long[][] weight = new long[n][];
        for (int i = 0; i < n; i++) {
            Person p = people.get(i);
            to[i] = java.util.stream.IntStream.range(0, n)
                .filter(j -> problem.acceptable(p, people.get(j).home())).toArray();
            weight[i] = Arrays.stream(to[i]).mapToLong(j -> problem.value(p.id(), people.get(j).home())).toArray();
        }
        return new Arcs(to, weight);
    }

    private static long[] keys(ExchangeProblem problem) {
        return problem.people().stream().mapToLong(p -> TieBreak.key(p.id())).toArray();
    }

    /**
     * For each person whose place it is to be.
     *
     * @param keys keys of the people that break ties, or null where any of the best will do
     * @param must somebody who has to go if at all possible, or -1
     */
    static int[] best(Arcs arcs, Cap cap, long[] keys, long seed, int must) {
        long perPerson = arcs.perPerson();
        long most = 1;
        for (long[] row : arcs.weight()) {
            for (long w : row) {
                most = Math.max(most, perPerson + w);
            }
        }
        long forced = most * (arcs.size() + 1L);
        long[][] worth = new long[arcs.size()][];
        for (int i = 0; i < worth.length; i++) {
            long extra = perPerson + (i == must ? forced : 0);
            worth[i] = arcs.weight()[i].clone();
            for (int k = 0; k < worth[i].length; k++) {
                worth[i][k] += extra;
            }
        }
        return switch (cap) {
            case UNBOUNDED -> SelfLoops.best(arcs.to(), worth, keys, seed);
            case TWO -> pairs(arcs, worth, keys, seed);
            case THREE -> ShortCycles.best(arcs, worth);
        };
    }

    private static int[] pairs(Arcs arcs, long[][] plain, long[] keys, long seed) {
        long[][] worth = TieBreak.spread(arcs, plain, keys, seed);
        List<int[]> edges = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        for (int a = 0; a < worth.length; a++) {
            for (int k = 0; k < worth[a].length; k++) {
                int b = arcs.to()[a][k];
                int back = b > a ? arcs.find(b, a) : -1;
                if (back >= 0) {
                    edges.add(new int[] {a, b});
                    weights.add(worth[a][k] + worth[b][back]);
                }
            }
        }
        int[] mate = WeightedMatching.of(worth.length, edges.toArray(int[][]::new),
            weights.stream().mapToLong(Long::longValue).toArray());
        for (int i = 0; i < mate.length; i++) {
            mate[i] = mate[i] < 0 ? i : mate[i];
        }
        return mate;
    }

    static ExchangeResult described(ExchangeProblem problem, int[] place) {
        List<Person> people = problem.people();
        List<Cycle> cycles = new ArrayList<>();
        Map<String, Balance> balance = new TreeMap<>();
        problem.organisations().forEach(o -> balance.put(o, new Balance(0, 0)));
        List<String> without = new ArrayList<>();
        for (int i = 0; i < place.length; i++) {
            if (place[i] == i) {
                without.add(people.get(i).id());
            }
        }
        long weight = 0;
        for (int[] members : Arcs.cycles(place)) {
            List<Move> moves = new ArrayList<>();
            for (int i : members) {
                Move m = move(problem, people.get(i), people.get(place[i]));
                moves.add(m);
                balance.merge(m.home(), new Balance(1, 0), CycleExchange::sum);
                balance.merge(m.host(), new Balance(0, 1), CycleExchange::sum);
                weight += m.value();
            }
            cycles.add(new Cycle(List.copyOf(moves)));
        }
        cycles.sort(Comparator.comparing(c -> c.moves().get(0).person()));
        return new ExchangeResult(List.copyOf(cycles), List.copyOf(without), weight, balance);
    }

    private static Move move(ExchangeProblem problem, Person person, Person other) {
        int value = problem.value(person.id(), other.home());
        int rank = 1 + (int) problem.wishes(person.id()).stream()
            .filter(h -> problem.value(person.id(), h) > value).count();
        return new Move(person.id(), person.home(), other.home(), other.id(), value, rank);
    }

    private static Balance sum(Balance a, Balance b) {
        return new Balance(a.sends() + b.sends(), a.receives() + b.receives());
    }
}
