package org.cordee.learningsets.entity;

import static org.cordee.house.Refusals.conflict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordee.learningsets.terms.SetProposalState;
import org.cordee.learningsets.terms.SetProposalSubject;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb of a proposal to a set in every state. */
class SetProposalStatesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);

    private static SetProposal in(SetProposalState state) {
        SetProposal proposal = new SetProposal(new LearningSetId(7), SetProposalSubject.CLOSE, null, ANN, NOW);
        proposal.agree(ANN, NOW);
        switch (state) {
            case OPEN -> {}
            case AGREED -> proposal.carry(NOW);
            case KEPT -> proposal.keep(NOW);
            case WITHDRAWN -> proposal.withdraw(NOW);
        }
        assertEquals(state, proposal.state());
        return proposal;
    }

    static Stream<Arguments> verbs() {
        return Stream.of(
                verb("agree", p -> p.agree(BEN, LATER), SetProposalState.OPEN),
                verb("carry out", p -> p.carry(LATER), SetProposalState.AGREED),
                verb("keep as it is", p -> p.keep(LATER), SetProposalState.KEPT),
                verb("withdraw", p -> p.withdraw(LATER), SetProposalState.WITHDRAWN));
    }

    private static Arguments verb(String name, Consumer<SetProposal> verb, SetProposalState leadsTo) {
        return Arguments.of(name, verb, leadsTo);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbs")
    void onlyWhatIsOpenIsDecided(String name, Consumer<SetProposal> verb, SetProposalState leadsTo) {
        for (SetProposalState state : SetProposalState.values()) {
            SetProposal proposal = in(state);
            if (state == SetProposalState.OPEN) {
                verb.accept(proposal);
                assertEquals(leadsTo, proposal.state());
                assertEquals(leadsTo == SetProposalState.OPEN ? null : LATER, proposal.endedAt());
            } else {
                conflict("learningsets.proposal.decided", () -> verb.accept(proposal));
                assertEquals(state, proposal.state());
                assertEquals(NOW, proposal.endedAt());
            }
        }
    }

    @Test
    void whoSaidYesIsForgottenUnlessItWasCarriedOut() {
        List<PersonId> both = List.of(ANN, BEN);
        assertEquals(1, in(SetProposalState.OPEN).yes(both));
        assertEquals(1, in(SetProposalState.AGREED).yes(both));
        assertEquals(0, in(SetProposalState.KEPT).yes(both), "nobody can work out whose no it was");
        assertEquals(0, in(SetProposalState.WITHDRAWN).yes(both));
    }

    @ParameterizedTest
    @EnumSource(SetProposalSubject.class)
    void somebodyIsNamedOnlyWhereSomebodyIsToBeAdmitted(SetProposalSubject matter) {
        LearningSetId set = new LearningSetId(7);
        boolean admits = matter == SetProposalSubject.ADMIT;
        PersonId named = admits ? BEN : null;
        assertEquals(named, new SetProposal(set, matter, named, ANN, NOW).person());
        assertThrows(IllegalArgumentException.class, () -> new SetProposal(set, matter, admits ? null : BEN, ANN, NOW));
    }
}
