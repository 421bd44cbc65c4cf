package org.cordee.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happened in the demo region, told in order of time. */
class TimelineTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private final Timeline timeline = new Timeline();
    private final List<String> told = new ArrayList<>();

    private void at(int seconds, String what) {
        timeline.on(NOW.plusSeconds(seconds), null, () -> told.add(what));
    }

    private void tell() {
        timeline.tell(NOW, happening -> happening.deed().run());
    }

    @Test
    void inOrderOfTimeAndOfTwoAtOneMomentTheFirstPutDown() {
        at(-5, "second");
        at(-9, "first");
        at(-5, "third");
        at(0, "now");
        at(1, "not yet");
        tell();
        assertEquals(List.of("first", "second", "third", "now"), told);
        tell();
        assertEquals(4, told.size(), "nothing happens twice");
    }

    @Test
    void whatHappensMayLeadToMore() {
        timeline.on(NOW.minusSeconds(9), null, () -> {
            told.add("plans");
            at(-3, "follows");
            at(3, "lies ahead");
        });
        at(-5, "between");
        tell();
        assertEquals(List.of("plans", "between", "follows"), told);
    }

    @Test
    void stepsThatStandForThemselvesAreMarked() {
        List<Boolean> whole = new ArrayList<>();
        timeline.on(NOW, null, () -> {});
        timeline.inSteps(NOW, null, () -> {});
        timeline.tell(NOW, happening -> whole.add(happening.whole()));
        assertEquals(List.of(true, false), whole);
    }
}
