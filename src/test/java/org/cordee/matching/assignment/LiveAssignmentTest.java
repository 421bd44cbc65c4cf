package org.cordee.matching.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cordee.matching.BadInput;
import org.cordee.matching.scoring.Criterion;
import org.cordee.matching.scoring.Scoring;
import org.cordee.matching.scoring.Value;
import org.junit.jupiter.api.Test;

class LiveAssignmentTest {

    /** A small problem in the open, so that it can be changed and solved by trying everything. */
    private static final class Case {
        final TreeMap<String, Map<String, Integer>> scores = new TreeMap<>();
        final TreeMap<String, Integer> capacity = new TreeMap<>();
        final TreeMap<String, String> pins = new TreeMap<>();

        static Case random(Random r, int low, int high) {
            Case c = new Case();
            int mentees = 1 + r.nextInt(6);
            int mentors = 1 + r.nextInt(5);
            for (int j = 0; j < mentors; j++) {
                c.capacity.put("t" + j, r.nextInt(4) == 0 ? 0 : 1 + r.nextInt(2));
            }
            double density = 0.2 + 0.8 * r.nextDouble();
            for (int i = 0; i < mentees; i++) {
                c.scores.put("m" + i, c.row(r, density, low, high));
            }
            return c;
        }

        Map<String, Integer> row(Random r, double density, int low, int high) {
            Map<String, Integer> row = new HashMap<>();
            for (String t : capacity.keySet()) {
                if (r.nextDouble() < density) {
                    row.put(t, score(r, low, high));
                }
            }
            return row;
        }

        AssignmentProblem problem(Random shuffle) {
            AssignmentProblem.Builder b = AssignmentProblem.builder();
            List<Runnable> people = new ArrayList<>();
            scores.keySet().forEach(m -> people.add(() -> b.mentee(m)));
            capacity.forEach((t, places) -> people.add(() -> b.mentor(t, places)));
            scores.forEach((m, row) -> row.forEach((t, s) -> people.add(() -> b.pair(m, t, s))));
            pins.forEach((m, t) -> people.add(() -> b.pin(m, t)));
            Collections.shuffle(people, shuffle);
            people.forEach(Runnable::run);
            return b.build();
        }

        /** Most people first, then score, by trying everything. */
        long[] best() {
            return best(new ArrayList<>(scores.keySet()), 0, new HashMap<>(capacity));
        }

        private long[] best(List<String> mentees, int at, Map<String, Integer> left) {
            if (at == mentees.size()) {
                return left.values().stream().anyMatch(v -> v < 0) ? null : new long[2];
            }
            String m = mentees.get(at);
            long[] best = null;
            if (!pins.containsKey(m)) {
                best = best(mentees, at + 1, left);
            }
            Map<String, Integer> row = pins.containsKey(m)
                    ? Map.of(pins.get(m), scores.get(m).getOrDefault(pins.get(m), 0))
                    : scores.get(m);
            for (Map.Entry<String, Integer> e : row.entrySet()) {
                if (left.get(e.getKey()) > 0) {
                    left.merge(e.getKey(), -1, Integer::sum);
                    long[] rest = best(mentees, at + 1, left);
                    left.merge(e.getKey(), 1, Integer::sum);
                    if (rest != null) {
                        long[] here = {rest[0] + 1, rest[1] + e.getValue()};
                        if (best == null || here[0] > best[0] || here[0] == best[0] && here[1] > best[1]) {
                            best = here;
                        }
                    }
                }
            }
            return best;
        }
    }

    static int score(Random r, int low, int high) {
        return (int) (low + (long) (r.nextDouble() * ((long) high - low + 1)));
    }

    private static void same(Case c, AssignmentResult result) {
        long[] best = c.best();
        assertEquals(best[0], result.cardinality());
        assertEquals(best[1], result.score());
    }

    @Test
    void bestOnThousandsOfSmallCases() {
        int[][] ranges = {{0, 3}, {-50, 50}, {0, 0}, {Integer.MIN_VALUE, Integer.MAX_VALUE}, {0, 1000}};
        Random r = new Random(1);
        for (int k = 0; k < 5000; k++) {
            int[] range = ranges[k % ranges.length];
            Case c = Case.random(r, range[0], range[1]);
            same(c, LiveAssignment.of(c.problem(r)).result());
        }
    }

    @Test
    void anyOrderOfInputGivesTheSamePairs() {
        Random r = new Random(2);
        for (int k = 0; k < 500; k++) {
            Case c = Case.random(r, 0, 2);
            assertEquals(
                    LiveAssignment.of(c.problem(new Random(k))).result(),
                    LiveAssignment.of(c.problem(new Random(k + 1000))).result());
        }
    }

    @Test
    void everyChangeLeavesTheBestAndTheSameAsSolvingAnew() {
        Random r = new Random(3);
        for (int k = 0; k < 600; k++) {
            int[] range = k % 3 == 0 ? new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE} : new int[] {0, 4};
            Case c = Case.random(r, range[0], range[1]);
            LiveAssignment live = LiveAssignment.of(c.problem(r));
            for (int step = 0; step < 12; step++) {
                change(c, live, r, step, range);
                same(c, live.result());
                if (k % 3 != 0) {
                    assertEquals(LiveAssignment.of(c.problem(r)).result(), live.result());
                }
            }
        }
    }

    private static void change(Case c, LiveAssignment live, Random r, int step, int[] range) {
        List<String> mentees = new ArrayList<>(c.scores.keySet());
        List<String> mentors = new ArrayList<>(c.capacity.keySet());
        String m = mentees.get(r.nextInt(mentees.size()));
        String t = mentors.get(r.nextInt(mentors.size()));
        long pinned = c.pins.values().stream().filter(t::equals).count();
        switch (r.nextInt(8)) {
            case 0 -> {
                if (mentees.size() < 7) {
                    Map<String, Integer> row = c.row(r, 0.6, range[0], range[1]);
                    live.addMentee("n" + step, row);
                    c.scores.put("n" + step, row);
                }
            }
            case 1 -> {
                if (mentees.size() > 1) {
                    live.removeMentee(m);
                    c.scores.remove(m);
                    c.pins.remove(m);
                }
            }
            case 2 -> {
                if (mentors.size() < 6) {
                    Map<String, Integer> row = new HashMap<>();
                    for (String x : mentees) {
                        if (r.nextBoolean()) {
                            row.put(x, score(r, range[0], range[1]));
                        }
                    }
                    int places = r.nextInt(3);
                    live.addMentor("u" + step, places, row);
                    c.capacity.put("u" + step, places);
                    row.forEach((x, s) -> c.scores.get(x).put("u" + step, s));
                }
            }
            case 3 -> {
                if (mentors.size() > 1) {
                    live.removeMentor(t);
                    c.capacity.remove(t);
                    c.pins.values().removeIf(t::equals);
                    c.scores.values().forEach(row -> row.remove(t));
                }
            }
            case 4 -> {
                if (!c.pins.containsKey(m) && c.capacity.get(t) > pinned) {
                    live.pin(m, t);
                    c.pins.put(m, t);
                }
            }
            case 5 -> {
                live.unpin(m);
                c.pins.remove(m);
            }
            case 6 -> {
                int places = (int) pinned + r.nextInt(3);
                live.setCapacity(t, places);
                c.capacity.put(t, places);
            }
            default -> {
                int s = score(r, range[0], range[1]);
                live.setScore(m, t, s);
                c.scores.get(m).put(t, s);
            }
        }
    }

    @Test
    void excludingAPairKeepsTheBest() {
        Random r = new Random(4);
        for (int k = 0; k < 500; k++) {
            Case c = Case.random(r, 0, 9);
            LiveAssignment live = LiveAssignment.of(c.problem(r));
            for (String m : c.scores.keySet()) {
                String t = live.mentorOf(m);
                if (t != null) {
                    live.exclude(m, t);
                    c.scores.get(m).remove(t);
                    same(c, live.result());
                }
            }
        }
    }

    @Test
    void anyOrderOfInputGivesTheSamePairsAmongHundredsOfEqualOnes() {
        for (int[] range : new int[][] {{0, 0}, {0, 2}, {Integer.MIN_VALUE, Integer.MAX_VALUE}}) {
            Random r = new Random(8);
            Case c = new Case();
            for (int j = 0; j < 200; j++) {
                c.capacity.put("t" + j, r.nextInt(3));
            }
            for (int i = 0; i < 220; i++) {
                c.scores.put("m" + i, c.row(r, 0.1, range[0], range[1]));
            }
            LiveAssignment one = LiveAssignment.of(c.problem(new Random(1)));
            assertEquals(
                    one.result(), LiveAssignment.of(c.problem(new Random(2))).result());
            one.pin("m7", "t0");
            one.unpin("m7");
            assertEquals(
                    LiveAssignment.of(c.problem(r)).result().score(),
                    one.result().score());
        }
    }

    @Test
    void oddPoolsAreSolvedToo() {
        assertEquals(
                0,
                LiveAssignment.of(AssignmentProblem.builder()
                                .mentee("ann")
                                .mentor("tom", 5)
                                .build())
                        .result()
                        .cardinality());
        AssignmentProblem.Builder one = AssignmentProblem.builder().mentor("tom", Integer.MAX_VALUE);
        AssignmentProblem.Builder none =
                AssignmentProblem.builder().mentor("tom", 0).mentor("una", 1);
        for (int i = 0; i < 300; i++) {
            one.mentee("m" + i).pair("m" + i, "tom", Integer.MIN_VALUE);
            none.mentee("m" + i).pair("m" + i, "tom", 1);
        }
        LiveAssignment all = LiveAssignment.of(one.build());
        assertEquals(300L * Integer.MIN_VALUE, all.result().score());
        all.setCapacity("tom", 299);
        assertEquals(299, all.result().cardinality());
        all.setCapacity("tom", Integer.MAX_VALUE);
        assertEquals(300, all.result().cardinality());
        LiveAssignment nobody = LiveAssignment.of(none.build());
        assertEquals(0, nobody.result().cardinality());
        nobody.setScore("m3", "una", -1);
        assertEquals(
                List.of("m3"),
                nobody.result().matches().stream()
                        .map(AssignmentResult.Match::mentee)
                        .toList());
        nobody.addMentor("vic", 2, Map.of("m4", 7, "m3", 1));
        assertEquals(8, nobody.result().score());
    }

    @Test
    void aMentorLeavesAfterPinsThatNoLongerFitTheKeptNumbers() {
        Random r = new Random(9);
        for (int k = 0; k < 200; k++) {
            Case c = Case.random(r, 0, 4);
            c.capacity.keySet().forEach(t -> c.capacity.put(t, 2));
            c.capacity.put("a0", 1);
            c.capacity.put("z0", 1);
            LiveAssignment live = LiveAssignment.of(c.problem(r));
            String m = c.scores.firstKey();
            live.removeMentor("a0");
            live.pin(m, "z0");
            live.setScore(m, "t0", Integer.MAX_VALUE);
            live.removeMentor("z0");
            c.capacity.remove("a0");
            c.capacity.remove("z0");
            c.scores.values().forEach(row -> row.keySet().removeAll(List.of("a0", "z0")));
            c.scores.get(m).put("t0", Integer.MAX_VALUE);
            same(c, live.result());
        }
    }

    @Test
    void whyNotSaysWhatForcingThePairWouldCost() {
        Random r = new Random(5);
        for (int k = 0; k < 2000; k++) {
            boolean limits = k % 4 == 0;
            Case c = Case.random(r, limits ? Integer.MIN_VALUE : -9, limits ? Integer.MAX_VALUE : 9);
            LiveAssignment live = LiveAssignment.of(c.problem(r));
            AssignmentResult before = live.result();
            for (String m : c.scores.keySet()) {
                for (String t : c.capacity.keySet()) {
                    WhyNot why = live.whyNot(m, t);
                    if (why.standing() == WhyNot.Standing.COSTS_OTHERS
                            || why.standing() == WhyNot.Standing.EQUALLY_GOOD) {
                        c.pins.put(m, t);
                        long[] forced = c.best();
                        c.pins.remove(m);
                        assertEquals(
                                before.cardinality() - forced[0], why.loss().people());
                        assertEquals(before.score() - forced[1], why.loss().points());
                        assertTrue(why.atLeast().people() <= why.loss().people());
                    }
                }
            }
            assertEquals(before, live.result());
        }
    }

    @Test
    void aPairIsExplainedByItsPartsAndByWhatWasDearer() {
        Scoring scoring = new Scoring(List.of(new Criterion.Same("region", 2), new Criterion.Different("sector", 3)));
        Map<String, Map<String, Value>> people = Map.of(
                "ann", Map.of("region", new Value.Text("n"), "sector", new Value.Text("a")),
                "bob", Map.of("region", new Value.Text("n"), "sector", new Value.Text("a")),
                "tom", Map.of("region", new Value.Text("n"), "sector", new Value.Text("b")),
                "una", Map.of("region", new Value.Text("s"), "sector", new Value.Text("b")));
        AssignmentProblem.Builder b = AssignmentProblem.builder()
                .mentee("ann")
                .mentee("bob")
                .mentor("tom", 1)
                .mentor("una", 1);
        for (String m : List.of("ann", "bob")) {
            for (String t : List.of("tom", "una")) {
                b.pair(m, t, scoring.points(people.get(m), people.get(t)));
            }
        }
        LiveAssignment live = LiveAssignment.of(b.build());
        String second = live.mentorOf("ann").equals("una") ? "ann" : "bob";
        Explained e = live.explain(second, (m, t) -> scoring.score(people.get(m), people.get(t)));
        assertEquals(3000, e.parts().points());
        assertEquals(e.match().score(), e.parts().points());
        assertEquals(List.of("tom"), e.dearer().stream().map(WhyNot::mentor).toList());
        assertEquals(WhyNot.Standing.EQUALLY_GOOD, e.dearer().get(0).standing());
    }

    @Test
    void wrongInputIsNamed() {
        AssignmentProblem.Builder b =
                AssignmentProblem.builder().mentee("ann").mentor("bob", 1).pair("ann", "bob", 3);
        assertEquals(
                "eve", assertThrows(BadInput.class, () -> b.mentor("eve", -1)).culprit());
        assertEquals("ann", assertThrows(BadInput.class, () -> b.mentee("ann")).culprit());
        assertEquals(
                "zoe",
                assertThrows(
                                BadInput.class,
                                () -> AssignmentProblem.builder()
                                        .mentee("ann")
                                        .mentor("bob", 1)
                                        .pair("ann", "zoe", 1)
                                        .build())
                        .culprit());
        assertEquals(
                "mentees",
                assertThrows(
                                BadInput.class,
                                () -> AssignmentProblem.builder()
                                        .mentor("bob", 1)
                                        .build())
                        .culprit());
        assertEquals(
                "mentors",
                assertThrows(
                                BadInput.class,
                                () -> AssignmentProblem.builder().mentee("ann").build())
                        .culprit());
        assertEquals(
                "ann",
                assertThrows(
                                BadInput.class,
                                () -> AssignmentProblem.builder()
                                        .mentee("ann")
                                        .mentor("bob", 1)
                                        .mentor("cat", 1)
                                        .pin("ann", "bob")
                                        .pin("ann", "cat"))
                        .culprit());
        assertEquals(
                "ann",
                assertThrows(
                                BadInput.class,
                                () -> AssignmentProblem.builder()
                                        .mentee("ann")
                                        .mentor("bob", 1)
                                        .pin("ann", "bob")
                                        .exclude("ann", "bob")
                                        .build())
                        .culprit());
        assertEquals(
                "bob",
                assertThrows(
                                BadInput.class,
                                () -> AssignmentProblem.builder()
                                        .mentee("ann")
                                        .mentee("eve")
                                        .mentor("bob", 1)
                                        .pin("ann", "bob")
                                        .pin("eve", "bob")
                                        .build())
                        .culprit());
        assertEquals(
                "mentee", assertThrows(BadInput.class, () -> b.mentee(null)).culprit());
        assertEquals(
                "mentor", assertThrows(BadInput.class, () -> b.mentor(" ", 1)).culprit());
        assertEquals(
                "mentor", assertThrows(BadInput.class, () -> b.pin("ann", null)).culprit());
        assertEquals(
                "ann",
                assertThrows(BadInput.class, () -> b.pair("ann", "bob", 4)).culprit());
        assertEquals(
                "zoe",
                assertThrows(
                                BadInput.class,
                                () -> AssignmentProblem.builder()
                                        .mentee("ann")
                                        .mentor("bob", 1)
                                        .exclude("ann", "zoe")
                                        .build())
                        .culprit());
        assertEquals(
                "zoe",
                assertThrows(
                                BadInput.class,
                                () -> AssignmentProblem.builder()
                                        .mentee("ann")
                                        .mentor("bob", 1)
                                        .pin("zoe", "bob")
                                        .build())
                        .culprit());
        LiveAssignment live = LiveAssignment.of(b.build());
        assertEquals(
                "null",
                assertThrows(BadInput.class, () -> live.whyNot(null, "bob")).culprit());
        assertEquals(
                "dan",
                assertThrows(BadInput.class, () -> live.removeMentee("dan")).culprit());
        live.pin("ann", "bob");
        assertEquals(
                "bob",
                assertThrows(BadInput.class, () -> live.setCapacity("bob", 0)).culprit());
    }
}
