package org.cordee.home.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import org.cordee.home.terms.GroupStanding;
import org.cordee.home.terms.GroupStep;
import org.cordee.learningsets.overview.boundary.SetActivity;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.SetState;
import org.cordee.mentoring.boundary.PairActivity;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.RelationshipId;
import org.junit.jupiter.api.Test;

/** What a coordinator should do next about a set or a pair, by its dates. */
class GroupTest {

    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");
    private static final CohortId COHORT = CohortId.of(7L);

    @Test
    void whatIsMissingComesFirst() {
        Group group = set(SetState.ACTIVE, ago(60), null, new SetActivity.Missing(true, true), null);
        assertEquals(GroupStep.FIND_FACILITATOR, group.step());
        assertEquals("/learningsets/replace?id=3", group.href());
        assertEquals(
                GroupStep.ASK_AGAIN,
                set(SetState.FORMING, ago(1), null, new SetActivity.Missing(true, false), null)
                        .step());
    }

    @Test
    void theLongerItIsQuietTheMoreIsAsked() {
        assertEquals(GroupStep.NONE, set(SetState.FORMING, ago(3)).step());
        assertEquals(GroupStep.SUGGEST_DATE, set(SetState.ACTIVE, ago(3)).step());
        assertNull(set(SetState.ACTIVE, ago(3)).dates().quietSince());
        assertEquals(ago(20), set(SetState.ACTIVE, ago(20)).dates().quietSince());
        assertEquals(GroupStanding.UNDATED, set(SetState.ACTIVE, ago(41)).standing());
        assertEquals(GroupStanding.QUIET, set(SetState.ACTIVE, ago(42)).standing());
        assertEquals(GroupStep.ASK_HOW, set(SetState.CONTRACTED, ago(42)).step());
        assertEquals(
                "/home/ask-group?kind=set&id=3&question=close",
                set(SetState.ACTIVE, ago(84)).href());
    }

    @Test
    void whoWasAskedLatelyOrHasADateIsLeftAlone() {
        SetActivity.Missing nothing = new SetActivity.Missing(false, false);
        assertEquals(
                GroupStep.WAIT,
                set(SetState.ACTIVE, ago(60), null, nothing, ago(13)).step());
        assertEquals(
                GroupStep.ASK_HOW,
                set(SetState.ACTIVE, ago(60), null, nothing, ago(14)).step());
        Group dated = set(SetState.ACTIVE, ago(60), NOW.plusSeconds(60), nothing, null);
        assertEquals(GroupStanding.DATED, dated.standing());
        assertEquals(GroupStep.NONE, dated.step());
        assertNull(dated.href());
    }

    @Test
    void aPairOnPauseIsNotQuiet() {
        assertEquals(GroupStanding.PAUSED, pair(RelationshipState.PAUSED).standing());
        assertEquals(GroupStep.NONE, pair(RelationshipState.PAUSED).step());
        assertNull(pair(RelationshipState.PAUSED).dates().quietSince());
        assertEquals(GroupStanding.QUIET, pair(RelationshipState.ACTIVE).standing());
        assertEquals("Ann Lee", pair(RelationshipState.ACTIVE).names().plain());
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private static Group set(SetState state, Instant last) {
        return set(state, last, null, new SetActivity.Missing(false, false), null);
    }

    private static Group set(SetState state, Instant last, Instant next, SetActivity.Missing missing, Instant askedAt) {
        return Group.of(
                new SetActivity.Row(
                        LearningSetId.of(3L),
                        "Set 3",
                        Origin.of(COHORT),
                        "Spring",
                        state,
                        new SetActivity.Happened(ago(100), last, null, next),
                        missing,
                        askedAt),
                NOW);
    }

    private static Group pair(RelationshipState state) {
        return Group.of(
                new PairActivity.Row(
                        RelationshipId.of(4L),
                        "Ann Lee",
                        null,
                        COHORT,
                        "Spring",
                        state,
                        new PairActivity.Happened(ago(100), ago(50), null),
                        null),
                NOW);
    }
}
