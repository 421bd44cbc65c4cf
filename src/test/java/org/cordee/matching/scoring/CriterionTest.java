package org.cordee.matching.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.matching.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far each criterion is met, from 0 to 1000. */
class CriterionTest {

    private static Value hours(int... hours) {
        BitSet set = new BitSet();
        Arrays.stream(hours).forEach(set::set);
        return new Value.Hours(set);
    }

    private static Value words(String words) {
        return new Value.Words(words.isEmpty() ? Set.of() : Set.of(words.split(" ")));
    }

    @Test
    void theSameOrDifferent() {
        Value one = new Value.Text("nhs");
        Value other = new Value.Text("education");
        assertEquals(1000, new Criterion.Same("a", 1).met(one, new Value.Text("nhs")));
        assertEquals(0, new Criterion.Same("a", 1).met(one, other));
        assertEquals(0, new Criterion.Different("a", 1).met(one, new Value.Text("nhs")));
        assertEquals(1000, new Criterion.Different("a", 1).met(one, other));
    }

    @ParameterizedTest
    @CsvSource({"a b c,a b c,1000", "a b,b c,333", "a,b,0", "'',a,0", "'','',0", "a b c d,a,250"})
    void wordsInCommon(String one, String other, int met) {
        Criterion.Overlap overlap = new Criterion.Overlap("a", 1);
        assertEquals(met, overlap.met(words(one), words(other)));
        assertEquals(met, overlap.met(words(other), words(one)));
    }

    @ParameterizedTest
    @CsvSource({
        "1,1,0,4,1000",
        "1,5,0,4,0",
        "1,3,0,4,500",
        "1,3,2,4,1000",
        "3,1,2,4,1000",
        "1,9,2,4,0",
        "-2147483648,2147483647,0,4,0"
    })
    void stepsApart(int one, int other, int wanted, int reach, int met) {
        assertEquals(
                met,
                new Criterion.OrderedDistance("a", 1, wanted, reach).met(new Value.Step(one), new Value.Step(other)));
    }

    @Test
    void hoursInCommonUpToWhatIsEnough() {
        Criterion.SharedHours shared = new Criterion.SharedHours("a", 1, 2);
        assertEquals(0, shared.met(hours(1, 2), hours(3)));
        assertEquals(500, shared.met(hours(1, 2), hours(2, 3)));
        assertEquals(1000, shared.met(hours(1, 2, 3, 4), hours(1, 2, 3)));
    }

    @Test
    void hoursAreACopy() {
        BitSet set = new BitSet();
        set.set(5);
        Value.Hours kept = new Value.Hours(set);
        set.set(6);
        assertEquals(1, kept.hours().cardinality());
        new Criterion.SharedHours("a", 1, 1).met(kept, hours());
        assertEquals(1, kept.hours().cardinality(), "to compare changes nothing");
        assertEquals(167, ((Value.Hours) hours(167)).hours().length() - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1001, 1001, Integer.MIN_VALUE})
    void aWeightHasItsLimits(int weight) {
        assertThrows(BadInput.class, () -> new Criterion.Different("a", weight));
        assertEquals(-1000, new Criterion.Different("a", -1000).weight());
        assertEquals(1000, new Criterion.Different("a", 1000).weight());
    }

    @Test
    void anAttributeAndSensibleNumbersAreNeeded() {
        assertThrows(BadInput.class, () -> new Criterion.Same("", 1));
        assertThrows(BadInput.class, () -> new Criterion.Same(null, 1));
        assertThrows(BadInput.class, () -> new Criterion.OrderedDistance("a", 1, -1, 4));
        assertThrows(BadInput.class, () -> new Criterion.OrderedDistance("a", 1, 1, 0));
        assertThrows(BadInput.class, () -> new Criterion.SharedHours("a", 1, 0));
        assertThrows(BadInput.class, () -> new Criterion.SharedHours("a", 1, 169));
    }

    @Test
    void anotherKindOfValueIsNamed() {
        Value text = new Value.Text("x");
        for (Criterion one : List.of(
                new Criterion.Overlap("topics", 1),
                new Criterion.OrderedDistance("topics", 1, 1, 1),
                new Criterion.SharedHours("topics", 1, 1))) {
            assertEquals(
                    "topics",
                    assertThrows(BadInput.class, () -> one.met(text, text)).culprit());
        }
    }

    @Test
    void whatIsNotKnownOfOneCountsForNothing() {
        Scoring scoring = new Scoring(List.of(new Criterion.Different("a", 7)));
        Map<String, Value> known = Map.of("a", new Value.Text("x"));
        assertEquals(0, scoring.points(known, Map.of()));
        assertFalse(scoring.score(known, Map.of()).parts().get(0).known());
        assertEquals(0, scoring.score(Map.of(), known).points());
    }

    @Test
    void aThousandCriteriaAreTheMost() {
        List<Criterion> most = Collections.nCopies(1000, new Criterion.Same("a", 1));
        assertEquals(1000, new Scoring(most).criteria().size());
        List<Criterion> more = Collections.nCopies(1001, new Criterion.Same("a", 1));
        assertThrows(BadInput.class, () -> new Scoring(more));
    }
}
