package org.cordee.mentoring.entity;

import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordee.mentoring.terms.AgreementPoint;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the two agree on, who has signed it, and what a change takes back. */
class AgreementTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final PersonId MENTOR = new PersonId(1);
    private static final PersonId MENTEE = new PersonId(2);
    private static final Map<AgreementPoint, String> TEXTS =
            Map.of(AgreementPoint.CONTACT, "sealed one", AgreementPoint.PLACE, "sealed two");

    private final Agreement agreement =
            new Agreement(new RelationshipId(7), 1, Agreement.MONTHS, Agreement.SESSIONS, NOW);

    private boolean change(int months, int sessions) {
        return agreement.change(PairSide.MENTEE, MENTEE, months, sessions, TEXTS, LATER);
    }

    @Test
    void itBeginsUnsignedWithItsFirstTexts() {
        assertEquals(Map.of(), agreement.points());
        agreement.begin(TEXTS);
        assertEquals(TEXTS, agreement.points());
        assertNull(agreement.changedBy());
        assertNull(agreement.signedAt(PairSide.MENTOR));
        assertFalse(agreement.inForce());
        agreement.begin(Map.of(AgreementPoint.NOTICE, "sealed"));
        assertEquals(Map.of(AgreementPoint.NOTICE, "sealed"), agreement.points());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "36,60", "6,6"})
    void theLimitsThemselvesAreFine(int months, int sessions) {
        assertFalse(change(months, sessions));
        assertEquals(months, agreement.months());
        assertEquals(sessions, agreement.sessions());
        assertEquals(MENTEE, agreement.changedBy());
        assertEquals(LATER, agreement.changedAt());
    }

    @Test
    void oneOverIsRefusedAndChangesNothing() {
        agreement.sign(PairSide.MENTOR, NOW);
        invalid("months", "shared.not-between", () -> change(0, 6));
        invalid("months", "shared.not-between", () -> change(37, 6));
        invalid("sessions", "shared.not-between", () -> change(6, 0));
        invalid("sessions", "shared.not-between", () -> change(6, 61));
        assertEquals(List.of("months", "sessions"), fields(() -> change(99, 99)));
        assertEquals(NOW, agreement.signedAt(PairSide.MENTOR));
        assertEquals(6, agreement.months());
        assertEquals(Map.of(), agreement.points());
        assertNull(agreement.changedBy());
    }

    @ParameterizedTest
    @EnumSource(PairSide.class)
    void bothHaveToSign(PairSide first) {
        agreement.sign(first, NOW);
        assertFalse(agreement.inForce());
        assertNull(agreement.signedAt(first.other()));
        agreement.sign(first, LATER);
        assertEquals(NOW, agreement.signedAt(first), "to sign twice changes nothing");
        agreement.sign(first.other(), LATER);
        assertTrue(agreement.inForce());
        assertEquals(LATER, agreement.signedAt(first.other()));
    }

    @Test
    void aChangeTakesBackBothSignaturesAndSaysWhetherTheOthersWasAmongThem() {
        agreement.sign(PairSide.MENTEE, NOW);
        assertFalse(change(7, 7), "one's own alone");
        assertNull(agreement.signedAt(PairSide.MENTEE));
        agreement.sign(PairSide.MENTOR, NOW);
        assertTrue(change(8, 8));
        assertNull(agreement.signedAt(PairSide.MENTOR));
        agreement.sign(PairSide.MENTEE, NOW);
        assertTrue(agreement.change(PairSide.MENTOR, MENTOR, 9, 9, Map.of(), LATER));
        assertEquals(Map.of(), agreement.points());
        assertEquals(MENTOR, agreement.changedBy());
    }

    @Test
    void whatIsInForceIsNeitherChangedNorSigned() {
        agreement.sign(PairSide.MENTOR, NOW);
        agreement.sign(PairSide.MENTEE, NOW);
        conflict("mentoring.agreement.in-force", () -> change(9, 9));
        conflict("mentoring.agreement.in-force", () -> agreement.sign(PairSide.MENTOR, LATER));
        assertEquals(6, agreement.months());
        assertTrue(agreement.inForce());
    }
}
