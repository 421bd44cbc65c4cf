package org.cordee.scheduling.terms;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.shared.errors.Conflict;

/**
 * Somebody concerned has something else at that time, or no hours left on that day. It never says what, and offers
 * other times.
 */
public class TimeTaken extends Conflict {

    private static final long serialVersionUID = 1L;

    private final int people;
    private final transient List<TimeRange> alternatives;

    /** @param people how many of those concerned have something else then */
    public TimeTaken(int people, List<TimeRange> alternatives) {
        this("scheduling.time-taken", people, alternatives);
    }

    /** @param key a message of its own; its arguments are the number of people and what else is given */
    public TimeTaken(String key, int people, List<TimeRange> alternatives, Object... more) {
        super(key, Stream.concat(Stream.of(people), Stream.of(more)).toArray());
        this.people = people;
        this.alternatives = List.copyOf(alternatives);
    }

    /** How many of those concerned have something else then. */
    public int people() {
        return people;
    }

    /**
     * The next times that suit everybody concerned, at most six, in order; empty when none was found within some weeks.
     */
    public List<TimeRange> alternatives() {
        return alternatives;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "alternatives",
                alternatives.stream()
                        .map(timeRange -> Map.of(
                                "start",
                                timeRange.start().toString(),
                                "end",
                                timeRange.end().toString()))
                        .toList());
    }
}
