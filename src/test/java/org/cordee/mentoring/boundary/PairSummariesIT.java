package org.cordee.mentoring.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.cordee.mentoring.terms.GoalState;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.junit.jupiter.api.Test;

class PairSummariesIT extends PairInside {

    @Inject
    PairSummaries summaries;

    private PairSummaries.Summary of(PersonId person) {
        return as(person, () -> summaries.mine()).get(0);
    }

    @Test
    void sessionsHeldTheNextOneAndGoals() {
        PersonId mentor = mentor();
        PersonId mentee = person();
        RelationshipId id = begun(mentor, mentee);
        assertEquals(new PairSummaries.Sessions(0, 0), of(mentee).sessions(), "nothing is agreed before both signed");
        assertTrue(as(person(), () -> summaries.mine()).isEmpty());

        sign(mentee, id);
        sign(mentor, id);
        held(mentee, id, 1);
        AppointmentId next = as(mentee, () -> sessions.book(id, monday(2, 10), 60, null));
        long reached = as(mentee, () -> goals.add(id, "Speak up", "", null));
        long dropped = as(mentee, () -> goals.add(id, "Something else", "", null));
        as(mentee, () -> goals.add(id, "Lead a project", "", null));
        as(mentee, () -> goals.become(reached, GoalState.REACHED));
        as(mentee, () -> goals.become(dropped, GoalState.LET_GO));

        PairSummaries.Summary mine = of(mentor);
        assertEquals(PairSide.MENTOR, mine.side());
        assertEquals(1, mine.sessions().held());
        assertTrue(mine.sessions().agreed() > 1);
        assertEquals(next, mine.next().id());
        assertEquals(1, mine.reached());
        assertEquals(2, mine.goals(), "a goal that was dropped does not count");

        as(mentee, () -> dates.cancel(next));
        assertNull(of(mentee).next());
        as(mentee, () -> relationships.end(id));
        assertTrue(as(mentee, () -> summaries.mine()).isEmpty());
    }
}
