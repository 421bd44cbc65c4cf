package org.cordee.scheduling.boundary;

import static org.cordee.house.Keys.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.accounts.boundary.EmailAddresses;
import org.cordee.accounts.terms.Recipient;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedJobs;
import org.cordee.house.RecordedNotices;
import org.cordee.scheduling.control.CalendarAppointment;
import org.cordee.scheduling.control.CalendarWriter;
import org.cordee.scheduling.control.SuitingTimes;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.TimeProposal;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is written to when a date is made, moved, called off or answered, and what goes into their calendars. */
class AppointmentNotificationsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final TimeRange FIRST = at(3);
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CAT = new PersonId(3);

    private final RecordedNotices notices = new RecordedNotices();
    private final RecordedJobs jobs = new RecordedJobs();
    private final CurrentPerson me = new CurrentPerson();
    private final NamedPeople people =
            new NamedPeople().with(1, "Ann").with(2, "Ben").with(3, "Cat");
    private final CalendarAppointments calendar = new CalendarAppointments() {
        @Override
        AppointmentOwner.About about(Appointment date, PersonId reader) {
            return new AppointmentOwner.About(
                    "Session for " + people.card(reader).name(),
                    "Mentoring",
                    "/mentoring/session?id=" + date.ownerId());
        }
    };
    private final AppointmentNotifications mails = Injection.of(
            AppointmentNotifications.class,
            notices,
            people,
            me,
            calendar,
            Clock.fixed(NOW, ZoneOffset.UTC),
            Injection.of(Reminders.class, jobs, Clock.fixed(NOW, ZoneOffset.UTC)),
            new EmailAddresses() {
                @Override
                public Optional<Recipient> of(PersonId person) {
                    return person.equals(CAT)
                            ? Optional.empty()
                            : Optional.of(new Recipient("X", "p" + person + "@x.example", CurrentPerson.HOME_ZONE));
                }
            },
            new InvitationAnswers() {
                @Override
                String link(Appointment date, PersonId person) {
                    return "/links/answer?t=" + date.id() + ":" + person;
                }
            },
            new CalendarWriter() {
                @Override
                public String request(CalendarAppointment date, String email) {
                    return "request " + date.title() + " to " + email;
                }

                @Override
                public String cancel(CalendarAppointment date, String email) {
                    return "cancel " + date.title() + " to " + email;
                }
            });

    private static TimeRange at(int day) {
        Instant start = Instant.parse("2026-12-%02dT10:00:00Z".formatted(day));
        return new TimeRange(start, start.plus(Duration.ofHours(2)), CurrentPerson.HOME_ZONE);
    }

    private static Appointment date(long key, Purpose purpose, TimeRange when, PersonId... invited) {
        Appointment fresh =
                keyed(new Appointment(purpose, "mentoring", key, ANN, when, new Venue("Town hall", null)), key);
        for (PersonId person : invited) {
            fresh.invite(person);
        }
        return fresh;
    }

    private static Appointment session() {
        return date(30, Purpose.MENTORING_SESSION, FIRST, ANN, BEN);
    }

    @Test
    void everybodyInvitedHearsOfANewDateAndCanAnswerFromTheMail() {
        mails.planned(session());
        assertEquals(List.of(ANN, BEN), notices.readers());
        RecordedNotices.Told told = notices.told().get(1);
        assertEquals("New event: Session for Ben", told.subject());
        assertEquals(
                "Session for Ben (Mentoring) is on Thursday 3 December 2026, 10am to midday.\nWhere: Town hall",
                told.text());
        assertEquals("/mentoring/session?id=30", told.action());
        assertEquals("/links/answer?t=30:2", told.decline());
        assertEquals("date.ics", told.message().attachments().get(0).name());
        assertTrue(told.message().essential());
        assertTrue(jobs.planned().containsKey("scheduling.day-before 30"));
    }

    @Test
    void whoMadeTheDateGetsTheMailAndNoNotice() {
        me.is(ANN, "Ann", CurrentPerson.HOME_ZONE, false, false);
        mails.planned(session());
        assertTrue(notices.told().get(0).message().mailOnly());
        assertFalse(notices.told().get(1).message().mailOnly());
    }

    @Test
    void whoHasAnsweredIsNotAskedAgain() {
        Appointment date = session();
        date.answer(BEN, InvitationAnswer.YES);
        mails.moved(date, at(2));
        assertEquals("/links/answer?t=30:1", notices.told().get(0).decline());
        assertNull(notices.told().get(1).decline());
    }

    @Test
    void datesThatChangeTogetherMakeOneMailInTheOrderOfTheirTimes() {
        Appointment late = date(31, Purpose.SET_MEETING, at(10), ANN, BEN);
        Appointment early = date(30, Purpose.SET_MEETING, FIRST, ANN);
        mails.planned(List.of(late, early));
        assertEquals(2, notices.told().size());
        RecordedNotices.Told both = notices.told().stream()
                .filter(t -> t.to().equals(ANN))
                .findFirst()
                .orElseThrow();
        assertEquals("2 new events: Session for Ann", both.subject());
        assertTrue(both.text().indexOf("3 December") < both.text().indexOf("10 December"), both.text());
        assertEquals(
                List.of("date-1.ics", "date-2.ics"),
                both.message().attachments().stream().map(a -> a.name()).toList());
        assertNull(both.decline(), "one answer would not do for two");
        RecordedNotices.Told one = notices.told().stream()
                .filter(t -> t.to().equals(BEN))
                .findFirst()
                .orElseThrow();
        assertEquals("New event: Session for Ben", one.subject());
    }

    @Test
    void aMoveSaysBothTimesAndAnotherPlaceOnlyThePlace() {
        mails.moved(session(), at(2));
        assertTrue(
                notices.told()
                        .get(0)
                        .text()
                        .startsWith("Session for Ann (Mentoring) is now on Thursday 3 December 2026, 10am to midday."
                                + " It was on Wednesday 2 December 2026, 10am to midday."),
                notices.told().get(0).text());
        notices.clear();
        mails.moved(session(), FIRST);
        assertTrue(
                notices.told().get(0).text().contains("has a new place or link."),
                notices.told().get(0).text());
        assertEquals("New place or link: Session for Ann", notices.told().get(0).subject());
    }

    @Test
    void aDateThatIsOnlyProposedMovesInSilence() {
        Appointment date = new Appointment(Purpose.MENTORING_SESSION, "mentoring", 30, ANN, FIRST, Venue.OPEN);
        date.invite(ANN);
        date.invite(BEN);
        date.propose();
        keyed(date, 30);
        mails.moved(date, at(2));
        Map<Appointment, TimeRange> all = new HashMap<>();
        all.put(date, at(2));
        mails.moved(all);
        assertEquals(List.of(), notices.told());
        assertEquals(Map.of(), jobs.planned());
    }

    @Test
    void aDateCalledOffLeavesCalendarsAndHasNoPlaceAnyMore() {
        Appointment date = session();
        mails.planned(date);
        notices.clear();
        date.cancel();
        mails.cancelled(date);
        RecordedNotices.Told told = notices.told().get(0);
        assertEquals("Cancelled: Session for Ann", told.subject());
        assertFalse(told.text().contains("Town hall"), told.text());
        assertNull(told.decline());
        assertEquals(
                "text/calendar; charset=UTF-8; method=CANCEL",
                told.message().attachments().get(0).type());
        assertEquals(Map.of(), jobs.planned());
    }

    @Test
    void onePersonIsTakenOutAndTheOthersHearNothing() {
        mails.uninvited(session(), BEN);
        assertEquals(BEN, notices.only().to());
        assertEquals(
                "Removed from your calendar: Session for Ben", notices.only().subject());
        assertTrue(
                notices.only().text().contains("You’re no longer invited to Session for Ben"),
                notices.only().text());
        notices.clear();
        mails.invited(session(), BEN);
        assertEquals("New event: Session for Ben", notices.only().subject());
    }

    @Test
    void datesThatAreOverAreNotWrittenAbout() {
        Instant past = NOW.minus(Duration.ofDays(3));
        Appointment over = date(
                29,
                Purpose.SET_MEETING,
                new TimeRange(past, past.plusSeconds(3600), CurrentPerson.HOME_ZONE),
                ANN,
                BEN);
        mails.cancelled(over);
        assertEquals(List.of(), notices.told());
        mails.cancelled(List.of(over, date(30, Purpose.SET_MEETING, FIRST, ANN)));
        assertEquals("Cancelled: Session for Ann", notices.only().subject());
    }

    @Test
    void whoHasNoAddressGetsNoFile() {
        mails.planned(date(30, Purpose.SET_MEETING, FIRST, CAT));
        assertEquals(List.of(), notices.only().message().attachments());
    }

    @Test
    void aGatheringIsAnOfferUntilItIsMoved() {
        Appointment date = date(30, Purpose.GATHERING, FIRST, BEN);
        mails.planned(date);
        assertFalse(notices.only().message().essential());
        assertEquals("scheduling.notice.invitation", notices.only().message().kind());
        notices.clear();
        mails.moved(date, at(2));
        assertTrue(notices.only().message().essential());
        assertEquals("scheduling.notice.date", notices.only().message().kind());
    }

    @ParameterizedTest
    @CsvSource({
        "YES,Ben is going: Session for Ann",
        "NO,Ben can’t go: Session for Ann",
        "MAYBE,Ben might go: Session for Ann"
    })
    void ofTwoTheOtherHearsEveryAnswer(InvitationAnswer answer, String subject) {
        Appointment date = session();
        date.answer(BEN, answer);
        mails.answered(date, BEN);
        assertEquals(ANN, notices.only().to());
        assertEquals(subject, notices.only().subject());
        assertFalse(notices.only().message().essential());
    }

    @ParameterizedTest
    @CsvSource({"YES,0", "NO,1", "MAYBE,0"})
    void ofManyWhoMadeTheDateHearsANo(InvitationAnswer answer, int told) {
        Appointment date = date(30, Purpose.SET_MEETING, FIRST, ANN, BEN, CAT);
        date.answer(BEN, answer);
        mails.answered(date, BEN);
        assertEquals(told, notices.told().size());
        assertTrue(notices.readers().stream().allMatch(ANN::equals));
        notices.clear();
        date.answer(ANN, answer);
        mails.answered(date, ANN);
        assertEquals(List.of(), notices.told(), "nobody is told of their own answer");
    }

    private ProposalNotifications proposals() {
        return Injection.of(ProposalNotifications.class, notices, people, new AppointmentOwners() {
            @Override
            AppointmentOwner of(Appointment appointment) {
                return new SilentOwner() {
                    @Override
                    public About about(long ownerId, PersonId reader) {
                        return new About("Session for " + people.card(reader).name(), null, null);
                    }
                };
            }
        });
    }

    /** An owner that is told of nothing. */
    private abstract static class SilentOwner implements AppointmentOwner {

        @Override
        public String kind() {
            return "mentoring";
        }

        @Override
        public boolean mayManage(long ownerId, PersonId person) {
            return false;
        }

        @Override
        public void attendanceRecorded(
                long ownerId,
                org.cordee.shared.ids.AppointmentId appointment,
                PersonId person,
                org.cordee.scheduling.terms.Attendance attendance) {
            // nobody needs to know
        }
    }

    @Test
    void anotherTimeIsProposedToTheOtherSideAndTheDateStaysUntilThen() {
        Appointment date = session();
        TimeProposal proposal = new TimeProposal(date, null, ANN, at(8), NOW);
        proposals().proposed(date, proposal, List.of(BEN));
        RecordedNotices.Told told = notices.only();
        assertEquals("Could we change the time? Session for Ben", told.subject());
        assertTrue(
                told.text()
                        .startsWith("Ann suggests a new time for Session for Ben:"
                                + " Tuesday 8 December 2026, 10am to midday,"
                                + " instead of Thursday 3 December 2026, 10am to midday."),
                told.text());
        assertTrue(told.text().endsWith("The event stays as it is until you agree."), told.text());
        assertEquals("/scheduling/appointment?id=30", told.action());
        notices.clear();
        proposals().declined(date, proposal);
        assertEquals(ANN, notices.only().to());
        assertEquals("Time not changed: Session for Ann", notices.only().subject());
        notices.clear();
        proposals().withdrawn(date, proposal, List.of(BEN));
        assertEquals(BEN, notices.only().to());
        assertTrue(
                notices.only().text().contains("was withdrawn"), notices.only().text());
    }

    @Test
    void whoMadeADateHearsThatTooFewCanComeAndWhenMoreCould() {
        Appointment date = date(30, Purpose.SET_MEETING, FIRST, ANN, BEN, CAT);
        date.answer(BEN, InvitationAnswer.NO);
        date.answer(CAT, InvitationAnswer.NO);
        proposals().tooFew(date, List.of(new SuitingTimes.Suiting(at(8), 3), new SuitingTimes.Suiting(at(9), 2)));
        RecordedNotices.Told told = notices.only();
        assertEquals(ANN, told.to());
        assertTrue(told.text().startsWith("Only 1 of those invited can come on "), told.text());
        assertTrue(
                told.text().contains("Tuesday 8 December 2026, 10am to midday: 3 of 3 people can come."), told.text());
        assertEquals("/scheduling/quorum?id=30", told.action());
    }
}
