package org.cordee.learningsets.terms;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The stages a set agreed on for its rounds, the minutes of each, and how strictly it keeps them. A stage without
 * minutes is left out.
 */
public record MeetingRoundTimes(Strictness strictness, Map<Stage, Integer> minutes) {

    public MeetingRoundTimes {
        minutes = Map.copyOf(minutes);
    }

    /** Those that take place, in their order. */
    public List<Stage> stages() {
        return Stream.of(Stage.values()).filter(minutes::containsKey).toList();
    }

    /** Of that stage; 0 for one that is left out. */
    public int seconds(Stage stage) {
        return minutes.getOrDefault(stage, 0) * 60;
    }

    /** Of a whole round. */
    public int total() {
        return minutes.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Stage first() {
        return stages().get(0);
    }

    /** Null after the last. */
    public Stage after(Stage stage) {
        return stages().stream().filter(s -> s.compareTo(stage) > 0).findFirst().orElse(null);
    }

    /** Null before the first. */
    public Stage before(Stage stage) {
        return stages().stream()
                .filter(s -> s.compareTo(stage) < 0)
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
