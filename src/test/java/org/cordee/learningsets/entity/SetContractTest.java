package org.cordee.learningsets.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.Stage;
import org.cordee.learningsets.terms.Strictness;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

class SetContractTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final PersonId ANN = new PersonId(1L);
    private static final PersonId BEN = new PersonId(2L);
    private static final PersonId CAT = new PersonId(3L);

    private static SetContract fresh() {
        return new SetContract(new LearningSetId(7L), 1, SetContract.Terms.usual(), NOW);
    }

    private static LearningSet setOf(PersonId... people) {
        LearningSet set = new LearningSet("Set", Origin.own(), null, null, NOW);
        for (PersonId person : people) {
            set.propose(person, new MemberFacts(null, Level.CITIZEN, null, false), NOW);
            set.accept(person, NOW);
        }
        return set;
    }

    private static SetContract.Terms with(int meetings, int weeks, int minutes, Map<Stage, Integer> stages) {
        return new SetContract.Terms(meetings, weeks, minutes, Strictness.STRICT, stages);
    }

    private static String field(Invalid e) {
        return e.problems().get(0).field();
    }

    @Test
    void itBeginsWithWhatIsUsual() {
        SetContract.Terms usual = fresh().terms();
        assertEquals(5, usual.meetings());
        assertEquals(5, usual.weeksBetween());
        assertEquals(
                30, usual.stages().values().stream().mapToInt(Integer::intValue).sum(), "a round of 30 to 40 minutes");
        assertNull(fresh().changedBy());
    }

    @Test
    void aChangeTakesTheSignaturesBack() {
        SetContract contract = fresh();
        contract.sign(ANN, NOW);
        contract.sign(BEN, NOW);
        assertEquals(
                Set.of(ANN, BEN),
                contract.change(ANN, with(4, 6, 150, SetContract.Terms.usual().stages()), NOW.plusSeconds(1)));
        assertNull(contract.signedAt(ANN));
        assertNull(contract.signedAt(BEN));
        assertEquals(ANN, contract.changedBy());
        assertEquals(150, contract.terms().minutes());
    }

    @Test
    void toSignTwiceChangesNothing() {
        SetContract contract = fresh();
        contract.sign(ANN, NOW);
        contract.sign(ANN, NOW.plusSeconds(60));
        assertEquals(NOW, contract.signedAt(ANN));
        assertEquals(1, contract.signatures().size());
    }

    @Test
    void whatIsInForceIsSignedByThoseWhoJoinAndNotChanged() {
        SetContract contract = fresh();
        contract.sign(ANN, NOW);
        assertFalse(contract.inForce());
        contract.sign(CAT, NOW);
        LearningSet set = setOf(ANN);
        contract.agreed(set, NOW);
        assertTrue(contract.inForce());
        assertNull(contract.signedAt(CAT), "who gave their place back has not signed");
        assertThrows(Conflict.class, () -> contract.agreed(set, NOW));
        assertThrows(Conflict.class, () -> contract.change(ANN, SetContract.Terms.usual(), NOW));
        contract.sign(BEN, NOW);
        assertNotNull(contract.signedAt(BEN));
    }

    @Test
    void nothingIsAgreedWhileSomebodyHasNotSigned() {
        SetContract contract = fresh();
        contract.sign(ANN, NOW);
        LearningSet set = setOf(ANN, BEN);
        assertEquals(List.of(BEN), contract.missing(set));
        assertThrows(Conflict.class, () -> contract.agreed(set, NOW));
        set.facilitatedBy(CAT);
        contract.sign(BEN, NOW);
        assertEquals(List.of(CAT), contract.missing(set), "the facilitator signs too");
    }

    @Test
    void stagesMayBeShortOrLongButOnlyOneMayBeLeftOut() {
        Map<Stage, Integer> stages = new EnumMap<>(SetContract.Terms.usual().stages());
        stages.remove(Stage.RESOURCES);
        assertFalse(with(5, 5, 180, stages).stages().containsKey(Stage.RESOURCES));
        stages.put(Stage.QUESTIONS, 61);
        assertEquals("questions", field(assertThrows(Invalid.class, () -> with(5, 5, 180, stages))));
        stages.put(Stage.QUESTIONS, 0);
        assertEquals("questions", field(assertThrows(Invalid.class, () -> with(5, 5, 180, stages))));
        stages.remove(Stage.QUESTIONS);
        assertEquals("questions", field(assertThrows(Invalid.class, () -> with(5, 5, 180, stages))));
    }

    @Test
    void numbersHaveTheirLimits() {
        Map<Stage, Integer> stages = SetContract.Terms.usual().stages();
        List<Invalid> refused = List.of(
                assertThrows(Invalid.class, () -> with(0, 5, 180, stages)),
                assertThrows(Invalid.class, () -> with(13, 5, 180, stages)),
                assertThrows(Invalid.class, () -> with(5, 0, 180, stages)),
                assertThrows(Invalid.class, () -> with(5, 27, 180, stages)),
                assertThrows(Invalid.class, () -> with(5, 5, 29, stages)),
                assertThrows(Invalid.class, () -> with(5, 5, 481, stages)));
        assertEquals(
                List.of("meetings", "meetings", "weeks", "weeks", "minutes", "minutes"),
                refused.stream().map(SetContractTest::field).toList());
        assertThrows(Invalid.class, () -> new SetContract.Terms(5, 5, 180, null, stages));
    }
}
