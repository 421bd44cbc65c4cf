package org.cordee.mentoring.boundary;

import java.util.List;
import org.cordee.mentoring.terms.GoalState;

/**
 * All that the page about a pair shows.
 *
 * @param goals those that are open first, then those reached
 * @param latest what was written last about a session and the reader can read, or null
 * @param cancelled sessions that were cancelled, with something written that the reader can read
 */
public record PairOverview(
        PairPage pair, List<Goals.Card> goals, LatestNotes latest, List<PairPage.SessionCard> cancelled) {

    /** Returns the goals they still work on. */
    public List<Goals.Card> openGoals() {
        return goals.stream().filter(g -> g.state() == GoalState.OPEN).toList();
    }

    /**
     * Notes about one session.
     *
     * @param agenda or null
     * @param shared what both read
     * @param own what only the reader reads
     */
    public record LatestNotes(
            PairPage.SessionCard session, String agenda, SessionPage.Note shared, SessionPage.Note own) {}
}
