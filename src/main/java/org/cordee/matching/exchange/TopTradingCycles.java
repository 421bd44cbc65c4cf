package org.cordee.matching.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.matching.exchange.ExchangeProblem.Person;

/**
 * Two-sided top trading cycles (Dur and Ünver, "Two-sided matching via balanced exchange", Journal of Political Economy
 * 127, 2019; working paper 2018): each person points to the dearest host that would take the person and still has
 * somebody to send; each organisation points to the person it would send first. Whoever is on a cycle goes. Every
 * organisation receives as many as it sends, nobody gains by naming wishes other than the true ones, and no other
 * balanced exchange is better for some and worse for none.
 */
public final class TopTradingCycles {

    private final ExchangeProblem problem;
    private final List<Person> people;
    private final Map<String, List<Integer>> queue = new HashMap<>();
    private final int[] place;
    private final boolean[] gone;

    private TopTradingCycles(ExchangeProblem problem) {
        this.problem = problem;
        people = problem.people();
        place = new int[people.size()];
        gone = new boolean[people.size()];
        Arrays.setAll(place, i -> i);
        for (int i = 0; i < people.size(); i++) {
            queue.computeIfAbsent(people.get(i).home(), h -> new ArrayList<>()).add(i);
        }
        Comparator<Integer> order =
                Comparator.comparingInt(i -> problem.priority(people.get(i).id()));
        queue.values().forEach(q -> q.sort(order));
    }

    /** Trades until nobody is left who could. */
    public static ExchangeResult of(ExchangeProblem problem) {
        TopTradingCycles t = new TopTradingCycles(problem);
        t.trade();
        return CycleExchange.described(problem, t.place);
    }

    private void trade() {
        for (int start = 0; start < people.size(); start++) {
            while (!gone[start]) {
                walk(first(people.get(start).home()));
            }
        }
    }

    /** Follows the pointers from a person until somebody has nowhere to go, or a cycle closes. */
    private void walk(int from) {
        List<Integer> path = new ArrayList<>();
        int[] position = new int[people.size()];
        Arrays.fill(position, -1);
        int person = from;
        while (position[person] < 0) {
            position[person] = path.size();
            path.add(person);
            String host = favourite(person);
            if (host == null) {
                gone[person] = true;
                return;
            }
            person = first(host);
        }
        List<Integer> cycle = path.subList(position[person], path.size());
        for (int k = 0; k < cycle.size(); k++) {
            place[cycle.get(k)] = cycle.get((k + 1) % cycle.size());
            gone[cycle.get(k)] = true;
        }
    }

    private int first(String home) {
        for (int i : queue.get(home)) {
            if (!gone[i]) {
                return i;
            }
        }
        return -1;
    }

    private String favourite(int person) {
        for (String host : problem.wishes(people.get(person).id())) {
            if (problem.acceptable(people.get(person), host) && first(host) >= 0) {
                return host;
            }
        }
        return null;
    }
}
