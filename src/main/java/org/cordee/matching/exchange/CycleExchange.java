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
 * receives as many as it sends. Without a limit on the length of cycles it is an assignment (everybody to a place, or
 * to the own); with length 2 a matching; with length 3 a choice among all short cycles, proven by branch and bound.
 */
public final class CycleExchange {

    /** How many people a cycle may have at the most. */
    public enum Cap {
        UNBOUNDED(1L << 56),
        TWO(1L << 56),
        THREE(1L << 41);

        /**
         * Up to what sum the engine for this cap counts exactly; for three it is the traces of {@link PackingProgram}.
         */
        private final long room;

        Cap(long room) {
            this.room = room;
        }
    }

    /** To how many arcs of the highest worth it may come that one person goes: two cycles of three, and a rest. */
    private static final int IN_THE_WAY = 8;

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
        int at = index(person);
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
        int[] place = best(arcs, cap, keys(problem), problem.seed(), at);
        if (place == null) {
            return new LeftOut(person, LeftOut.Reason.NO_CYCLE, 0, 0);
        }
        ExchangeResult forced = described(problem, place);
        int fewer = result.people() - forced.people();
        long less = result.weight() - forced.weight();
        return new LeftOut(
                person,
                fewer == 0 && less == 0 ? LeftOut.Reason.EQUALLY_GOOD : LeftOut.Reason.COSTS_OTHERS,
                fewer,
                less);
    }

    /**
     * Why the members of a cycle go where they go: for each the dearer hosts and what speaks against them.
     *
     * @throws BadInput if a member does not go anywhere
     */
    public List<ExplainedMove> explain(Cycle cycle) {
        return cycle.moves().stream().map(m -> explain(m.person())).toList();
    }

    /**
     * Why a person goes where it goes.
     *
     * @throws BadInput if nobody knows the person or it stays; see {@link #why} for that
     */
    public ExplainedMove explain(String person) {
        index(person);
        Move move = result.cycles().stream()
                .flatMap(c -> c.moves().stream())
                .filter(m -> m.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new BadInput(person, "Person " + person + " stays at home."));
        return new ExplainedMove(
                move,
                problem.wishes(person).stream()
                        .filter(host -> problem.value(person, host) > move.value())
                        .map(host -> whyNot(person, host))
                        .toList());
    }

    /**
     * Why a person does not go to a certain host; solves once more with the person there where that is possible.
     *
     * @throws BadInput if nobody knows the person
     */
    public WhyNotHost whyNot(String person, String host) {
        int at = index(person);
        Person p = problem.people().get(at);
        WhyNotHost.Standing against = against(p, host);
        if (against != null) {
            return new WhyNotHost(person, host, against, 0, 0);
        }
        int[][] to = arcs.to().clone();
        long[][] weight = arcs.weight().clone();
        to[at] = Arrays.stream(to[at])
                .filter(j -> problem.people().get(j).home().equals(host))
                .toArray();
        weight[at] = Arrays.stream(to[at]).mapToLong(j -> arcs.weight(at, j)).toArray();
        int[] place = best(new Arcs(to, weight), cap, keys(problem), problem.seed(), at);
        if (place == null) {
            return new WhyNotHost(person, host, WhyNotHost.Standing.NO_CYCLE, 0, 0);
        }
        ExchangeResult forced = described(problem, place);
        int fewer = result.people() - forced.people();
        long less = result.weight() - forced.weight();
        return new WhyNotHost(
                person,
                host,
                fewer == 0 && less == 0 ? WhyNotHost.Standing.EQUALLY_GOOD : WhyNotHost.Standing.COSTS_OTHERS,
                fewer,
                less);
    }

    private WhyNotHost.Standing against(Person person, String host) {
        boolean there = result.cycles().stream()
                .flatMap(c -> c.moves().stream())
                .anyMatch(m -> m.person().equals(person.id()) && m.host().equals(host));
        if (there) {
            return WhyNotHost.Standing.GOES_THERE;
        }
        if (host.equals(person.home())) {
            return WhyNotHost.Standing.OWN_HOME;
        }
        if (problem.value(person.id(), host) < 0) {
            return WhyNotHost.Standing.NO_WISH;
        }
        return problem.accepts(host, person) ? null : WhyNotHost.Standing.REFUSED;
    }

    private int index(String person) {
        int at = 0;
        while (at < problem.people().size() && !problem.people().get(at).id().equals(person)) {
            at++;
        }
        if (at == problem.people().size()) {
            throw new BadInput(String.valueOf(person), "Nobody knows the person " + person + ".");
        }
        return at;
    }

    private static Arcs arcs(ExchangeProblem problem) {
        List<Person> people = problem.people();
        int n = people.size();
        int[][] to = new int[n][];
        long[][] weight = new long[n][];
        for (int i = 0; i < n; i++) {
            Person p = people.get(i);
            to[i] = java.util.stream.IntStream.range(0, n)
                    .filter(j -> problem.acceptable(p, people.get(j).home()))
                    .toArray();
            weight[i] = Arrays.stream(to[i])
                    .mapToLong(j -> problem.value(p.id(), people.get(j).home()))
                    .toArray();
        }
        return new Arcs(to, weight);
    }

    private static long[] keys(ExchangeProblem problem) {
        return problem.people().stream().mapToLong(p -> TieBreak.key(p.id())).toArray();
    }

    /**
     * For each person whose place it is to be; null where the one who must go cannot.
     *
     * @param keys keys of the people that break ties, or null where any of the best will do
     * @param must somebody who has to go, or -1
     */
    static int[] best(Arcs arcs, Cap cap, long[] keys, long seed, int must) {
        Arcs.Scale scale = arcs.scale(cap.room / IN_THE_WAY);
        if (cap == Cap.UNBOUNDED) {
            return SelfLoops.best(arcs.to(), arcs.weight(), scale.each(), scale.most(), keys, seed, must);
        }
        long[][] worth = arcs.worth(scale);
        if (must >= 0) {
            worth[must] = Arrays.stream(worth[must])
                    .map(w -> w + IN_THE_WAY * scale.most())
                    .toArray();
        }
        int[] place = cap == Cap.TWO ? pairs(arcs, worth, keys, seed) : ShortCycles.best(arcs, worth);
        return must >= 0 && place[must] == must ? null : place;
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
        int[] mate = WeightedMatching.of(
                worth.length,
                edges.toArray(int[][]::new),
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
        int rank = 1
                + (int) problem.wishes(person.id()).stream()
                        .filter(h -> problem.value(person.id(), h) > value)
                        .count();
        return new Move(person.id(), person.home(), other.home(), other.id(), value, rank);
    }

    private static Balance sum(Balance a, Balance b) {
        return new Balance(a.sends() + b.sends(), a.receives() + b.receives());
    }
}
