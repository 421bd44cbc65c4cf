package org.cordee.matching.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.matching.BadInput;
import org.cordee.matching.groups.GroupingProblem.Participant;
import org.cordee.matching.groups.GroupingProblem.SetPlan;

/**
 * Gives sets that are still without slot and facilitator one of each, before people are put into them: set by set the
 * slot that serves most of those whom no set serves yet, those with few slots first, as long as facilitators suffice.
 *
 * @param sets the sets, with slot and facilitator where there is one
 * @param unfacilitated ids of sets for which no facilitator was left
 */
public record SlotPlan(List<SetPlan> sets, List<String> unfacilitated) {

    /**
     * Somebody who facilitates sets.
     *
     * @param slots when the facilitator can come
     * @param capacity how many sets the facilitator takes, 0 or more
     */
    public record Facilitator(String id, Set<String> slots, int capacity) {
        public Facilitator {
            BadInput.id(id, "facilitator");
            slots = Set.copyOf(slots);
            if (capacity < 0) {
                throw new BadInput(id, "Facilitator " + id + " has a negative capacity: " + capacity + ".");
            }
        }
    }

    /**
     * Plans slots and facilitators.
     *
     * @param sizes size of each set; sets are named 1, 2, 3 … with leading zeros
     * @param facilitators in any order
     * @throws BadInput if a facilitator is named twice
     */
    public static SlotPlan of(int[] sizes, List<Participant> participants, List<Facilitator> facilitators) {
        List<Facilitator> pool = new ArrayList<>(facilitators);
        pool.sort(java.util.Comparator.comparing(Facilitator::id));
        TreeSet<String> slots = new TreeSet<>();
        Set<String> named = new HashSet<>();
        for (Facilitator f : pool) {
            if (!named.add(f.id())) {
                throw new BadInput(f.id(), "Facilitator " + f.id() + " is named twice.");
            }
            slots.addAll(f.slots());
        }
        List<Participant> people = new ArrayList<>(participants);
        people.sort(java.util.Comparator.comparingInt((Participant p) ->
                        p.slots() == null ? Integer.MAX_VALUE : p.slots().size())
                .thenComparing(Participant::id));
        Set<String> served = new HashSet<>();
        String[] slotOf = new String[sizes.length];
        int[] leader = new int[sizes.length];
        Arrays.fill(leader, -1);
        List<SetPlan> plans = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (int g = 0; g < sizes.length; g++) {
            choose(g, sizes[g], slots, people, served, pool, slotOf, leader);
        }
        int digits = String.valueOf(sizes.length).length();
        for (int g = 0; g < sizes.length; g++) {
            String id = String.format("%0" + digits + "d", g + 1);
            plans.add(new SetPlan(
                    id,
                    sizes[g],
                    slotOf[g],
                    leader[g] < 0 ? null : pool.get(leader[g]).id()));
            if (leader[g] < 0) {
                without.add(id);
            }
        }
        return new SlotPlan(List.copyOf(plans), List.copyOf(without));
    }

    private static void choose(
            int g,
            int size,
            TreeSet<String> slots,
            List<Participant> people,
            Set<String> served,
            List<Facilitator> pool,
            String[] slotOf,
            int[] leader) {
        String best = null;
        double most = -1;
        for (String slot : slots) {
            double need = 0;
            int count = 0;
            for (Participant p : people) {
                if (count < size
                        && !served.contains(p.id())
                        && p.slots() != null
                        && p.slots().contains(slot)) {
                    count++;
                    need += 1 + 1.0 / p.slots().size();
                }
            }
            slotOf[g] = slot;
            if (need > most && find(g, pool, slotOf, leader.clone(), new boolean[pool.size()])) {
                most = need;
                best = slot;
            }
        }
        slotOf[g] = best;
        if (best == null) {
            return;
        }
        find(g, pool, slotOf, leader, new boolean[pool.size()]);
        int count = 0;
        for (Participant p : people) {
            if (count < size && p.slots() != null && p.slots().contains(best) && served.add(p.id())) {
                count++;
            }
        }
    }

    /** Finds a facilitator for the set by an augmenting path over those already planned. */
    private static boolean find(int g, List<Facilitator> pool, String[] slotOf, int[] leader, boolean[] seen) {
        for (int f = 0; f < pool.size(); f++) {
            if (seen[f] || !pool.get(f).slots().contains(slotOf[g])) {
                continue;
            }
            seen[f] = true;
            int at = f;
            long taken = Arrays.stream(leader).filter(x -> x == at).count();
            if (taken < pool.get(f).capacity()) {
                leader[g] = f;
                return true;
            }
            for (int other = 0; other < leader.length; other++) {
                if (leader[other] == f && other != g && find(other, pool, slotOf, leader, seen)) {
                    leader[g] = f;
                    return true;
                }
            }
        }
        return false;
    }
}
