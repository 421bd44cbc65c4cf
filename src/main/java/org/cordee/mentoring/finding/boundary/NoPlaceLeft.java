package org.cordee.mentoring.finding.boundary;

import java.util.List;
import java.util.Map;
import org.cordee.shared.errors.Conflict;

/** Others were faster: the mentor's places are taken. It names others who would suit. */
public final class NoPlaceLeft extends Conflict {

    private final transient List<MentorCard> others;

    NoPlaceLeft(String mentor, List<MentorCard> others) {
        super("mentoring.request.no-place", mentor);
        this.others = List.copyOf(others);
    }

    /** Who could be asked now; may be empty. */
    public List<MentorCard> others() {
        return others;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "suggestions",
                others.stream()
                        .map(c -> Map.of("mentor", c.id().value(), "name", c.name()))
                        .toList());
    }
}
