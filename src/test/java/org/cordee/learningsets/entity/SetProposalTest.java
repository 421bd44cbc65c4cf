package org.cordee.learningsets.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.cordee.learningsets.terms.SetProposalState;
import org.cordee.learningsets.terms.SetProposalSubject;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

class SetProposalTest {

    private static final LearningSetId SET = new LearningSetId(1);
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final SetProposal close = new SetProposal(SET, SetProposalSubject.CLOSE, null, ANN, NOW);

    @Test
    void countsEachYesOnce() {
        close.agree(ANN, NOW);
        close.agree(ANN, NOW);
        assertEquals(1, close.yes(List.of(ANN, BEN)));
        assertTrue(close.agreedBy(ANN));
        assertFalse(close.agreedBy(BEN));
    }

    @Test
    void oneNoEndsItAndForgetsWhoAgreed() {
        close.agree(ANN, NOW);
        close.keep(NOW);
        assertEquals(SetProposalState.KEPT, close.state());
        assertEquals(0, close.yes(List.of(ANN, BEN)));
        assertThrows(Conflict.class, () -> close.agree(BEN, NOW));
        assertThrows(Conflict.class, () -> close.carry(NOW));
        assertThrows(Conflict.class, () -> close.withdraw(NOW));
    }

    @Test
    void whoHasGoneDoesNotCount() {
        close.agree(BEN, NOW);
        close.forget(BEN);
        assertEquals(0, close.yes(List.of(ANN, BEN)));
    }

    @Test
    void somebodyIsNamedWhereSomebodyIsToBeAdmitted() {
        assertThrows(
                IllegalArgumentException.class, () -> new SetProposal(SET, SetProposalSubject.ADMIT, null, ANN, NOW));
        assertThrows(
                IllegalArgumentException.class, () -> new SetProposal(SET, SetProposalSubject.CLOSE, BEN, ANN, NOW));
    }
}
