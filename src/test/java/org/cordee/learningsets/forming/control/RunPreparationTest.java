package org.cordee.learningsets.forming.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.learningsets.entity.FormingPerson;
import org.cordee.learningsets.entity.FormingSet;
import org.cordee.learningsets.forming.terms.Obstacle;
import org.cordee.learningsets.terms.Candidate;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.learningsets.terms.LearningTogetherIndex;
import org.cordee.matching.groups.Arrangement;
import org.cordee.matching.groups.DiverseGroups;
import org.cordee.matching.groups.SearchBudget;
import org.cordee.people.boundary.Separation;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** A round on its way into the engine: sizes, facilitators, pins, rules, and the engine's reasons in words. */
class RunPreparationTest {

    private static final FormingRoundId ROUND = new FormingRoundId(1);

    private static Candidate candidate(int i, Level level) {
        return new Candidate(
                new PersonId(100 + i),
                level == Level.CITIZEN ? null : Sector.values()[i % 6],
                level,
                Region.values()[i % 9],
                level == Level.CITIZEN ? null : new OrganisationId(1 + i % 7),
                false,
                null);
    }

    private static List<Candidate> people(int n, int citizens) {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            all.add(candidate(i, i < citizens ? Level.CITIZEN : Level.values()[1 + i % 4]));
        }
        return all;
    }

    private static List<FormingPerson> chosen(int n) {
        return people(n, n / 3).stream().map(c -> new FormingPerson(ROUND, c)).toList();
    }

    private static FormingPlan plan(Integer sets, boolean facilitators) {
        return new FormingPlan("Round", 6, sets, 6, 8, 4, 4, 2, true, true, false, facilitators, 2);
    }

    private static Grouping grouping(
            List<Candidate> people,
            List<Grouping.Place> sets,
            Set<Separation.Pair> apart,
            Map<PersonId, Integer> pins) {
        return new Grouping(plan(null, false), people, sets, apart, pins, 7);
    }

    private static List<Grouping.Place> places(int sets, int size) {
        List<Grouping.Place> all = new ArrayList<>();
        for (int g = 1; g <= sets; g++) {
            all.add(new Grouping.Place(g, size, null));
        }
        return all;
    }

    @Test
    void sizesAreEven() {
        assertEquals(
                List.of(6, 6, 6, 5), sizes(RunPreparation.of(plan(null, false), chosen(23), List.of(), List.of())));
        assertEquals(List.of(5, 4), sizes(RunPreparation.of(plan(2, false), chosen(9), List.of(), List.of())));
        assertThrows(Invalid.class, () -> RunPreparation.of(plan(null, false), chosen(3), List.of(), List.of()));
        assertThrows(
                Invalid.class,
                () -> RunPreparation.of(plan(3, false), chosen(11), List.of(), List.of()),
                "below four in a set");
        assertThrows(
                Invalid.class,
                () -> RunPreparation.of(plan(1, false), chosen(9), List.of(), List.of()),
                "above eight in a set");
    }

    private static List<Integer> sizes(RunPreparation runPreparation) {
        return runPreparation.places().stream().map(Grouping.Place::size).toList();
    }

    @Test
    void facilitatorsTakeAsManyAsTheyMay() {
        PersonId one = new PersonId(1);
        PersonId other = new PersonId(2);
        List<Grouping.Place> places = RunPreparation.of(plan(5, true), chosen(30), List.of(), List.of(one, other))
                .places();
        assertEquals(2, places.stream().filter(p -> one.equals(p.facilitator())).count());
        assertEquals(
                2, places.stream().filter(p -> other.equals(p.facilitator())).count());
        List<Obstacle> named =
                words().before(new Grouping(plan(5, true), people(30, 10), places, Set.of(), Map.of(), 1));
        assertTrue(
                named.stream().anyMatch(o -> o.what().key().equals("learningsets.obstacle.facilitators")),
                named.toString());
    }

    @Test
    void aCompleteBoardKeepsItsSizesAndPins() {
        List<FormingPerson> chosen = chosen(12);
        for (int i = 0; i < 12; i++) {
            chosen.get(i).put(i < 7 ? 1 : 2);
        }
        chosen.get(0).pin();
        List<FormingSet> sets = List.of(new FormingSet(ROUND, 1, 6, null), new FormingSet(ROUND, 2, 6, null));
        RunPreparation kept = RunPreparation.of(plan(null, false), chosen, sets, List.of());
        assertTrue(kept.kept());
        assertEquals(List.of(7, 5), sizes(kept));
        assertEquals(Map.of(chosen.get(0).person(), 1), kept.pins());
        assertFalse(
                RunPreparation.of(plan(3, false), chosen, sets, List.of()).kept(),
                "another number of sets makes them anew");
    }

    private static Obstacles words() {
        return new Obstacles(id -> "Person " + id, id -> "Organisation " + id);
    }

    @Test
    void citizensGoInTwos() {
        Grouping grouping = grouping(people(48, 9), places(8, 6), Set.of(), Map.of());
        Arrangement found = DiverseGroups.find(grouping.problem(), new SearchBudget.Iterations(5_000));
        List<int[]> mix = found.sets().stream()
                .map(s -> {
                    int citizens = (int) s.members().stream()
                            .filter(m -> Grouping.person(m).value() < 109)
                            .count();
                    return new int[] {citizens, s.members().size() - citizens};
                })
                .toList();
        LearningTogetherIndex learningTogetherIndex = LearningTogetherIndex.of(mix);
        assertEquals(4, learningTogetherIndex.allowed());
        assertEquals(4, learningTogetherIndex.meet());
        assertEquals(List.of(), found.unmet());
    }

    @Test
    void theSameSeedMakesTheSameSets() {
        List<Candidate> people = people(24, 8);
        List<Candidate> turned = new ArrayList<>(people);
        Collections.reverse(turned);
        Arrangement one = DiverseGroups.find(
                grouping(people, places(4, 6), Set.of(), Map.of()).problem(), new SearchBudget.Iterations(2_000));
        Arrangement other = DiverseGroups.find(
                grouping(turned, places(4, 6), Set.of(), Map.of()).problem(), new SearchBudget.Iterations(2_000));
        people.forEach(p -> assertEquals(one.setOf(Grouping.key(p.id())), other.setOf(Grouping.key(p.id()))));
    }

    @Test
    void tiesAndPinsAreKept() {
        List<Candidate> people = people(12, 4);
        Separation.Pair tie =
                new Separation.Pair(people.get(4).id(), people.get(5).id());
        Map<PersonId, Integer> pins =
                Map.of(people.get(4).id(), 1, people.get(0).id(), 2);
        Arrangement found = DiverseGroups.find(
                grouping(people, places(2, 6), Set.of(tie), pins).problem(), new SearchBudget.Iterations(2_000));
        assertEquals("001", found.setOf(Grouping.key(people.get(4).id())));
        assertEquals("002", found.setOf(Grouping.key(people.get(5).id())));
        assertEquals("002", found.setOf(Grouping.key(people.get(0).id())));
    }

    @Test
    void pinsAgainstARuleAreNamed() {
        List<Candidate> people = people(12, 4);
        Separation.Pair tie =
                new Separation.Pair(people.get(4).id(), people.get(5).id());
        List<Obstacle> named = words().before(grouping(
                people,
                places(2, 6),
                Set.of(tie),
                Map.of(people.get(4).id(), 1, people.get(5).id(), 1)));
        assertTrue(
                named.stream().anyMatch(o -> o.what().key().equals("learningsets.obstacle.pins-apart")),
                named.toString());
    }

    @Test
    void anOrganisationWithTooManyIsNamed() {
        List<Candidate> people = new ArrayList<>(people(9, 3));
        for (int i = 0; i < 3; i++) {
            people.add(new Candidate(
                    new PersonId(500 + i),
                    Sector.NHS,
                    Level.MANAGER,
                    Region.LONDON,
                    new OrganisationId(77),
                    false,
                    null));
        }
        List<Obstacle> named = words().before(grouping(people, places(2, 6), Set.of(), Map.of()));
        Obstacle one = named.stream()
                .filter(o -> o.what().key().equals("learningsets.obstacle.organisation"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("Organisation 77", 3, 2, 1), one.what().arguments());
    }

    @Test
    void theIndexCountsSetsWhereTwoMeetTwo() {
        LearningTogetherIndex learningTogetherIndex = LearningTogetherIndex.of(
                List.of(new int[] {2, 4}, new int[] {1, 5}, new int[] {3, 3}, new int[] {0, 6}));
        assertEquals(2, learningTogetherIndex.meet());
        assertEquals(50, learningTogetherIndex.percent());
        assertEquals(3, learningTogetherIndex.allowed());
    }

    /** Seeds with which a single search brings two pairs of citizens into one set. */
    @Test
    void inAsManySetsAsTheNumbersAllowTwoMeetTwoWhateverTheSeed() {
        List<Candidate> people = new ArrayList<>();
        for (int i = 1; i <= 480; i++) {
            people.add(
                    i % 3 == 0 && i < 480
                            ? candidate(i, Level.CITIZEN)
                            : new Candidate(
                                    new PersonId(100 + i),
                                    Sector.values()[i % 10 % Sector.values().length],
                                    Level.values()[1 + i % 4],
                                    Region.values()[i % 9],
                                    new OrganisationId(1 + i % 10),
                                    false,
                                    null));
        }
        for (long seed : new long[] {5, 9, 13, 25}) {
            Arrangement found = new Grouping(plan(null, false), people, places(80, 6), Set.of(), Map.of(), seed * 7919)
                    .arranged(new SearchBudget.Iterations(60_000), () -> false, p -> {});
            Map<String, int[]> mix = new HashMap<>();
            people.forEach(p ->
                    mix.computeIfAbsent(found.setOf(Grouping.key(p.id())), set -> new int[2])[p.citizen() ? 0 : 1]++);
            LearningTogetherIndex learningTogetherIndex = LearningTogetherIndex.of(mix.values());
            assertTrue(
                    learningTogetherIndex.meet() >= 0.98 * learningTogetherIndex.allowed(),
                    learningTogetherIndex.toString());
        }
    }
}
