package org.cordee.scheduling.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cordee.scheduling.boundary.AppointmentCard;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** Dates as other systems read them. */
class AppointmentJsonTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");
    private static final TimeRange TIME = new TimeRange(NOW, NOW.plusSeconds(3600), ATHENS);

    private static AppointmentCard.Guest guest(long id, boolean me) {
        return new AppointmentCard.Guest(
                new PersonId(id),
                "Somebody",
                InvitationAnswer.MAYBE,
                Attendance.DID_NOT_ATTEND,
                me,
                false,
                false,
                false);
    }

    private static AppointmentJson json(AppointmentCard.Guest... guests) {
        return AppointmentJson.of(new AppointmentCard(
                new AppointmentId(4),
                new AppointmentCard.Entry(0, "uid@cordee", 3),
                Purpose.MENTORING_SESSION,
                AppointmentState.NOT_HELD,
                TIME,
                new Venue("Hall", "https://x.example"),
                new AppointmentOwner.About("Mentoring", "With Mo", "/mentoring/pair?id=7"),
                new AppointmentCard.Reader(false, true, true, true),
                new AppointmentCard.Needs(null, null, 0, 0),
                List.of(guests)));
    }

    @Test
    void aDateSaysWhenWhereAndWhatItIsAbout() {
        AppointmentJson json = json();
        assertEquals("mentoring-session", json.purpose());
        assertEquals("Mentoring", json.title());
        assertEquals("With Mo", json.of());
        assertEquals(NOW, json.start());
        assertEquals(NOW.plusSeconds(3600), json.end());
        assertEquals("Europe/Athens", json.zone());
        assertEquals("Hall", json.place());
        assertEquals("https://x.example", json.onlineAddress());
        assertEquals("not-held", json.state());
        assertEquals(3, json.sequence());
    }

    @Test
    void answerAndAttendanceAreTheReadersOwn() {
        assertNull(json(guest(1, false)).answer(), "who is not invited has none");
        assertNull(json(guest(1, false)).attendance());
        assertEquals("maybe", json(guest(1, false), guest(2, true)).answer());
        assertEquals("did-not-attend", json(guest(2, true)).attendance());
    }
}
