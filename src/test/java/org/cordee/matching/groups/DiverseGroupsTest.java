package org.cordee.matching.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordee.matching.BadInput;
import org.cordee.matching.groups.GroupingProblem.Participant;
import org.cordee.matching.groups.GroupingProblem.SetPlan;
import org.cordee.matching.scoring.Criterion;
import org.cordee.matching.scoring.Scoring;
import org.cordee.matching.scoring.Value;
import org.junit.jupiter.api.Test;

class DiverseGroupsTest {

    private static final Scoring DIFFERENCE = new Scoring(List.of(
            new Criterion.Different("organisation", 3),
            new Criterion.Different("sector", 5),
            new Criterion.OrderedDistance("level", 4, 4, 4)));

    private static Participant person(Random r, int i) {
        return new Participant(
                String.format("p%03d", i),
                Map.of(
                        "organisation", new Value.Text("o" + r.nextInt(5)),
                        "sector", new Value.Text("s" + r.nextInt(3)),
                        "level", new Value.Step(r.nextInt(5))),
                r.nextInt(3) > 0 ? null : Set.of("mon", r.nextBoolean() ? "tue" : "wed"));
    }

    private static GroupingProblem random(Random r, int sets, int size, boolean rules, long shuffle) {
        GroupingProblem.Builder b = GroupingProblem.builder(DIFFERENCE).seed(7);
        List<Runnable> steps = new ArrayList<>();
        int n = sets * size;
        for (int i = 0; i < n; i++) {
            Participant p = person(r, i);
            steps.add(() -> b.person(p));
        }
        for (int g = 0; g < sets; g++) {
            SetPlan plan = new SetPlan("set" + g, size, rules && g == 0 ? "mon" : null, rules && g == 1 ? "fay" : null);
            steps.add(() -> b.set(plan));
        }
        if (rules) {
            String x = String.format("p%03d", r.nextInt(n / 2));
            String y = String.format("p%03d", n / 2 + r.nextInt(n / 2));
            String z = String.format("p%03d", r.nextInt(n));
            if (r.nextBoolean()) {
                steps.add(() -> b.apart(x, y));
            } else {
                steps.add(() -> b.together(x, y));
            }
            steps.add(() -> b.conflict("fay", z));
            steps.add(() -> b.notAlone("sector", new Value.Text("s1")));
            steps.add(() -> b.fixed(y, "set0"));
        }
        Collections.shuffle(steps, new Random(shuffle));
        steps.forEach(Runnable::run);
        return b.build();
    }

    private static long[] brute(GroupingProblem p, int[] set, int at) {
        if (at == set.length) {
            int[] size = new int[p.sets.size()];
            for (int g : set) {
                size[g]++;
            }
            for (int g = 0; g < size.length; g++) {
                if (size[g] != p.sets.get(g).size()) {
                    return null;
                }
            }
            Arrangement a = new Arrangement(p, set.clone());
            return new long[] {-a.unmet().size(), a.points()};
        }
        long[] best = null;
        for (int g = 0; g < p.sets.size(); g++) {
            set[at] = g;
            long[] v = brute(p, set, at + 1);
            if (v != null && (best == null || v[0] > best[0] || v[0] == best[0] && v[1] > best[1])) {
                best = v;
            }
        }
        return best;
    }

    @Test
    void bestOnSmallCasesWithAndWithoutRules() {
        Random r = new Random(1);
        for (int k = 0; k < 60; k++) {
            GroupingProblem p = random(r, 2, 3 + k % 2, k % 3 > 0, k);
            Arrangement a = DiverseGroups.find(p, new SearchBudget.Iterations(4000));
            long[] best = brute(p, new int[p.people.size()], 0);
            if (best[0] == 0) {
                assertEquals(List.of(), a.unmet(), "case " + k);
                assertEquals(best[1], a.points(), "case " + k);
            }
        }
    }

    @Test
    void anyOrderOfInputGivesTheSameSets() {
        for (int k = 0; k < 20; k++) {
            Arrangement one =
                    DiverseGroups.find(random(new Random(k), 4, 5, true, 1), new SearchBudget.Iterations(2000));
            Arrangement two =
                    DiverseGroups.find(random(new Random(k), 4, 5, true, 2), new SearchBudget.Iterations(2000));
            assertEquals(one.sets(), two.sets());
        }
    }

    @Test
    void manyRulesAreKept() {
        GroupingProblem.Builder b = GroupingProblem.builder(DIFFERENCE);
        Random r = new Random(5);
        for (int i = 0; i < 60; i++) {
            Map<String, Value> a = new HashMap<>(person(r, i).attributes());
            a.put("organisation", new Value.Text("o" + i % 12));
            a.put("kind", new Value.Text(i % 6 == 0 ? "citizen" : "practitioner"));
            b.person(new Participant(String.format("p%03d", i), a, null));
        }
        b.sizes(Sizes.even(60, 4, 6, 8))
                .onePerSet("organisation")
                .notAlone("kind", new Value.Text("citizen"))
                .together("p001", "p002")
                .together("p002", "p003")
                .apart("p001", "p010")
                .fixed("p020", "04");
        GroupingProblem p = b.build();
        assertEquals(List.of(), DiverseGroups.check(p));
        Arrangement first = DiverseGroups.find(p, new SearchBudget.Iterations(60_000));
        assertEquals(List.of(), first.unmet());
        assertEquals("04", first.setOf("p020"));
        assertEquals(first.setOf("p001"), first.setOf("p003"));
    }

    /** Half of the people stay where a first run has put them, whatever a second one would do better. */
    @Test
    void fixedMembersStayOnASecondRun() {
        Random r = new Random(4);
        for (int k = 0; k < 20; k++) {
            List<Participant> people = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                people.add(person(r, i));
            }
            Arrangement first = DiverseGroups.find(sets(people, Map.of()), new SearchBudget.Iterations(30));
            Map<String, String> kept = new HashMap<>();
            people.subList(0, 12).forEach(p -> kept.put(p.id(), first.setOf(p.id())));
            Arrangement second = DiverseGroups.find(sets(people, kept), new SearchBudget.Iterations(5000));
            kept.forEach((p, set) -> assertEquals(set, second.setOf(p)));
            assertTrue(second.points() >= first.points());
        }
    }

    private static GroupingProblem sets(List<Participant> people, Map<String, String> fixed) {
        GroupingProblem.Builder b = GroupingProblem.builder(DIFFERENCE);
        people.forEach(p -> b.person(new Participant(p.id(), p.attributes(), null)));
        fixed.forEach(b::fixed);
        return b.sizes(8, 6, 5, 5).build();
    }

    @Test
    void rulesCountMoreThanDiversityInVeryLargeSetsToo() {
        GroupingProblem.Builder b = GroupingProblem.builder(new Scoring(List.of(
                        new Criterion.Different("organisation", 1000),
                        new Criterion.OrderedDistance("level", 1000, 9, 9))))
                .onePerSet("room")
                .apart("p0001", "p0002");
        for (int i = 0; i < 900; i++) {
            b.person(new Participant(
                    String.format("p%04d", i),
                    Map.of(
                            "organisation",
                            new Value.Text("o" + i % 7),
                            "level",
                            new Value.Step(i % 10),
                            "room",
                            new Value.Text("r" + i / 2)),
                    null));
        }
        Arrangement a = DiverseGroups.find(b.sizes(450, 450).build(), new SearchBudget.Iterations(100_000));
        assertEquals(List.of(), a.unmet());
    }

    @Test
    void peopleWhoAreAllAlikeAreArrangedAtOnce() {
        GroupingProblem.Builder b = GroupingProblem.builder(DIFFERENCE);
        for (int i = 0; i < 30; i++) {
            b.person(new Participant("p" + i, Map.of(), null));
        }
        Arrangement a = DiverseGroups.find(b.sizes(8, 7, 6, 5, 4).build(), new SearchBudget.Seconds(3600));
        assertEquals(
                List.of(8, 7, 6, 5, 4),
                a.sets().stream().map(s -> s.members().size()).toList());
        assertEquals(0, a.points());
    }

    @Test
    void moreThatCannotBeMetIsNamedBefore() {
        GroupingProblem.Builder b = GroupingProblem.builder(DIFFERENCE)
                .onePerSet("organisation")
                .notAlone("kind", new Value.Text("citizen"));
        for (int i = 0; i < 12; i++) {
            b.person(new Participant(
                    String.format("p%02d", i),
                    Map.of(
                            "organisation", new Value.Text(i < 3 ? "trust" : "o" + i),
                            "kind", new Value.Text(i == 4 || i == 8 ? "citizen" : "practitioner")),
                    i < 3 || i == 4 ? Set.of("mon") : i == 8 ? Set.of("tue") : null));
        }
        b.set(new SetPlan("a", 4, "mon", null))
                .set(new SetPlan("b", 4, "mon", null))
                .set(new SetPlan("c", 4, "tue", null));
        b.together("p05", "p06")
                .together("p06", "p07")
                .together("p07", "p09")
                .together("p09", "p10")
                .together("p04", "p08")
                .fixed("p03", "c")
                .fixed("p11", "c")
                .apart("p03", "p11");
        assertEquals(
                List.of(
                        new Infeasible.TooManyOfOne("organisation", new Value.Text("trust"), 3, 2),
                        new Infeasible.NoSetForAll(List.of("p04", "p08")),
                        new Infeasible.TogetherTooLarge(List.of("p05", "p06", "p07", "p09", "p10"), 4),
                        new Infeasible.ApartButFixed("p03", "p11", "c"),
                        new Infeasible.NoCompanyFor("kind", new Value.Text("citizen"), "p04"),
                        new Infeasible.NoCompanyFor("kind", new Value.Text("citizen"), "p08")),
                DiverseGroups.check(b.build()));
    }

    @Test
    void handMadeChangesAreValuedAtOnce() {
        Random r = new Random(3);
        for (int k = 0; k < 100; k++) {
            GroupingProblem p = random(r, 3, 4, true, k);
            Arrangement a = DiverseGroups.find(p, new SearchBudget.Iterations(50));
            String one = p.people.get(r.nextInt(12)).id();
            String other = p.people.get(r.nextInt(12)).id();
            if (!one.equals(other)) {
                compare(a, a.swapped(one, other), a.swap(one, other));
            }
            compare(a, a.moved(one, "set2"), a.move(one, "set2"));
        }
    }

    private static void compare(Arrangement before, Arrangement after, Arrangement.Change change) {
        assertEquals(after.points() - before.points(), change.points());
        List<Unmet> broken = new ArrayList<>(after.unmet());
        broken.removeAll(before.unmet());
        List<Unmet> mended = new ArrayList<>(before.unmet());
        mended.removeAll(after.unmet());
        assertEquals(Set.copyOf(broken), Set.copyOf(change.broken()));
        assertEquals(Set.copyOf(mended), Set.copyOf(change.mended()));
    }

    @Test
    void whatCannotBeMetIsNamedBefore() {
        GroupingProblem.Builder b = GroupingProblem.builder(DIFFERENCE)
                .onePerSet("organisation")
                .notAlone("kind", new Value.Text("citizen"));
        for (int i = 0; i < 120; i++) {
            b.person(new Participant(
                    String.format("p%03d", i),
                    Map.of(
                            "organisation", new Value.Text(i < 34 ? "trust" : "o" + i),
                            "kind", new Value.Text(i == 119 ? "citizen" : "practitioner")),
                    i == 50 ? Set.of("never") : null));
        }
        for (int g = 0; g < 20; g++) {
            b.set(new SetPlan("s" + (10 + g), 6, "mon", null));
        }
        List<Infeasible> found = DiverseGroups.check(b.build());
        Infeasible.TooManyOfOne many = (Infeasible.TooManyOfOne) found.get(0);
        assertEquals(new Infeasible.TooManyOfOne("organisation", new Value.Text("trust"), 34, 20), many);
        assertEquals(14, many.conflicts());
        assertTrue(found.contains(new Infeasible.NoSetFor("p050")));
        assertTrue(found.contains(new Infeasible.OnlyOne("kind", new Value.Text("citizen"), "p119")));
        assertEquals(3, found.size());
    }

    @Test
    void tooFewPlacesInASlotNameThePeople() {
        GroupingProblem.Builder b = GroupingProblem.builder(DIFFERENCE);
        for (int i = 0; i < 8; i++) {
            b.person(new Participant("p" + i, Map.of(), i < 5 ? Set.of("mon") : null));
        }
        b.set(new SetPlan("a", 4, "mon", null)).set(new SetPlan("b", 4, "tue", null));
        assertEquals(
                List.of(new Infeasible.TooFewPlaces(List.of("p0", "p1", "p2", "p3", "p4"), List.of("a"), 4)),
                DiverseGroups.check(b.build()));
    }

    @Test
    void aSearchReportsAndStops() {
        GroupingProblem p = random(new Random(9), 6, 6, false, 1);
        AtomicInteger reports = new AtomicInteger();
        AtomicInteger asked = new AtomicInteger();
        Arrangement a = DiverseGroups.find(
                p, new SearchBudget.Seconds(60), () -> asked.incrementAndGet() > 50, x -> reports.incrementAndGet());
        assertTrue(reports.get() > 0);
        List<Double> used = new ArrayList<>();
        List<Long> values = new ArrayList<>();
        DiverseGroups.find(p, new SearchBudget.Iterations(40_000), () -> false, x -> {
            used.add(x.used());
            values.add(x.value());
        });
        assertTrue(used.size() > 50, "told all the time");
        for (int k = 1; k < used.size(); k++) {
            assertTrue(used.get(k) >= used.get(k - 1) && values.get(k) >= values.get(k - 1));
        }
        assertTrue(asked.get() < 1000);
        assertEquals(6, a.sets().size());
        a.sets()
                .forEach(s -> assertEquals(
                        s.points(),
                        s.spreads().stream()
                                .mapToLong(Arrangement.Spread::points)
                                .sum()));
    }

    @Test
    void slotsAndFacilitatorsArePlanned() {
        List<Participant> people = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            people.add(new Participant("p" + i, Map.of(), Set.of(i < 6 ? "mon" : "tue")));
        }
        SlotPlan plan = SlotPlan.of(
                new int[] {6, 6},
                people,
                List.of(
                        new SlotPlan.Facilitator("ann", Set.of("mon", "tue"), 1),
                        new SlotPlan.Facilitator("bob", Set.of("mon"), 1)));
        SlotPlan.Facilitator twice = new SlotPlan.Facilitator("ann", Set.of("mon"), 1);
        assertEquals(
                "ann",
                assertThrows(BadInput.class, () -> SlotPlan.of(new int[] {6, 6}, people, List.of(twice, twice)))
                        .culprit());
        assertEquals(
                "bob",
                assertThrows(BadInput.class, () -> new SlotPlan.Facilitator("bob", Set.of(), -1))
                        .culprit());
        assertEquals(List.of(), plan.unfacilitated());
        assertEquals(List.of(new SetPlan("1", 6, "mon", "bob"), new SetPlan("2", 6, "tue", "ann")), plan.sets());
    }

    @Test
    void wrongInputIsNamed() {
        GroupingProblem.Builder b = GroupingProblem.builder(DIFFERENCE);
        assertEquals("people", assertThrows(BadInput.class, b::build).culprit());
        b.person(new Participant("ann", Map.of(), null));
        assertEquals("ann", assertThrows(BadInput.class, b::build).culprit());
        b.person(new Participant("bob", Map.of(), null)).sizes(3);
        assertEquals("sizes", assertThrows(BadInput.class, b::build).culprit());
        b.person(new Participant("cat", Map.of(), null))
                .apart("ann", "bob")
                .together("bob", "cat")
                .build();
        b.together("cat", "ann");
        assertEquals("ann", assertThrows(BadInput.class, b::build).culprit());
        assertEquals(
                "people",
                assertThrows(BadInput.class, () -> Sizes.even(3, 4, 6, 8)).culprit());
        assertEquals(
                "participant",
                assertThrows(BadInput.class, () -> b.apart("ann", null)).culprit());
        assertEquals(
                "x",
                assertThrows(
                                BadInput.class,
                                () -> GroupingProblem.builder(DIFFERENCE).set(new SetPlan("x", 1, null, null)))
                        .culprit());
        GroupingProblem.Builder two = GroupingProblem.builder(DIFFERENCE)
                .person(new Participant("ann", Map.of(), null))
                .person(new Participant("bob", Map.of(), null))
                .sizes(2)
                .fixed("ann", "7");
        assertEquals("7", assertThrows(BadInput.class, two::build).culprit());
        assertEquals(
                "ann", assertThrows(BadInput.class, () -> two.fixed("ann", "8")).culprit());
        assertEquals(
                "iterations",
                assertThrows(BadInput.class, () -> new SearchBudget.Iterations(0))
                        .culprit());
        assertNotEquals(
                "",
                assertThrows(BadInput.class, () -> new SearchBudget.Seconds(-1)).getMessage());
    }
}
