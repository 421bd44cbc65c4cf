package org.cordee.matching.groups;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cordee.matching.BadInput;
import org.cordee.matching.scoring.Criterion;
import org.cordee.matching.scoring.Scoring;
import org.cordee.matching.scoring.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A problem that makes no sense is named when it is built. */
class GroupingProblemTest {

    private static final Scoring SCORING = new Scoring(List.of(new Criterion.Different("sector", 1)));

    private static GroupingProblem.Participant person(String id, String sector) {
        return new GroupingProblem.Participant(
                id, sector == null ? Map.of() : Map.of("sector", new Value.Text(sector)), null);
    }

    /** Four people, a to d, in two sets of two. */
    private static GroupingProblem.Builder four() {
        GroupingProblem.Builder builder = GroupingProblem.builder(SCORING).sizes(2, 2);
        List.of("d", "b", "c", "a").forEach(id -> builder.person(person(id, "nhs")));
        return builder;
    }

    private static void wrong(String culprit, Executable building) {
        BadInput wrong = assertThrows(BadInput.class, building);
        assertEquals(culprit, wrong.culprit());
        assertTrue(wrong.getMessage().endsWith("."), wrong.getMessage());
    }

    @Test
    void peopleAndSetsAreSortedWhateverTheOrderOfInput() {
        GroupingProblem problem = four().build();
        assertEquals(
                List.of("a", "b", "c", "d"),
                problem.people().stream().map(GroupingProblem.Participant::id).toList());
        assertEquals(
                List.of("1", "2"),
                problem.sets().stream().map(GroupingProblem.SetPlan::id).toList());
        assertEquals(List.of(0, 1, 2, 3), problem.having("sector", new Value.Text("nhs")));
        assertEquals(List.of(), problem.having("sector", new Value.Text("education")));
    }

    @Test
    void manySetsAreNumberedSoThatTheySort() {
        GroupingProblem.Builder builder = GroupingProblem.builder(SCORING).sizes(2, 2, 2, 2, 2, 2, 2, 2, 2, 2);
        IntStream.range(0, 20).forEach(i -> builder.person(person("p" + i, null)));
        assertEquals("01", builder.build().sets().get(0).id());
    }

    @Test
    void idsAreThereAndThereOnce() {
        wrong("participant", () -> four().person(person(" ", null)));
        wrong("participant", () -> four().person(person(null, null)));
        wrong("a", () -> four().person(person("a", "nhs")));
        wrong("1", () -> four().set(new GroupingProblem.SetPlan("1", 2, null, null)));
        wrong("set", () -> four().set(new GroupingProblem.SetPlan("", 2, null, null)));
        wrong("9", () -> four().set(new GroupingProblem.SetPlan("9", 1, null, null)));
    }

    @Test
    void sizesAddUp() {
        wrong("sizes", () -> four().person(person("e", "nhs")).build());
        wrong(
                "sizes",
                () -> four().set(new GroupingProblem.SetPlan("3", 2, null, null))
                        .build());
        wrong("people", () -> GroupingProblem.builder(SCORING).build());
        wrong(
                "a",
                () -> GroupingProblem.builder(SCORING).person(person("a", null)).build());
        wrong(
                "sets",
                () -> GroupingProblem.builder(SCORING)
                        .person(person("a", null))
                        .person(person("b", null))
                        .build());
    }

    @Test
    void rulesNamePeopleWhoAreThere() {
        wrong("z", () -> four().apart("a", "z").build());
        wrong("z", () -> four().together("z", "a").build());
        wrong("z", () -> four().conflict("facilitator", "z").build());
        wrong("z", () -> four().fixed("z", "1").build());
        wrong("9", () -> four().fixed("a", "9").build());
        wrong("a", () -> four().apart("a", "a").build());
        wrong("b", () -> four().together("b", "b").build());
    }

    @Test
    void whoIsFixedHasOnePlace() {
        four().fixed("a", "1").fixed("a", "1").build();
        wrong("a", () -> four().fixed("a", "1").fixed("a", "2"));
        wrong("1", () -> four().fixed("a", "1").fixed("b", "1").fixed("c", "1").build());
    }

    @Test
    void rulesDoNotContradictEachOther() {
        wrong("a", () -> four().together("a", "b").apart("b", "a").build());
        wrong(
                "a",
                () -> four().together("a", "b")
                        .together("b", "c")
                        .apart("c", "a")
                        .build());
        wrong("a", () -> four().together("a", "b").onePerSet("sector").build());
        wrong(
                "a",
                () -> four().together("a", "b").fixed("a", "1").fixed("b", "2").build());
        assertEquals(
                1, four().together("a", "b").fixed("a", "1").fixed("b", "1").build().together.length);
    }

    @Test
    void whoIsTogetherWithTheSameIsOneBlock() {
        GroupingProblem problem = four().together("d", "c").together("a", "c").build();
        assertEquals(1, problem.together.length);
        assertArrayEquals(new int[] {0, 2, 3}, problem.together[0]);
    }

    @Test
    void aSetIsClosedToThoseWhoCannotComeOrAreInConflict() {
        GroupingProblem problem = GroupingProblem.builder(SCORING)
                .set(new GroupingProblem.SetPlan("1", 2, "monday", "fay"))
                .set(new GroupingProblem.SetPlan("2", 2, null, null))
                .person(new GroupingProblem.Participant("a", Map.of(), Set.of("monday")))
                .person(new GroupingProblem.Participant("b", Map.of(), Set.of("friday")))
                .person(new GroupingProblem.Participant("c", Map.of(), null))
                .person(new GroupingProblem.Participant("d", Map.of(), null))
                .conflict("fay", "d")
                .build();
        assertEquals(
                List.of(true, false, true, false),
                IntStream.range(0, 4).mapToObj(i -> problem.open(i, 0)).toList());
        assertTrue(IntStream.range(0, 4).allMatch(i -> problem.open(i, 1)));
    }

    @Test
    void valuesOfACategoryAreKnownByTheirNumber() {
        GroupingProblem problem =
                four().notAlone("sector", new Value.Text("nhs")).build();
        assertEquals(List.of(0), problem.categoriesOf(2));
        assertEquals(
                List.of(),
                four().notAlone("sector", new Value.Text("other")).build().categoriesOf(2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 86_400.5, Double.NaN, Double.POSITIVE_INFINITY})
    void aSearchTakesSomeTimeAndNotMoreThanADay(double seconds) {
        assertThrows(BadInput.class, () -> new SearchBudget.Seconds(seconds));
    }

    @Test
    void aSearchOfSoManyIterationsIsOverAfterThem() {
        assertThrows(BadInput.class, () -> new SearchBudget.Iterations(0));
        assertThrows(BadInput.class, () -> new SearchBudget.Iterations(5, 0));
        SearchBudget.Meter meter = new SearchBudget.Iterations(10).start();
        assertFalse(meter.timed());
        assertFalse(meter.over());
        meter.count(4);
        assertEquals(6, meter.likelyLeft());
        meter.count(6);
        assertTrue(meter.over());
        assertEquals(0, meter.likelyLeft());
    }
}
