package org.cordee.home.web;

import java.util.ArrayList;
import java.util.List;
import org.cordee.learningsets.meetings.boundary.SetSummaries.Member;
import org.cordee.shared.text.Initials;

/** Where the members of a set stand on the rope, a loop in a box of 300 by 150. Names are told beside it. */
public final class SetLoop {

    private static final double WIDE = 122;
    private static final double HIGH = 52;
    private static final double MIDDLE_X = 150;
    private static final double MIDDLE_Y = 75;

    private SetLoop() {}

    /** Clockwise from the top, in their order. */
    static List<Knot> of(List<Member> members) {
        List<Knot> knots = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            double angle = 2 * Math.PI * i / members.size() - Math.PI / 2;
            knots.add(new Knot(
                    (int) Math.round(MIDDLE_X + WIDE * Math.cos(angle)),
                    (int) Math.round(MIDDLE_Y + HIGH * Math.sin(angle)),
                    Initials.of(members.get(i).name()),
                    members.get(i).me()));
        }
        return knots;
    }

    /** One member. @param me whether it is the reader */
    public record Knot(int x, int y, String initials, boolean me) {}
}
