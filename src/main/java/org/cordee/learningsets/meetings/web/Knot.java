package org.cordee.learningsets.meetings.web;

import java.util.ArrayList;
import java.util.List;
import org.cordee.learningsets.meetings.boundary.MeetingPage;
import org.cordee.learningsets.web.RopeLoop;

/** A knot on the rope loop of a meeting: a person, and what they do there now. */
public record Knot(RopeLoop.Place place, MeetingPage.Someone person) {

    /** Clockwise from the top, in their order. */
    static List<Knot> of(List<MeetingPage.Someone> people) {
        List<RopeLoop.Place> places =
                RopeLoop.of(people.stream().map(MeetingPage.Someone::name).toList());
        List<Knot> knots = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            knots.add(new Knot(places.get(i), people.get(i)));
        }
        return knots;
    }

    /** What is known of them here, as classes of the drawing. */
    public String look() {
        return (person.here() ? "here" : "away")
                + (person.presents() ? " presents" : "")
                + (person.turn() ? " turn" : "");
    }
}
