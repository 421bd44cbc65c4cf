package org.cordee.mentoring.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cordee.mentoring.boundary.PairPage;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.people.boundary.PersonCard;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

/** A relationship as other systems read it: nothing that the two write is in it. */
class RelationshipJsonTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static PersonCard card(long id, String name) {
        return new PersonCard(new PersonId(id), name, Level.MANAGER, null, null, null, null, LONDON, true, null);
    }

    private static PairPage.SessionCard session(int days, AppointmentState state) {
        Instant start = NOW.plus(Duration.ofDays(days));
        return new PairPage.SessionCard(
                new AppointmentId(30 + days),
                state,
                new TimeRange(start, start.plusSeconds(3600), LONDON),
                Venue.OPEN,
                days < 0,
                false);
    }

    private static RelationshipJson json(PairSide side, PairPage.SessionCard... sessions) {
        return RelationshipJson.of(new PairPage(
                new RelationshipId(7),
                0,
                RelationshipState.ENDED_EARLY,
                side,
                card(1, "Mo"),
                card(2, "Mia"),
                new PairPage.Times(NOW, NOW.plusSeconds(60), null, NOW.plusSeconds(90), LocalDate.of(2027, 5, 29)),
                new PairPage.AgreementStanding(6, true, true, false),
                new PairPage.Answers(false, false),
                new PairPage.Progress(List.of(sessions), 0, 0)));
    }

    @Test
    void itNamesTheTwoAndHowFarTheyAre() {
        RelationshipJson json = json(
                PairSide.MENTEE,
                session(-9, AppointmentState.HELD),
                session(-3, AppointmentState.NOT_HELD),
                session(4, AppointmentState.CONFIRMED));
        assertEquals("ended-early", json.state());
        assertEquals("mentee", json.side());
        assertEquals(new RelationshipJson.Party(1, "Mo"), json.mentor());
        assertEquals(new RelationshipJson.Party(2, "Mia"), json.mentee());
        assertEquals(1, json.sessions());
        assertEquals(6, json.agreed());
        assertEquals(NOW.plus(Duration.ofDays(4)), json.next());
        assertEquals(NOW.plusSeconds(90), json.ended());
        assertEquals(LocalDate.of(2027, 5, 29), json.endsOn());
    }

    @Test
    void withoutADateAheadThereIsNoNextOne() {
        assertNull(json(PairSide.MENTOR, session(-9, AppointmentState.HELD)).next());
        assertEquals("mentor", json(PairSide.MENTOR).side());
    }
}
