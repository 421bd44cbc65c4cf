package org.cordee.demo;

import java.util.List;

/**
 * The life of one mentor and mentee, in days from today.
 *
 * @param begun day on which the asking was accepted; both sign on the two days after it
 * @param signed how many of the two sign: 0, 1 or 2
 * @param sessions days near which they meet, each moved to a weekday; those ahead are planned
 * @param goal what the mentee wants to reach, or null
 * @param end what becomes of it
 * @param ends day on which that happens
 */
record PairStory(
        DemoPerson mentor,
        DemoPerson mentee,
        int begun,
        int signed,
        List<Integer> sessions,
        String goal,
        End end,
        int ends) {

    /** What becomes of a pair. */
    enum End {
        GOES_ON,
        PAUSES,
        COMPLETED,
        ENDED_EARLY,
        REOPENED
    }

    static PairStory of(
            DemoPerson mentor, DemoPerson mentee, int begun, int signed, List<Integer> sessions, String goal) {
        return new PairStory(mentor, mentee, begun, signed, sessions, goal, End.GOES_ON, 0);
    }

    PairStory then(End end, int day) {
        return new PairStory(mentor, mentee, begun, signed, sessions, goal, end, day);
    }
}
