package org.cordee.matching.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.matching.BadInput;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static Value hours(int... hours) {
        BitSet set = new BitSet();
        for (int h : hours) {
            set.set(h);
        }
        return new Value.Hours(set);
    }

    @Test
    void eachCriterionKeepsItsPart() {
        Scoring s = new Scoring(List.of(
                new Criterion.Same("region", 10),
                new Criterion.Different("sector", 20),
                new Criterion.Overlap("topics", 30),
                new Criterion.OrderedDistance("level", 40, 2, 4),
                new Criterion.SharedHours("free", -5, 4),
                new Criterion.Same("language", 7)));
        Map<String, Value> ann = Map.of(
                "region",
                new Value.Text("north"),
                "sector",
                new Value.Text("care"),
                "topics",
                new Value.Words(Set.of("a", "b", "c")),
                "level",
                new Value.Step(1),
                "free",
                hours(1, 2, 3));
        Map<String, Value> bob = Map.of(
                "region",
                new Value.Text("north"),
                "sector",
                new Value.Text("health"),
                "topics",
                new Value.Words(Set.of("b", "d")),
                "level",
                new Value.Step(4),
                "free",
                hours(2, 3, 9),
                "language",
                new Value.Text("fr"));
        Score score = s.score(ann, bob);
        assertEquals(
                List.of(1000, 1000, 250, 750, 500, 0),
                score.parts().stream().map(Score.Part::met).toList());
        assertEquals(
                List.of(true, true, true, true, true, false),
                score.parts().stream().map(Score.Part::known).toList());
        assertEquals(10_000 + 20_000 + 7_500 + 30_000 - 2_500, score.points());
        assertEquals(score.points(), s.points(bob, ann));
    }

    @Test
    void wrongInputIsNamed() {
        assertEquals(
                "region",
                assertThrows(BadInput.class, () -> new Criterion.Same("region", 1001))
                        .culprit());
        assertEquals("hours", assertThrows(BadInput.class, () -> hours(168)).culprit());
        assertEquals(
                "level",
                assertThrows(BadInput.class, () -> new Criterion.OrderedDistance("level", 1, 0, 0))
                        .culprit());
        assertEquals(
                "topics",
                assertThrows(
                                BadInput.class,
                                () -> new Scoring(List.of(new Criterion.Overlap("topics", 1)))
                                        .points(
                                                Map.of("topics", new Value.Step(1)),
                                                Map.of("topics", new Value.Step(1))))
                        .culprit());
    }
}
