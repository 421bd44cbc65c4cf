package org.cordee.scheduling.rest;

import org.cordee.scheduling.polls.rest.PollJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cordee.scheduling.boundary.AppointmentCard;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.polls.boundary.PollPage;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.scheduling.polls.terms.PollState;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.DatePollId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** Dates and polls as other systems read them. */
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
                0,
                "uid@cordee",
                3,
                Purpose.MENTORING_SESSION,
                AppointmentState.NOT_HELD,
                TIME,
                new Venue("Hall", "https://x.example"),
                new AppointmentOwner.About("Mentoring", "With Mo", "/mentoring/pair?id=7"),
                false,
                true,
                true,
                true,
                null,
                null,
                0,
                0,
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

    private static PollJson poll(PollPage.Answers said, PollAnswer mine) {
        return PollJson.of(new PollPage(
                new DatePollId(4),
                new AppointmentOwner.About("Meeting", null, null),
                PollState.OPEN,
                "Ann",
                true,
                false,
                false,
                said != null,
                true,
                NOW,
                NOW.plusSeconds(60),
                ATHENS,
                Venue.OPEN,
                List.of(new PollPage.TimeLine(9, TIME, mine, false, false, true, said, null)),
                3,
                1,
                List.of(),
                null,
                null,
                List.of()));
    }

    @Test
    void whatOthersSayIsLeftOutForThoseWhoMayNotSeeIt() {
        PollJson.Time hidden = poll(null, PollAnswer.IF_NEED_BE).times().get(0);
        assertEquals("if-need-be", hidden.yours());
        assertNull(hidden.best());
        assertNull(hidden.yes());
        assertNull(hidden.no());
        assertNull(hidden.clashes());
        PollJson.Time shown = poll(
                        new PollPage.Answers(List.of("Ann"), List.of(), List.of("Ben"), List.of("Cat")), null)
                .times()
                .get(0);
        assertNull(shown.yours());
        assertEquals(true, shown.best());
        assertEquals(List.of("Ann"), shown.yes());
        assertEquals(List.of("Ben"), shown.no());
    }

    @Test
    void aPollSaysHowManyAnswered() {
        PollJson poll = poll(null, null);
        assertEquals("open", poll.state());
        assertEquals(3, poll.people());
        assertEquals(1, poll.answered());
        assertNull(poll.appointment());
        assertNull(poll.place());
        assertEquals("Europe/Athens", poll.zone());
    }
}
