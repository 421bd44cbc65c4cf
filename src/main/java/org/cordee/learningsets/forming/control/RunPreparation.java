package org.cordee.learningsets.forming.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.learningsets.entity.FormingPerson;
import org.cordee.learningsets.entity.FormingSet;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.learningsets.terms.SetSize;
import org.cordee.matching.BadInput;
import org.cordee.matching.groups.Sizes;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.PersonId;

/**
 * What a run begins with: how large each set is, who facilitates it, and who is pinned. A board that is complete keeps
 * its sizes, so that sets can be formed again around the pins; otherwise they are made anew.
 *
 * @param kept true when the sets are those of the board
 */
public record RunPreparation(List<Grouping.Place> places, Map<PersonId, Integer> pins, boolean kept) {

    /**
     * @param sets of the board, none before the first run
     * @param facilitators who may be asked, in order
     * @throws Invalid at {@code sets} or {@code people} when so many people cannot be put into sets of four to eight
     */
    public static RunPreparation of(
            FormingPlan plan, List<FormingPerson> chosen, List<FormingSet> sets, List<PersonId> facilitators) {
        Map<Integer, Integer> now = new HashMap<>();
        chosen.stream().filter(p -> p.place() != null).forEach(p -> now.merge(p.place(), 1, Integer::sum));
        boolean complete = !sets.isEmpty()
                && chosen.stream().allMatch(p -> p.place() != null)
                && sets.stream().allMatch(s -> fits(now.getOrDefault(s.place(), 0)))
                && (plan.sets() == null || plan.sets() == sets.size());
        int[] sizes = complete ? sets.stream().mapToInt(s -> now.get(s.place())).toArray() : sizes(chosen.size(), plan);
        Map<Integer, PersonId> before = new HashMap<>();
        if (complete && plan.facilitatorEach()) {
            sets.stream()
                    .filter(s -> facilitators.contains(s.facilitator()))
                    .forEach(s -> before.put(s.place(), s.facilitator()));
        }
        return new RunPreparation(places(sizes, plan, facilitators, before), pins(chosen, sizes), complete);
    }

    private static boolean fits(int size) {
        return size >= SetSize.FEWEST && size <= SetSize.MOST;
    }

    private static int[] sizes(int people, FormingPlan plan) {
        try {
            if (plan.sets() == null) {
                return Sizes.even(people, SetSize.FEWEST, plan.aim(), SetSize.MOST);
            }
        } catch (BadInput e) {
            throw new Invalid("people", "learningsets.round.people-do-not-fit", people, SetSize.FEWEST, SetSize.MOST);
        }
        int sets = plan.sets();
        if (people < sets * SetSize.FEWEST || people > sets * SetSize.MOST) {
            throw new Invalid("sets", "learningsets.round.sets-do-not-fit", people, sets, SetSize.FEWEST, SetSize.MOST);
        }
        int[] sizes = new int[sets];
        Arrays.fill(sizes, people / sets);
        for (int g = 0; g < people % sets; g++) {
            sizes[g]++;
        }
        return sizes;
    }

    private static List<Grouping.Place> places(
            int[] sizes, FormingPlan plan, List<PersonId> facilitators, Map<Integer, PersonId> before) {
        Map<PersonId, Integer> left = new LinkedHashMap<>();
        facilitators.forEach(f -> left.put(f, plan.facilitatorEach() ? plan.setsEach() : 0));
        before.values().forEach(f -> left.merge(f, -1, Integer::sum));
        List<Grouping.Place> places = new ArrayList<>();
        for (int g = 1; g <= sizes.length; g++) {
            PersonId facilitator = before.get(g);
            if (facilitator == null) {
                facilitator = left.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(null);
                left.computeIfPresent(facilitator == null ? new PersonId(0) : facilitator, (f, n) -> n - 1);
            }
            places.add(new Grouping.Place(g, sizes[g - 1], facilitator));
        }
        return places;
    }

    /** As many as there is room for: a set that is made smaller lets some go. */
    private static Map<PersonId, Integer> pins(List<FormingPerson> chosen, int[] sizes) {
        int[] room = sizes.clone();
        Map<PersonId, Integer> pins = new LinkedHashMap<>();
        chosen.stream()
                .filter(p -> p.pinned() && p.place() != null && p.place() <= sizes.length && room[p.place() - 1]-- > 0)
                .forEach(p -> pins.put(p.person(), p.place()));
        return pins;
    }
}
