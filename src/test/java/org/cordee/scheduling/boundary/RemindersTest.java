package org.cordee.scheduling.boundary;

import static org.cordee.house.Keys.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.house.Injection;
import org.cordee.house.RecordedJobs;
import org.cordee.house.RecordedNotices;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.terms.AppointmentMail;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When people are reminded of a date, and when no longer. */
class RemindersTest {

    private static final Instant START = Instant.parse("2026-12-03T10:00:00Z");
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);

    private final RecordedJobs jobs = new RecordedJobs();
    private final RecordedNotices notices = new RecordedNotices();
    private Appointment date = date(Purpose.MENTORING_SESSION, new Venue("Town hall", null));

    private static Appointment date(Purpose purpose, Venue where) {
        return keyed(unkeyed(purpose, where), 30);
    }

    private static Appointment unkeyed(Purpose purpose, Venue where) {
        Appointment fresh = new Appointment(
                purpose,
                "mentoring.session",
                5,
                ANN,
                new TimeRange(START, START.plus(Duration.ofHours(2)), CurrentPerson.HOME_ZONE),
                where);
        fresh.invite(ANN);
        fresh.invite(BEN);
        return fresh;
    }

    private Reminders at(Instant now) {
        return Injection.of(
                Reminders.class,
                jobs,
                notices,
                Clock.fixed(now, ZoneOffset.UTC),
                new AppointmentQueries() {
                    @Override
                    public Optional<Appointment> find(AppointmentId id) {
                        return Optional.ofNullable(date);
                    }
                },
                new CalendarAppointments() {
                    @Override
                    AppointmentOwner.About about(Appointment of, PersonId reader) {
                        return new AppointmentOwner.About(
                                "Session with somebody", "Mentoring", "/mentoring/session?id=5");
                    }
                });
    }

    @Test
    void aDateOfTwoHasTwoRemindersAndAQuestionToEachAfterwards() {
        at(START.minus(Duration.ofDays(5))).plan(date);
        assertEquals(
                Map.of(
                        "scheduling.day-before 30", START.minus(Duration.ofDays(1)),
                        "scheduling.hour-before 30", START.minus(Duration.ofHours(1)),
                        "scheduling.did-you-meet 30:1", START.plus(Duration.ofMinutes(150)),
                        "scheduling.did-you-meet 30:2", START.plus(Duration.ofMinutes(150))),
                jobs.planned());
    }

    @Test
    void inALargerRoundNobodyIsAskedWhetherTheyMet() {
        at(START.minus(Duration.ofDays(5))).plan(date(Purpose.GATHERING, Venue.OPEN));
        assertEquals(
                List.of("scheduling.day-before 30", "scheduling.hour-before 30"),
                List.copyOf(jobs.planned().keySet()));
    }

    @Test
    void aDateThatIsMovedNearerLosesTheReminderThatIsTooLate() {
        at(START.minus(Duration.ofDays(5))).plan(date);
        at(START.minus(Duration.ofHours(3))).plan(date);
        assertFalse(jobs.planned().containsKey("scheduling.day-before 30"));
        assertTrue(jobs.planned().containsKey("scheduling.hour-before 30"));
    }

    @Test
    void ofACancelledDateNothingMoreIsSaid() {
        at(START.minus(Duration.ofDays(5))).plan(date);
        at(START.minus(Duration.ofDays(4))).forget(date);
        assertEquals(Map.of(), jobs.planned());
    }

    @ParameterizedTest
    @CsvSource({
        "DAY_BEFORE,2026-12-02T09:59:00Z,false",
        "DAY_BEFORE,2026-12-02T10:00:00Z,true",
        "DAY_BEFORE,2026-12-03T07:00:00Z,true",
        "DAY_BEFORE,2026-12-03T08:00:00Z,false",
        "HOUR_BEFORE,2026-12-03T08:59:00Z,false",
        "HOUR_BEFORE,2026-12-03T09:00:00Z,true",
        "HOUR_BEFORE,2026-12-03T10:00:00Z,true",
        "HOUR_BEFORE,2026-12-03T10:00:01Z,false"
    })
    void aJobThatRunsTooEarlyOrTooLateSaysNothing(AppointmentMail kind, Instant now, boolean told) {
        at(now).remind(new AppointmentId(30), kind);
        assertEquals(told ? List.of(ANN, BEN) : List.of(), notices.readers());
    }

    @Test
    void whoHasDeclinedIsNotReminded() {
        date.answer(BEN, InvitationAnswer.NO);
        at(START.minusSeconds(1800)).remind(new AppointmentId(30), AppointmentMail.HOUR_BEFORE);
        assertEquals(List.of(ANN), notices.readers());
    }

    @Test
    void nobodyIsRemindedOfWhatWasCalledOffOrIsOnlyProposedOrGone() {
        date.cancel();
        at(START.minusSeconds(1800)).remind(new AppointmentId(30), AppointmentMail.HOUR_BEFORE);
        date = unkeyed(Purpose.MENTORING_SESSION, Venue.OPEN);
        date.propose();
        keyed(date, 30);
        at(START.minusSeconds(1800)).remind(new AppointmentId(30), AppointmentMail.HOUR_BEFORE);
        date = null;
        at(START.minusSeconds(1800)).remind(new AppointmentId(30), AppointmentMail.HOUR_BEFORE);
        assertEquals(List.of(), notices.told());
    }

    @Test
    void aReminderSaysWhenAndWhereAndLeadsToTheDate() {
        at(START.minusSeconds(1800)).remind(new AppointmentId(30), AppointmentMail.HOUR_BEFORE);
        RecordedNotices.Told told = notices.told().get(0);
        assertEquals("In an hour: Session with somebody", told.subject());
        assertTrue(
                told.text()
                        .startsWith(
                                "Session with somebody (Mentoring) is on Thursday 3 December 2026, 10am to midday."),
                told.text());
        assertTrue(told.text().endsWith("Where: Town hall"), told.text());
        assertEquals("/mentoring/session?id=5", told.action());
        assertTrue(told.message().mailOnly());
        assertFalse(told.message().essential());
    }

    @Test
    void aDateOnlineIsJoinedFromTheMail() {
        date = date(Purpose.MENTORING_SESSION, new Venue(null, "https://meet.example/1"));
        at(START.minusSeconds(1800)).remind(new AppointmentId(30), AppointmentMail.HOUR_BEFORE);
        assertEquals("https://meet.example/1", notices.told().get(0).action());
    }
}
