package org.cordee.learningsets.meetings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.learningsets.meetings.boundary.MeetingPage;

/** Where each person stands on the rope loop of a meeting, drawn in a box of 360 by 250. */
public final class RopeLoop {

    private static final double WIDE = 130;
    private static final double HIGH = 84;
    private static final double MIDDLE_X = 180;
    private static final double MIDDLE_Y = 116;
    private static final int LONGEST_NAME = 14;

    private RopeLoop() {}

    /** Clockwise from the top, in their order. */
    static List<Knot> of(List<MeetingPage.Someone> people) {
        Map<String, Long> called =
                people.stream().collect(Collectors.groupingBy(p -> first(p.name()), Collectors.counting()));
        List<Knot> knots = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            double angle = 2 * Math.PI * i / people.size() - Math.PI / 2;
            knots.add(new Knot(
                    (int) Math.round(MIDDLE_X + WIDE * Math.cos(angle)),
                    (int) Math.round(MIDDLE_Y + HIGH * Math.sin(angle)),
                    people.get(i),
                    called.get(first(people.get(i).name())) > 1
                            ? people.get(i).name()
                            : first(people.get(i).name())));
        }
        return knots;
    }

    private static String first(String name) {
        return name.strip().split("\\s+")[0];
    }

    /** One person's knot. @param called the first name, or the whole where two share it */
    public record Knot(int x, int y, MeetingPage.Someone person, String called) {

        /** What is known of them here, as classes of the drawing. */
        public String look() {
            return (person.here() ? "here" : "away")
                    + (person.presents() ? " presents" : "")
                    + (person.turn() ? " turn" : "");
        }

        /** Cut where it is long; the list beside the drawing says it in full. */
        public String shown() {
            return called.length() <= LONGEST_NAME ? called : called.substring(0, LONGEST_NAME - 1) + "…";
        }

        public String initials() {
            String[] parts = person.name().strip().split("\\s+");
            return (parts[0].substring(0, 1) + (parts.length > 1 ? parts[parts.length - 1].substring(0, 1) : ""))
                    .toUpperCase(Locale.ROOT);
        }
    }
}
