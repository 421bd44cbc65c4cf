package org.cordee.matching.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cordee.matching.assignment.AssignmentProblem.Pair;
import org.cordee.matching.assignment.AssignmentResult.Match;
import org.cordee.matching.assignment.StableAssignment.Proposing;
import org.junit.jupiter.api.Test;

class StableAssignmentTest {

    private static AssignmentProblem random(Random r, int mostMentees, int mostMentors, long shuffle) {
        AssignmentProblem.Builder b = AssignmentProblem.builder();
        List<Runnable> steps = new ArrayList<>();
        int mentees = 1 + r.nextInt(mostMentees);
        int mentors = 1 + r.nextInt(mostMentors);
        boolean limits = r.nextInt(4) == 0;
        for (int i = 0; i < mentees; i++) {
            String m = "m" + i;
            steps.add(() -> b.mentee(m));
            for (int j = 0; j < mentors; j++) {
                if (r.nextInt(3) > 0) {
                    Pair pair = new Pair(m, "t" + j, r.nextInt(9), rank(r, limits), rank(r, limits));
                    steps.add(() -> b.pair(pair));
                }
            }
        }
        for (int j = 0; j < mentors; j++) {
            String t = "t" + j;
            int places = r.nextInt(4);
            steps.add(() -> b.mentor(t, places));
        }
        Collections.shuffle(steps, new Random(shuffle));
        steps.forEach(Runnable::run);
        return b.build();
    }

    private static int rank(Random r, boolean limits) {
        return limits
                ? r.nextBoolean() ? Integer.MAX_VALUE - r.nextInt(2) : Integer.MIN_VALUE + r.nextInt(2)
                : r.nextInt(5);
    }

    @Test
    void noPairWouldRatherHaveEachOther() {
        Random r = new Random(5);
        for (int k = 0; k < 600; k++) {
            AssignmentProblem p = random(r, 30, 12, k);
            for (Proposing side : Proposing.values()) {
                AssignmentResult stable = StableAssignment.of(p, side);
                assertNull(blocking(p, stable));
                AssignmentResult best = LiveAssignment.of(p).result();
                StableAssignment.Price price = StableAssignment.price(best, stable);
                assertTrue(price.fewerPeople() >= 0);
                assertEquals(best.cardinality() - price.fewerPeople(), stable.cardinality());
                assertEquals(best.score() - price.lessScore(), stable.score());
            }
            assertEquals(
                    StableAssignment.of(p, Proposing.MENTEES).unplaced(),
                    StableAssignment.of(p, Proposing.MENTORS).unplaced(),
                    "the same people are placed in every one");
        }
    }

    /** Against all stable assignments there are, ties broken by id as the engine does. */
    @Test
    void theProposingSideGetsTheOneItLikesBest() {
        Random r = new Random(6);
        for (int k = 0; k < 300; k++) {
            AssignmentProblem p = random(r, 5, 3, k);
            List<Map<String, String>> all = new ArrayList<>();
            collect(p, 0, new HashMap<>(), all);
            Map<String, String> asked = mentors(StableAssignment.of(p, Proposing.MENTEES));
            Map<String, String> offered = mentors(StableAssignment.of(p, Proposing.MENTORS));
            assertTrue(all.contains(asked) && all.contains(offered));
            for (Map<String, String> other : all) {
                for (String m : other.keySet()) {
                    assertTrue(place(p, m, asked.get(m)) <= place(p, m, other.get(m)));
                    assertTrue(place(p, m, offered.get(m)) >= place(p, m, other.get(m)));
                }
            }
        }
    }

    @Test
    void anyOrderOfInputGivesTheSamePairs() {
        for (int k = 0; k < 100; k++) {
            for (Proposing side : Proposing.values()) {
                assertEquals(
                        StableAssignment.of(random(new Random(k), 20, 9, 1), side),
                        StableAssignment.of(random(new Random(k), 20, 9, 2), side));
            }
        }
    }

    @Test
    void pinsStayAndExclusionsAreKept() {
        AssignmentProblem p = AssignmentProblem.builder()
                .mentee("ann")
                .mentee("bob")
                .mentee("cat")
                .mentor("tom", 1)
                .mentor("una", 1)
                .pair("ann", "tom", 9)
                .pair("bob", "tom", 5)
                .pair("bob", "una", 3)
                .pair("cat", "una", 1)
                .pin("cat", "tom")
                .exclude("bob", "una")
                .build();
        for (Proposing side : Proposing.values()) {
            AssignmentResult stable = StableAssignment.of(p, side);
            assertEquals(List.of(new Match("cat", "tom", 0, true)), stable.matches());
            assertEquals(List.of("ann", "bob"), stable.unplaced());
        }
    }

    private static Map<String, String> mentors(AssignmentResult a) {
        Map<String, String> by = new HashMap<>();
        a.matches().forEach(m -> by.put(m.mentee(), m.mentor()));
        return by;
    }

    /** How far down the list of the mentee the mentor is. */
    private static int place(AssignmentProblem p, String mentee, String mentor) {
        List<Pair> order = new ArrayList<>(p.candidates(mentee));
        order.sort((x, y) -> Integer.compare(y.menteeLikes(), x.menteeLikes()));
        for (int k = 0; k < order.size(); k++) {
            if (order.get(k).mentor().equals(mentor)) {
                return k;
            }
        }
        return order.size();
    }

    private static void collect(AssignmentProblem p, int at, Map<String, String> by, List<Map<String, String>> all) {
        if (at == p.mentees().size()) {
            if (!blockedStrictly(p, by)) {
                all.add(new HashMap<>(by));
            }
            return;
        }
        String m = p.mentees().get(at);
        collect(p, at + 1, by, all);
        for (Pair pair : p.candidates(m)) {
            if (held(by, pair.mentor()) < capacity(p, pair.mentor())) {
                by.put(m, pair.mentor());
                collect(p, at + 1, by, all);
                by.remove(m);
            }
        }
    }

    private static long held(Map<String, String> by, String mentor) {
        return by.values().stream().filter(mentor::equals).count();
    }

    private static int capacity(AssignmentProblem p, String mentor) {
        return p.mentors().stream()
                .filter(t -> t.id().equals(mentor))
                .findFirst()
                .orElseThrow()
                .capacity();
    }

    /** Whether two would rather have each other, where equal ranks count by id. */
    private static boolean blockedStrictly(AssignmentProblem p, Map<String, String> by) {
        for (String m : p.mentees()) {
            for (Pair pair : p.candidates(m)) {
                String t = pair.mentor();
                if (place(p, m, t) < place(p, m, by.get(m))
                        && capacity(p, t) > 0
                        && (held(by, t) < capacity(p, t)
                                || by.keySet().stream().anyMatch(x -> by.get(x).equals(t) && dearer(p, t, m, x)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean dearer(AssignmentProblem p, String mentor, String one, String other) {
        int a = likes(p, one, mentor, false);
        int b = likes(p, other, mentor, false);
        return a > b || a == b && one.compareTo(other) < 0;
    }

    private static Pair blocking(AssignmentProblem p, AssignmentResult a) {
        for (String m : p.mentees()) {
            for (Pair pair : p.candidates(m)) {
                int capacity = p.mentors().stream()
                        .filter(t -> t.id().equals(pair.mentor()))
                        .findFirst()
                        .orElseThrow()
                        .capacity();
                long held = a.matches().stream()
                        .filter(x -> x.mentor().equals(pair.mentor()))
                        .count();
                boolean mentorWants = held < capacity
                        || a.matches().stream()
                                .anyMatch(x -> x.mentor().equals(pair.mentor())
                                        && likes(p, x.mentee(), x.mentor(), false) < pair.mentorLikes());
                boolean menteeWants = a.matches().stream()
                        .filter(x -> x.mentee().equals(m))
                        .allMatch(x -> likes(p, m, x.mentor(), true) < pair.menteeLikes());
                if (capacity > 0 && mentorWants && menteeWants) {
                    return pair;
                }
            }
        }
        return null;
    }

    private static int likes(AssignmentProblem p, String mentee, String mentor, boolean byMentee) {
        return p.candidates(mentee).stream()
                .filter(x -> x.mentor().equals(mentor))
                .mapToInt(x -> byMentee ? x.menteeLikes() : x.mentorLikes())
                .findFirst()
                .orElseThrow();
    }
}
