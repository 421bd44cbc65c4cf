package org.cordee.scheduling.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.house.inside.Inside;
import org.cordee.notices.boundary.MailSettings;
import org.cordee.notices.boundary.Notices;
import org.cordee.notices.boundary.NoticesFixture;
import org.cordee.notices.terms.MailKind;
import org.cordee.platform.jobs.Jobs;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told about dates, and when. */
class LettersIT extends Inside {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Appointments appointments;

    @Inject
    MyAppointments myAppointments;

    @Inject
    InvitationAnswers invitationAnswers;

    @Inject
    AttendanceQuestionJob meetings;

    @Inject
    MailSettings settings;

    @Inject
    Notices notices;

    @Inject
    NoticesFixture fixture;

    @Inject
    PairOwner owner;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    private final String adaEmail = unique("ada") + "@demo.example";
    private final String zoeEmail = unique("zoe") + "@demo.example";
    private final long about = System.nanoTime();
    private PersonId ada;
    private PersonId zoe;
    private Instant start;

    @BeforeEach
    void two() {
        ada = fixture.person("Ada", adaEmail, LONDON);
        zoe = fixture.person("Zoë", zoeEmail, ZoneId.of("Europe/Athens"));
        owner.managedBy(about, ada, zoe);
        start = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
    }

    private TimeRange at(Instant from) {
        return new TimeRange(from, from.plus(Duration.ofHours(1)), LONDON);
    }

    private AppointmentId planned() {
        return as(
                ada,
                () -> appointments.plan(
                        Purpose.MENTORING_SESSION,
                        PairOwner.KIND,
                        about,
                        at(start),
                        new Venue("Leeds", null),
                        List.of(ada, zoe),
                        false));
    }

    private List<String> mails(String email) {
        return query(
                "select subject from mail where recipient = ? order by created_at, id", row -> row.getString(1), email);
    }

    private String text(String email, String subject) {
        return mailTexts("where recipient = ? and subject = ? order by created_at desc", email, subject)
                .get(0);
    }

    private List<String> calendars(String email) {
        return query(
                "select a.content_sealed, a.number, m.id from mail_attachment a join mail m on m.id = a.mail_id"
                        + " where m.recipient = ?"
                        + " order by m.created_at, a.number",
                row -> opened(row.getString(1), "mail_attachment.content." + row.getInt(2) + " " + row.getString(3)),
                email);
    }

    private static String token(String text, String link) {
        return text.substring(text.indexOf(link) + link.length())
                .lines()
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private static String line(String calendar, String name) {
        return calendar.lines().filter(l -> l.startsWith(name)).findFirst().orElse("");
    }

    @Test
    void tenReschedulesAndACancelAreToldOnceEachUnderOneUid() {
        AppointmentId id = planned();
        for (int i = 1; i <= 10; i++) {
            Instant to = start.plus(Duration.ofHours(i));
            as(ada, () -> myAppointments.move(id, to, null, null));
        }
        as(zoe, () -> myAppointments.cancel(id));
        List<String> sent = calendars(zoeEmail);
        assertEquals(12, sent.size());
        Set<String> uids = sent.stream().map(c -> line(c, "UID:")).collect(Collectors.toSet());
        assertEquals(1, uids.size());
        for (int i = 0; i < 12; i++) {
            assertEquals("SEQUENCE:" + i, line(sent.get(i), "SEQUENCE:"));
            assertEquals(i == 11 ? "METHOD:CANCEL" : "METHOD:REQUEST", line(sent.get(i), "METHOD:"));
            assertTrue(sent.get(i).replace("\r\n ", "").contains("mailto:" + zoeEmail));
            assertFalse(sent.get(i).replace("\r\n ", "").contains(adaEmail));
        }
        assertEquals(
                1,
                mails(zoeEmail).stream().filter(s -> s.startsWith("New event")).count());
        assertEquals(
                10,
                mails(zoeEmail).stream()
                        .filter(s -> s.startsWith("Rescheduled"))
                        .count());
        assertEquals("Cancelled: A date of two", mails(zoeEmail).get(11));
        assertEquals(12, mails(adaEmail).size(), "the other's calendar is told too, whoever did it");
        assertTrue(text(zoeEmail, "Cancelled: A date of two").contains("(Athens time)"));
        // within Cordee one is not told of what one did oneself
        assertEquals(
                1,
                as(ada, () -> notices.mine(PageQuery.of(0, 50))).items().stream()
                        .filter(n -> n.subject().startsWith("Cancelled"))
                        .count());
        assertEquals(
                0,
                as(zoe, () -> notices.mine(PageQuery.of(0, 50))).items().stream()
                        .filter(n -> n.subject().startsWith("Cancelled"))
                        .count());
    }

    @Test
    void whatIsRolledBackSendsNothing() {
        refused(
                IllegalStateException.class,
                () -> inTransaction(() -> {
                    appointments.plan(
                            Purpose.MENTORING_SESSION,
                            PairOwner.KIND,
                            about,
                            at(start),
                            Venue.OPEN,
                            List.of(ada, zoe),
                            false);
                    throw new IllegalStateException();
                }));
        assertEquals(List.of(), mails(zoeEmail));
        assertEquals(0, count("select count(*) from notice where person_id = ?", zoe.value()));
        assertEquals(0, count("select count(*) from job where subject like ?", "%:" + zoe));
    }

    @Test
    void whoIsTakenOutIsSentACancellationAndTheOthersNothing() {
        AppointmentId id = planned();
        as(ada, () -> appointments.uninvite(List.of(id), zoe));
        assertEquals(List.of("New event: A date of two", "Removed from your calendar: A date of two"), mails(zoeEmail));
        assertEquals("METHOD:CANCEL", line(calendars(zoeEmail).get(1), "METHOD:"));
        assertEquals(1, mails(adaEmail).size());
    }

    @Test
    void severalDatesAreOneMailWithOneFileEach() {
        AppointmentId first = planned();
        AppointmentId second = as(
                ada,
                () -> appointments.plan(
                        Purpose.MENTORING_SESSION,
                        PairOwner.KIND,
                        about,
                        at(start.plus(Duration.ofDays(7))),
                        Venue.OPEN,
                        List.of(ada),
                        false));
        String guest = unique("guest") + "@demo.example";
        PersonId third = fixture.person("Guest", guest, LONDON);
        as(ada, () -> appointments.invite(List.of(first, second), third));
        assertEquals(List.of("2 new events: A date of two"), mails(guest));
        assertEquals(2, calendars(guest).size());
        as(ada, () -> appointments.cancel(List.of(first, second)));
        assertEquals("2 events cancelled: A date of two", mails(guest).get(1));
    }

    @Test
    void remindersComeADayAndAnHourBefore() {
        planned();
        clock().isNow(start.minus(Duration.ofDays(1)).plusSeconds(1));
        jobs.runDue();
        assertEquals(
                1,
                mails(zoeEmail).stream()
                        .filter("Tomorrow: A date of two"::equals)
                        .count());
        jobs.runDue();
        clock().isNow(start.minus(Duration.ofHours(1)).plusSeconds(1));
        jobs.runDue();
        assertEquals(
                List.of("New event: A date of two", "Tomorrow: A date of two", "In an hour: A date of two"),
                mails(zoeEmail));
        assertTrue(text(zoeEmail, "In an hour: A date of two").contains("Where: Leeds"));
        assertEquals(1, as(zoe, () -> notices.mine(PageQuery.of(0, 50))).total(), "reminders are mails alone");
    }

    @Test
    void aReminderReadsAgainWhatStands() {
        AppointmentId id = planned();
        as(zoe, () -> myAppointments.answer(id, InvitationAnswer.NO));
        clock().isNow(start.minus(Duration.ofDays(1)).plusSeconds(1));
        jobs.runDue();
        assertEquals(1, mails(zoeEmail).size(), "who said no is not reminded");
        assertTrue(mails(adaEmail).contains("Tomorrow: A date of two"));
        assertTrue(mails(adaEmail).contains("Zoë can’t go: A date of two"));
        Instant later = start.plus(Duration.ofDays(5));
        as(ada, () -> myAppointments.move(id, later, null, null));
        clock().isNow(start.minus(Duration.ofHours(1)).plusSeconds(1));
        jobs.runDue();
        assertFalse(mails(adaEmail).contains("In an hour: A date of two"), "not of the time it no longer has");
        clock().isNow(later.minus(Duration.ofDays(1)).plusSeconds(1));
        jobs.runDue();
        assertEquals(
                2,
                mails(adaEmail).stream()
                        .filter("Tomorrow: A date of two"::equals)
                        .count());
        assertEquals(
                1,
                mails(zoeEmail).stream()
                        .filter("Tomorrow: A date of two"::equals)
                        .count(),
                "at a new time everybody is asked anew");
        as(ada, () -> myAppointments.cancel(id));
        assertEquals(
                0, count("select count(*) from job where subject = ? and kind like 'scheduling.%'", id.toString()));
        clock().isNow(later.minus(Duration.ofHours(1)).plusSeconds(1));
        jobs.runDue();
        assertFalse(mails(adaEmail).contains("In an hour: A date of two"));
    }

    @Test
    void aServerThatWasDownForTheNightSaysNothingLate() {
        planned();
        clock().isNow(start.plusSeconds(60));
        jobs.runDue();
        assertEquals(1, mails(zoeEmail).size());
    }

    @Test
    void whatIsNotWantedDoesNotComeAndWhatIsEssentialDoes() {
        assertEquals(List.of(MailKind.values()), as(zoe, () -> settings.wanted()));
        as(zoe, () -> settings.save(List.of(MailKind.HOUR_BEFORE)));
        assertEquals(List.of(MailKind.HOUR_BEFORE), as(zoe, () -> settings.wanted()));
        AppointmentId id = planned();
        clock().isNow(start.minus(Duration.ofDays(1)).plusSeconds(1));
        jobs.runDue();
        clock().isNow(start.minus(Duration.ofHours(1)).plusSeconds(1));
        jobs.runDue();
        as(ada, () -> myAppointments.cancel(id));
        assertEquals(
                List.of("New event: A date of two", "In an hour: A date of two", "Cancelled: A date of two"),
                mails(zoeEmail));
        assertTrue(text(zoeEmail, "In an hour: A date of two").contains("/links/mute?t="));
        assertFalse(text(zoeEmail, "Cancelled: A date of two").contains("/links/mute?t="));
        as(zoe, () -> settings.save(List.of(MailKind.values())));
        assertEquals(List.of(MailKind.values()), as(zoe, () -> settings.wanted()));
    }

    @Test
    void oneAnswersFromTheMail() {
        AppointmentId id = planned();
        String token = token(text(zoeEmail, "New event: A date of two"), "/links/date?t=");
        assertEquals(
                InvitationAnswer.NONE,
                asVisitor(() -> invitationAnswers.page(token)).answer());
        asVisitor(() -> {
            invitationAnswers.say(token, InvitationAnswer.MAYBE);
            return true;
        });
        assertEquals(
                InvitationAnswer.MAYBE,
                asVisitor(() -> invitationAnswers.page(token)).answer());
        assertTrue(mails(adaEmail).contains("Zoë might go: A date of two"));
        assertFalse(text(adaEmail, "New event: A date of two").contains("/links/date"), "who made it has said yes");
        as(ada, () -> myAppointments.cancel(id));
        assertFalse(asVisitor(() -> invitationAnswers.page(token)).open());
        refused(
                Conflict.class,
                () -> asVisitor(() -> {
                    invitationAnswers.say(token, InvitationAnswer.YES);
                    return true;
                }));
        refused(NotFound.class, () -> asVisitor(() -> invitationAnswers.page(token + "x")));
    }

    @Test
    void eitherSaysThatTheyMet() {
        AppointmentId id = planned();
        clock().isNow(start.plus(Duration.ofMinutes(91)));
        jobs.runDue();
        String token = token(text(zoeEmail, "Did you meet? A date of two"), "/links/met?t=");
        assertTrue(mails(adaEmail).contains("Did you meet? A date of two"));
        assertTrue(asVisitor(() -> meetings.page(token)).open());
        asVisitor(() -> {
            meetings.say(token, true);
            return true;
        });
        assertEquals(
                AppointmentState.HELD, asVisitor(() -> meetings.page(token)).state());
        assertEquals(
                Attendance.ATTENDED,
                as(ada, () -> appointments.mine(start, start.plusSeconds(60)))
                        .get(0)
                        .attendance());
        assertTrue(owner.told(about).contains("attendance ATTENDED"));
        String other = token(text(adaEmail, "Did you meet? A date of two"), "/links/met?t=");
        refused(
                Conflict.class,
                () -> asVisitor(() -> {
                    meetings.say(other, false);
                    return true;
                }));
        assertEquals(1, count("select count(*) from appointment where id = ? and state = 'HELD'", id.value()));
    }

    @Test
    void notToHaveMetIsNobodysAbsenceAndLaterAsksAgain() {
        planned();
        clock().isNow(start.plus(Duration.ofMinutes(91)));
        jobs.runDue();
        String token = token(text(zoeEmail, "Did you meet? A date of two"), "/links/met?t=");
        asVisitor(() -> {
            meetings.later(token);
            return true;
        });
        clock().forward(Duration.ofDays(1).plusSeconds(1));
        jobs.runDue();
        assertEquals(
                2,
                mails(zoeEmail).stream()
                        .filter("Did you meet? A date of two"::equals)
                        .count());
        assertEquals(
                1,
                mails(adaEmail).stream()
                        .filter("Did you meet? A date of two"::equals)
                        .count());
        assertEquals(
                Attendance.NOT_RECORDED,
                as(zoe, () -> appointments.mine(start, start.plusSeconds(60)))
                        .get(0)
                        .attendance());
        asVisitor(() -> {
            meetings.say(token, false);
            return true;
        });
        assertEquals(
                AppointmentState.NOT_HELD,
                as(zoe, () -> appointments.mine(start, start.plusSeconds(60)))
                        .get(0)
                        .state());
        assertEquals(
                Attendance.NOT_RECORDED,
                as(zoe, () -> appointments.mine(start, start.plusSeconds(60)))
                        .get(0)
                        .attendance());
    }

    @Test
    void nobodyIsAskedWhatWasSaidBefore() {
        AppointmentId id = planned();
        clock().isNow(start.plus(Duration.ofMinutes(61)));
        as(ada, () -> myAppointments.tookPlace(id, true));
        clock().isNow(start.plus(Duration.ofMinutes(91)));
        jobs.runDue();
        assertFalse(mails(zoeEmail).contains("Did you meet? A date of two"));
    }
}
