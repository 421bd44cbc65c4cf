package org.cordee.mentoring.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.RelationshipId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one of a pair reads of the agreement and of the dates. */
class PairPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private static AgreementPage agreement(
            PairSide side, Instant mentorSigned, Instant menteeSigned, boolean last, RelationshipState state) {
        return new AgreementPage(
                new RelationshipId(7),
                0,
                1,
                last,
                new AgreementPage.Content(6, 6, Map.of(), null, NOW),
                state,
                new AgreementPage.Pair(side, "Mo Mentor", "Mia Mentee"),
                new AgreementPage.Signing(mentorSigned, menteeSigned, null));
    }

    @Test
    void eachReadsTheirOwnSignatureAndTheOthers() {
        AgreementPage mentor = agreement(PairSide.MENTOR, NOW, null, true, RelationshipState.PROPOSED);
        assertTrue(mentor.mineSigned());
        assertFalse(mentor.otherSigned());
        assertEquals("Mia Mentee", mentor.otherName());
        AgreementPage mentee = agreement(PairSide.MENTEE, NOW, null, true, RelationshipState.PROPOSED);
        assertFalse(mentee.mineSigned());
        assertTrue(mentee.otherSigned());
        assertEquals("Mo Mentor", mentee.otherName());
        assertFalse(mentee.inForce());
        assertTrue(agreement(PairSide.MENTEE, NOW, NOW, true, RelationshipState.ACTIVE)
                .inForce());
    }

    @ParameterizedTest
    @EnumSource(RelationshipState.class)
    void onlyTheLastRoundOfALivePairCanBeChanged(RelationshipState state) {
        assertEquals(
                state.live(), agreement(PairSide.MENTOR, NOW, null, true, state).open());
        assertFalse(agreement(PairSide.MENTOR, NOW, NOW, true, state).open(), "in force");
        assertFalse(agreement(PairSide.MENTOR, null, null, false, state).open(), "an earlier round");
    }

    private static PairPage.SessionCard session(long id, int days, AppointmentState state) {
        Instant start = NOW.plus(Duration.ofDays(days));
        return new PairPage.SessionCard(
                new AppointmentId(id),
                state,
                new TimeRange(start, start.plusSeconds(3600), ZoneId.of("Europe/London")),
                Venue.OPEN,
                days < 0,
                false);
    }

    private static PairPage pair(RelationshipState state, PairPage.SessionCard... sessions) {
        return new PairPage(
                new RelationshipId(7),
                0,
                state,
                PairSide.MENTEE,
                null,
                null,
                new PairPage.Times(NOW, NOW, null, null, null),
                new PairPage.AgreementStanding(6, true, true, false),
                new PairPage.Answers(false, false),
                new PairPage.Progress(List.of(sessions), 0, 0));
    }

    @Test
    void datesAheadComeInOrderAndThoseBehindTheLastFirst() {
        PairPage page = pair(
                RelationshipState.ACTIVE,
                session(1, -20, AppointmentState.HELD),
                session(2, -10, AppointmentState.NOT_HELD),
                session(3, -1, AppointmentState.HELD),
                session(4, 3, AppointmentState.CONFIRMED),
                session(5, 9, AppointmentState.CONFIRMED));
        assertEquals(List.of(4L, 5L), ids(page.ahead()));
        assertEquals(List.of(3L, 2L, 1L), ids(page.behind()));
        assertEquals(4, page.next().id().value());
        assertEquals(2, page.held());
    }

    @Test
    void withoutDatesThereIsNoNextOne() {
        assertNull(pair(RelationshipState.ACTIVE, session(1, -3, AppointmentState.HELD))
                .next());
        assertEquals(0, pair(RelationshipState.ACTIVE).held());
    }

    @ParameterizedTest
    @EnumSource(RelationshipState.class)
    void aSessionIsBookedWhileItIsActive(RelationshipState state) {
        assertEquals(state == RelationshipState.ACTIVE, pair(state).bookable());
    }

    private static List<Long> ids(List<PairPage.SessionCard> sessions) {
        return sessions.stream().map(s -> s.id().value()).toList();
    }
}
