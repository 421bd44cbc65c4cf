package org.cordee.scheduling.polls.boundary;

import static org.cordee.house.Keys.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedNotices;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.boundary.AppointmentOwners;
import org.cordee.scheduling.polls.control.PollQueries;
import org.cordee.scheduling.polls.entity.DatePoll;
import org.cordee.scheduling.polls.entity.PollSubject;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.DatePollId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is asked, reminded and told when a date is looked for. */
class PollNotificationsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-05T12:00:00Z");
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CAT = new PersonId(3);

    private final RecordedNotices notices = new RecordedNotices();
    private final PollNotifications mails = Injection.of(
            PollNotifications.class,
            notices,
            new NamedPeople().with(1, "Ann").with(2, "Ben").with(3, "Cat"),
            new AppointmentOwners() {
                @Override
                public AppointmentOwner of(String kind) {
                    return new Sets();
                }
            });
    private final DatePoll poll = poll(NOW, CLOSES);

    /** Polls about the set "Otters". */
    private static final class Sets implements AppointmentOwner {

        @Override
        public String kind() {
            return "test.poll";
        }

        @Override
        public About about(long ownerId, PersonId reader) {
            return new About("Meeting " + ownerId, "Otters", null);
        }

        @Override
        public boolean mayManage(long ownerId, PersonId person) {
            return true;
        }

        @Override
        public void attendanceRecorded(long owner, AppointmentId date, PersonId person, Attendance attendance) {
            // nobody needs to know
        }
    }

    private static DatePoll poll(Instant opened, Instant closes) {
        DatePoll fresh = keyed(
                new DatePoll(new PollSubject(Purpose.SET_MEETING, "test.poll", 5, Venue.OPEN, null), ANN, opened), 9);
        Instant start = Instant.parse("2026-12-07T10:00:00Z");
        fresh.offer(List.of(new TimeRange(start, start.plusSeconds(3600), CurrentPerson.HOME_ZONE)), closes);
        fresh.ask(List.of(ANN, BEN, CAT));
        keyed(fresh.times().get(0), 0);
        return fresh;
    }

    private <T> T job(Class<T> kind, Instant now) {
        return Injection.of(kind, mails, Clock.fixed(now, ZoneOffset.UTC), new PollQueries() {
            @Override
            public DatePoll locked(DatePollId id) {
                return poll;
            }
        });
    }

    @Test
    void allButTheOneWhoAsksAreAskedWithTheLastMoment() {
        mails.opened(poll);
        assertEquals(List.of(BEN, CAT), notices.readers());
        RecordedNotices.Told told = notices.told().get(0);
        assertEquals("Which times suit you? Meeting 5 (Otters)", told.subject());
        assertEquals(
                "Ann is looking for a time for Meeting 5 (Otters).\n"
                        + "You can answer until Saturday 5 December 2026, midday.",
                told.text());
        assertEquals("/scheduling/poll?id=9", told.action());
    }

    @Test
    void onlyThoseWhoHaveNotAnsweredAreRemindedAndOnlyOnce() {
        poll.answer(BEN, Map.of(0L, PollAnswer.YES), NOW);
        Instant due = PollReminderJob.due(poll);
        job(PollReminderJob.class, due).run("9");
        assertTrue(notices.readers().contains(CAT));
        assertTrue(!notices.readers().contains(BEN));
        notices.clear();
        job(PollReminderJob.class, due).run("9");
        assertEquals(List.of(), notices.told());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T12:00:00Z,2026-12-05T12:00:00Z,2026-12-04T12:00:00Z",
        "2026-12-01T12:00:00Z,2026-12-03T12:00:00Z,2026-12-02T12:00:00Z",
        "2026-12-01T12:00:00Z,2026-12-03T11:00:00Z,2026-12-02T11:30:00Z",
        "2026-12-01T12:00:00Z,2026-12-01T14:00:00Z,2026-12-01T13:00:00Z"
    })
    void theReminderComesADayBeforeTheEndOrHalfway(Instant opened, Instant closes, Instant due) {
        assertEquals(due, PollReminderJob.due(poll(opened, closes)));
    }

    @Test
    void theEndIsToldToWhoChoosesWithHowManyHaveAnswered() {
        poll.answer(BEN, Map.of(0L, PollAnswer.NO), NOW);
        job(PollEndJob.class, CLOSES).run("9");
        RecordedNotices.Told told = notices.only();
        assertEquals(ANN, told.to());
        assertEquals("1 of 3 people have answered your poll. You can now choose a time.", told.text());
    }

    @Test
    void aPollThatWasTakenBackEndsInSilence() {
        poll.withdraw(NOW);
        job(PollEndJob.class, CLOSES).run("9");
        job(PollReminderJob.class, CLOSES.minus(Duration.ofDays(1))).run("9");
        assertEquals(List.of(), notices.told());
    }

    @Test
    void allButWhoTookItBackAreToldThatThereIsNoDate() {
        mails.withdrawn(poll, BEN);
        assertEquals(List.of(ANN, CAT), notices.readers());
        assertEquals("Poll withdrawn: Meeting 5 (Otters)", notices.told().get(0).subject());
    }
}
