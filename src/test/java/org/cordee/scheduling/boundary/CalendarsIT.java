package org.cordee.scheduling.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordee.accounts.boundary.AccountDesk;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.platform.jobs.Jobs;
import org.cordee.scheduling.control.OneMoreNetwork;
import org.cordee.scheduling.terms.CalendarTrouble;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.NotUnderstood;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The private feed, and other calendars that are read from a server of the test. */
class CalendarsIT extends DiaryInside {

    private static final DateTimeFormatter ICAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Inject
    CalendarFeeds feeds;

    @Inject
    ExternalCalendars outside;

    @Inject
    Jobs jobs;

    @Inject
    Accounts accounts;

    @Inject
    AccountDesk desk;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private volatile String file = "";
    private volatile int status = 200;
    /** What the server waits for before it answers; open unless a test closes it. */
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @BeforeEach
    void serverIsThere() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            try {
                gate.await(1, TimeUnit.MINUTES);
                byte[] body = file.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                exchange.close();
            }
        });
        server.start();
        OneMoreNetwork.allow(server.getAddress().getPort());
    }

    @AfterEach
    void serverIsGone() {
        OneMoreNetwork.allow(0);
        server.stop(0);
    }

    private static String calendar(Instant... starts) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n");
        for (Instant start : starts) {
            text.append("BEGIN:VEVENT\r\nUID:")
                    .append(start)
                    .append("\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:The secret of the day\r\nDTSTART:")
                    .append(ICAL.format(start))
                    .append("\r\nDTEND:")
                    .append(ICAL.format(start.plus(Duration.ofHours(1))))
                    .append("\r\nEND:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }

    private long added(PersonId person, String name) {
        String address = "http://calendar.localhost:" + server.getAddress().getPort() + "/secret-path/" + name + ".ics";
        return as(person, () -> outside.add(outside.fetch(name, address)));
    }

    private static String key(String address) {
        return address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
    }

    @Test
    void theFeedShowsOnesOwnDatesUntilItIsStopped() {
        List<PersonId> two = people(2);
        PersonId reader = two.get(0);
        assertTrue(as(reader, () -> feeds.mine()).isEmpty());
        as(reader, () -> feeds.make());
        String first = key(as(reader, () -> feeds.mine()).orElseThrow().address());
        assertEquals(43, first.length());
        assertEquals(
                0,
                count(
                        "select count(*) from calendar_feed where secret_hash = ? or secret_sealed like ?",
                        first,
                        "%" + first + "%"));

        Instant start = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        TimeRange timeRange = new TimeRange(start, start.plus(Duration.ofHours(1)), LONDON);
        AppointmentId id = as(
                two.get(1),
                () -> appointments.plan(
                        Purpose.MENTORING_SESSION,
                        PairOwner.KIND,
                        System.nanoTime(),
                        timeRange,
                        Venue.OPEN,
                        two,
                        false));
        CalendarFeeds.Calendar one = asVisitor(() -> feeds.read(first));
        assertTrue(
                one.text().contains("SUMMARY:A date of two") && one.text().contains("DTSTART;TZID=Europe/London:"),
                one.text());
        clock().forward(Duration.ofMinutes(5));
        assertEquals(one.mark(), asVisitor(() -> feeds.read(first)).mark(), "the same dates, the same mark, later too");
        as(reader, () -> feeds.make());
        refused(NotFound.class, () -> asVisitor(() -> feeds.read(first)));
        String second = key(as(reader, () -> feeds.mine()).orElseThrow().address());
        assertEquals(one.mark(), asVisitor(() -> feeds.read(second)).mark());

        as(two.get(1), () -> appointments.cancel(id));
        CalendarFeeds.Calendar cancelled = asVisitor(() -> feeds.read(second));
        assertTrue(cancelled.text().contains("STATUS:CANCELLED"));
        assertTrue(cancelled.text().contains("SUMMARY:Cancelled: A date of two"), cancelled.text());
        assertNotEquals(one.mark(), cancelled.mark());
        clock().isNow(timeRange.end().plusSeconds(1));
        assertFalse(asVisitor(() -> feeds.read(second)).text().contains("BEGIN:VEVENT"), "over and called off");
        assertTrue(as(reader, () -> feeds.mine()).orElseThrow().lastRead() != null);
        as(reader, () -> feeds.stop());
        refused(NotFound.class, () -> asVisitor(() -> feeds.read(second)));
        refused(NotFound.class, () -> asVisitor(() -> feeds.read("")));
    }

    @Test
    void theAddressOfAClosedAccountNeverComesBack() {
        PersonId person = person();
        inTransaction(() -> {
            accounts.create(person, unique("feed") + "@feed.example", null, false);
            return null;
        });
        as(person, () -> feeds.make());
        String key = key(as(person, () -> feeds.mine()).orElseThrow().address());
        assertTrue(asVisitor(() -> feeds.read(key)).text().startsWith("BEGIN:VCALENDAR"));
        PersonId administrator = person();
        asAdministrator(administrator, () -> {
            desk.close(person, desk.of(person).version());
            return null;
        });
        refused(NotFound.class, () -> asVisitor(() -> feeds.read(key)));
        asAdministrator(administrator, () -> {
            desk.open(person, desk.of(person).version());
            return null;
        });
        refused(NotFound.class, () -> asVisitor(() -> feeds.read(key)));
        assertTrue(as(person, () -> feeds.mine()).isEmpty(), "the old address is not shown either");
        as(person, () -> feeds.make());
        String fresh = key(as(person, () -> feeds.mine()).orElseThrow().address());
        assertTrue(asVisitor(() -> feeds.read(fresh)).text().startsWith("BEGIN:VCALENDAR"));
        refused(NotFound.class, () -> asVisitor(() -> feeds.read(key)));
    }

    @Test
    void theOwnerSeesWhatWasReadAndWhatWasNotUnderstood() {
        PersonId person = person();
        String address = unique("zoe") + "@feed.example";
        inTransaction(() -> {
            accounts.create(person, address, null, false);
            return null;
        });
        Instant next = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        String declined = "BEGIN:VEVENT\r\nUID:d\r\nDTSTART:" + ICAL.format(next.plus(Duration.ofDays(1)))
                + "\r\nDURATION:PT1H\r\nATTENDEE;PARTSTAT=DECLINED:mailto:" + address
                + "\r\nATTENDEE:mailto:b@example.org\r\nEND:VEVENT\r\n";
        String odd = "BEGIN:VEVENT\r\nUID:o\r\nDTSTART;TZID=Zona de Neptuno – 7:"
                + ICAL.format(next.plus(Duration.ofDays(3))).replace("Z", "")
                + "\r\nDURATION:PT1H\r\nRRULE:FREQ=SOMETIMES\r\nEND:VEVENT\r\n";
        byte[] text = calendar(next)
                .replace("END:VCALENDAR", declined + odd + "END:VCALENDAR")
                .getBytes(StandardCharsets.UTF_8);
        as(person, () -> outside.add("work", text));
        ExternalCalendars.Outside read = as(person, () -> outside.mine()).get(0);
        assertEquals(2, read.next().size());
        assertEquals(next, read.next().get(0).start());
        assertEquals(
                List.of(
                        new ExternalCalendars.Missed(NotUnderstood.UNKNOWN_ZONE, 1, "Zona de Neptuno – 7"),
                        new ExternalCalendars.Missed(NotUnderstood.RULE, 1, null)),
                read.missed());
        as(person, () -> outside.remove(read.id()));
        assertEquals(0, count("select count(*) from external_calendar_remark where calendar_id = ?", read.id()));
    }

    @Test
    void whatWasDeclinedAndWhatIsLongPastIsNotInTheFeed() {
        List<PersonId> two = people(2);
        Instant start = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        TimeRange timeRange = new TimeRange(start, start.plus(Duration.ofHours(1)), LONDON);
        AppointmentId id = as(
                two.get(1),
                () -> appointments.plan(
                        Purpose.MENTORING_SESSION,
                        PairOwner.KIND,
                        System.nanoTime(),
                        timeRange,
                        Venue.OPEN,
                        two,
                        false));
        two.forEach(person -> as(person, () -> feeds.make()));
        as(two.get(0), () -> dates.answer(id, InvitationAnswer.NO));
        String declined = key(as(two.get(0), () -> feeds.mine()).orElseThrow().address());
        String accepted = key(as(two.get(1), () -> feeds.mine()).orElseThrow().address());
        assertFalse(asVisitor(() -> feeds.read(declined)).text().contains("BEGIN:VEVENT"));
        assertTrue(asVisitor(() -> feeds.read(accepted)).text().contains("BEGIN:VEVENT"));
        clock().isNow(timeRange.end().plus(Duration.ofDays(89)));
        assertTrue(asVisitor(() -> feeds.read(accepted)).text().contains("BEGIN:VEVENT"));
        clock().isNow(timeRange.end().plus(Duration.ofDays(91)));
        assertFalse(asVisitor(() -> feeds.read(accepted)).text().contains("BEGIN:VEVENT"));
    }

    @Test
    void whoIsBusyElsewhereCannotBeBookedThen() {
        List<PersonId> two = people(2);
        open(two.get(0));
        TimeRange taken = when(monday(10, 0), 60);
        TimeRange free = when(monday(13, 0), 60);
        file = calendar(taken.start());
        long id = added(two.get(0), "work");
        assertEquals(1, count("select count(*) from external_busy_time where calendar_id = ?", id));
        assertEquals(
                0,
                count(
                        "select count(*) from external_calendar where id = ? and address_sealed like '%secret-path%'",
                        id));
        TimeTaken refused = refused(
                TimeTaken.class, () -> as(two.get(1), () -> booking.book(draft(taken, two.get(0), two.get(1)))));
        assertFalse(refused.alternatives().isEmpty());
        assertTrue(refused.alternatives().stream().noneMatch(t -> t.overlaps(taken)));
        as(two.get(1), () -> booking.book(draft(free, two.get(0), two.get(1))));
        as(two.get(0), () -> outside.remove(id));
        as(two.get(1), () -> booking.book(draft(taken, two.get(0), two.get(1))));
        assertEquals(0, count("select count(*) from external_busy_time where calendar_id = ?", id));
    }

    @Test
    void itIsReadAgainAtTheMomentOfBooking() {
        List<PersonId> two = people(2);
        open(two.get(0));
        TimeRange wanted = when(monday(11, 0), 60);
        file = calendar();
        added(two.get(0), "work");
        clock().forward(Duration.ofMinutes(2));
        file = calendar(wanted.start());
        refused(TimeTaken.class, () -> as(two.get(1), () -> booking.book(draft(wanted, two.get(0), two.get(1)))));
        int before = asked.get();
        refused(TimeTaken.class, () -> as(two.get(1), () -> booking.book(draft(wanted, two.get(0), two.get(1)))));
        assertEquals(before, asked.get(), "it was read a moment ago");
    }

    @Test
    void aSlowOrBrokenOneBlocksNobodyAndSaysSo() {
        List<PersonId> two = people(2);
        open(two.get(0));
        file = calendar(when(monday(10, 0), 60).start());
        long id = added(two.get(0), "work");
        clock().forward(Duration.ofMinutes(2));
        int asked = this.asked.get();
        gate = new CountDownLatch(1);
        as(two.get(1), () -> booking.book(draft(when(monday(12, 0), 60), two.get(0), two.get(1))));
        assertEquals(asked + 1, this.asked.get());
        assertNull(
                as(two.get(0), () -> outside.mine()).get(0).trouble(),
                "it is still waited for, twenty seconds at most, and not by the booking");
        gate.countDown();
        status = 503;
        // the slow one of before may still be under way, and may succeed at the time it then is
        await().until(() -> as(two.get(0), () -> {
            clock().forward(Duration.ofMinutes(10));
            outside.readAgain(List.of(two.get(0)));
            return outside.mine().get(0).trouble() != null;
        }));
        ExternalCalendars.Outside broken = as(two.get(0), () -> outside.mine()).get(0);
        assertEquals(CalendarTrouble.FAILED, broken.trouble());
        assertTrue(broken.read() != null);
        assertEquals(
                1,
                count("select count(*) from external_busy_time where calendar_id = ?", id),
                "what was read before counts");
        int before = this.asked.get();
        as(two.get(1), () -> booking.book(draft(when(monday(14, 0), 60), two.get(0), two.get(1))));
        assertEquals(before, this.asked.get(), "a broken one is left alone for a while");
    }

    @Test
    void aJobReadsItAgainAndLessOftenWhileItFails() {
        PersonId person = person();
        file = calendar();
        String id = String.valueOf(added(person, "work"));
        Instant due = jobs.due("scheduling.read-calendar", id);
        assertTrue(due.isAfter(clock.instant().plus(Duration.ofMinutes(29)))
                && due.isBefore(clock.instant().plus(Duration.ofMinutes(41))));
        file = calendar(clock.instant().plus(Duration.ofDays(1)));
        clock().isNow(due.plusSeconds(1));
        jobs.runDue();
        assertEquals(1, count("select count(*) from external_busy_time where calendar_id = ?", Long.valueOf(id)));
        status = 404;
        for (int i = 1; i <= 3; i++) {
            clock().isNow(jobs.due("scheduling.read-calendar", id).plusSeconds(1));
            jobs.runDue();
        }
        assertEquals(
                CalendarTrouble.GONE, as(person, () -> outside.mine()).get(0).trouble());
        assertTrue(
                jobs.due("scheduling.read-calendar", id).isAfter(clock.instant().plus(Duration.ofMinutes(30 * 8 - 1))));
        status = 200;
        refused(RuleBroken.class, () -> as(person, () -> outside.readNow(Long.parseLong(id))));
        clock().forward(Duration.ofMinutes(2));
        assertTrue(as(person, () -> outside.readNow(Long.parseLong(id))));
        assertNull(as(person, () -> outside.mine()).get(0).trouble());
    }

    @Test
    void aFileIsReadOnceAndDatesOfCordeeInItDoNotCount() {
        PersonId person = person();
        String text = calendar(clock.instant().plus(Duration.ofDays(1)));
        String ours = text.replaceFirst("UID:[^\r]+", "UID:0815@cordee");
        long id = as(person, () -> outside.add("file", text.getBytes(StandardCharsets.UTF_8)));
        long own = as(person, () -> outside.add("ours", ours.getBytes(StandardCharsets.UTF_8)));
        assertEquals(1, count("select count(*) from external_busy_time where calendar_id = ?", id));
        assertEquals(0, count("select count(*) from external_busy_time where calendar_id = ?", own));
        assertNull(jobs.due("scheduling.read-calendar", String.valueOf(id)));
        refused(RuleBroken.class, () -> as(person, () -> outside.readNow(id)));
        assertEquals(0, count("select count(*) from external_calendar where name like '%secret%'"));
    }

    @Test
    void itIsOnesOwnAndNoPlaceInside() {
        PersonId person = person();
        PersonId other = person();
        file = calendar();
        long id = added(person, "work");
        refused(NotFound.class, () -> as(other, () -> outside.remove(id)));
        refused(NotFound.class, () -> as(other, () -> outside.readNow(id)));
        assertEquals(List.of(), as(other, () -> outside.mine()));
        for (String address : List.of(
                "https://127.0.0.1/a.ics", "https://169.254.169.254/latest/meta-data", "https://localhost/a.ics")) {
            Invalid refused = refused(Invalid.class, () -> as(person, () -> outside.fetch("x", address)));
            assertEquals("address", refused.problems().get(0).field());
            assertEquals(
                    CalendarTrouble.NOT_ALLOWED.messageKey(),
                    refused.problems().get(0).key());
        }
        for (String address : List.of(
                "http://example.org/a.ics", "not an address", "https://a:b@example.org/", "ftp://example.org")) {
            assertEquals(
                    "scheduling.outside.not-an-address",
                    refused(Invalid.class, () -> as(person, () -> outside.fetch("x", address)))
                            .problems()
                            .get(0)
                            .key());
        }
        refused(Invalid.class, () -> as(person, () -> outside.add("x", "<html>".getBytes(StandardCharsets.UTF_8))));
        for (int i = 0; i < 4; i++) {
            added(person, "more");
        }
        refused(RuleBroken.class, () -> added(person, "one-too-many"));
    }
}
