package org.cordee.learningsets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cordee.shared.text.Initials;

/** Where each person stands on the rope loop of a set, drawn in a box of 360 by 250. */
public final class RopeLoop {

    private static final double WIDE = 130;
    private static final double HIGH = 84;
    private static final double MIDDLE_X = 180;
    private static final double MIDDLE_Y = 116;
    private static final int LONGEST_NAME = 14;

    private RopeLoop() {}

    /** Clockwise from the top, in their order. @param names null for someone who is not named */
    public static List<Place> of(List<String> names) {
        Map<String, Long> called = names.stream()
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(RopeLoop::first, Collectors.counting()));
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double angle = 2 * Math.PI * i / names.size() - Math.PI / 2;
            String name = names.get(i) == null ? "" : names.get(i);
            places.add(new Place(
                    (int) Math.round(MIDDLE_X + WIDE * Math.cos(angle)),
                    (int) Math.round(MIDDLE_Y + HIGH * Math.sin(angle)),
                    name,
                    called.getOrDefault(first(name), 0L) > 1 ? name : first(name)));
        }
        return places;
    }

    private static String first(String name) {
        return name.strip().split("\\s+")[0];
    }

    /** One person's place. @param called the first name, or the whole where two share it */
    public record Place(int x, int y, String name, String called) {

        /** Cut where it is long; the list beside the drawing says it in full. */
        public String shown() {
            return called.length() <= LONGEST_NAME ? called : called.substring(0, LONGEST_NAME - 1) + "…";
        }

        /** Of the first and the last name; a question mark for someone who is not named. */
        public String initials() {
            return name.isBlank() ? "?" : Initials.of(name);
        }
    }
}
