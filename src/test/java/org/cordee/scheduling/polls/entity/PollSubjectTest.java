package org.cordee.scheduling.polls.entity;

import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.Venue;
import org.junit.jupiter.api.Test;

/** What a date is sought for, and how many have to come. */
class PollSubjectTest {

    private static PollSubject needing(Integer quorum) {
        return new PollSubject(Purpose.GATHERING, "networks", 7, new Venue(" Hall ", " "), quorum);
    }

    @Test
    void theQuorumIsWithinWhatAPollMayAsk() {
        assertEquals(1, needing(1).quorum());
        assertEquals(DatePoll.MOST_PEOPLE, needing(DatePoll.MOST_PEOPLE).quorum());
        assertNull(needing(null).quorum());
        invalid("quorum", "shared.not-between", () -> needing(0));
        invalid("quorum", "shared.not-between", () -> needing(DatePoll.MOST_PEOPLE + 1));
    }

    @Test
    void thePlaceGoesIntoTheDate() {
        assertEquals(new Venue("Hall", null), needing(null).where());
    }

    @Test
    void onePollIsOpenAboutAThing() {
        assertEquals("networks:7", DatePoll.openFor("networks", 7));
        assertNotEquals(DatePoll.openFor("networks", 7), DatePoll.openFor("networks", 17));
    }
}
