package org.cordee.learningsets.meetings.control;

import static org.cordee.house.Keys.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cordee.learningsets.control.StandIns;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.Origin;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

/** Who is on the rope of a meeting, and who leads it. */
class MeetingAccessTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CAT = new PersonId(3);
    private static final PersonId EVE = new PersonId(4);
    private static final PersonId FAY = new PersonId(50);

    private final LearningSet set = set();
    private final SetMeeting meeting =
            new SetMeeting(keyed(new SetContract(new LearningSetId(7), 1, SetContract.Terms.usual(), NOW), 20), 1);

    /** Ann, Ben and Cat have accepted; Eve has not answered. */
    private static LearningSet set() {
        LearningSet set = new LearningSet("Set", Origin.own(), null, null, NOW);
        for (PersonId person : List.of(ANN, BEN, CAT, EVE)) {
            set.propose(person, new MemberFacts(null, Level.MANAGER, null, false), NOW);
        }
        List.of(ANN, BEN, CAT).forEach(p -> set.accept(p, NOW));
        return set;
    }

    @Test
    void theRopeGoesThroughThoseWhoAreHereInTheSetsOrder() {
        assertEquals(List.of(ANN, CAT), MeetingAccess.circle(set, Set.of(CAT, ANN)));
        assertEquals(List.of(BEN), MeetingAccess.circle(set, Set.of(BEN, EVE, FAY)), "only who accepted is on it");
    }

    @Test
    void whileNobodyHasCheckedInAllAreOnIt() {
        assertEquals(List.of(ANN, BEN, CAT), MeetingAccess.circle(set, Set.of()));
        assertEquals(List.of(ANN, BEN, CAT), MeetingAccess.circle(set, Set.of(FAY)));
        set.leave(BEN, NOW);
        assertEquals(List.of(ANN, CAT), MeetingAccess.circle(set, Set.of()));
    }

    @Test
    void aSetWithoutAFacilitatorIsLedByTheHost() {
        assertNull(StandIns.leader(set, meeting));
        meeting.hostedBy(ANN);
        meeting.ledBy(BEN);
        assertEquals(ANN, StandIns.leader(set, meeting));
        assertFalse(StandIns.standsIn(set, meeting), "nobody stands in where nobody facilitates");
    }

    @Test
    void theFacilitatorLeadsUnlessSomebodyStandsIn() {
        set.facilitatedBy(FAY);
        meeting.hostedBy(ANN);
        assertEquals(FAY, StandIns.leader(set, meeting));
        meeting.ledBy(BEN);
        assertTrue(StandIns.standsIn(set, meeting));
        assertEquals(BEN, StandIns.leader(set, meeting));
        meeting.ledBy(null);
        assertEquals(FAY, StandIns.leader(set, meeting));
    }

    @Test
    void whoHasLeftTheSetDoesNotStandIn() {
        set.facilitatedBy(FAY);
        meeting.ledBy(BEN);
        set.leave(BEN, NOW);
        assertFalse(StandIns.standsIn(set, meeting));
        assertEquals(FAY, StandIns.leader(set, meeting));
        meeting.ledBy(EVE);
        assertFalse(StandIns.standsIn(set, meeting), "has not accepted");
    }
}
