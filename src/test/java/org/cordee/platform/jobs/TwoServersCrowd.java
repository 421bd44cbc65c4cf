package org.cordee.platform.jobs;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.cordee.house.Ports;
import org.cordee.house.live.Jar;
import org.cordee.house.live.LiveServer;
import org.cordee.house.live.Mailbox;
import org.junit.jupiter.api.Test;

/**
 * Two servers on one MariaDB share a thousand due jobs, none twice and none missed, also when one of them is killed in
 * the middle. The jobs are "did you meet?" of five hundred dates of a demo pair, each of which leaves one notice and
 * one mail; in a mail stands the address of the server that wrote it.
 */
class TwoServersCrowd {

    private static final int DATES = 500;
    private static final String KIND = "scheduling.did-you-meet";
    private static final String NOTICE = "scheduling.notice.did-you-meet";

    private final LiveServer live = LiveServer.here();

    @Test
    void aThousandJobsAreDoneOnceEachAlsoWhenOneServerIsKilled() {
        assumeTrue(System.getProperty("cordee.database", "h2").equals("mariadb"));
        int port = Ports.free();
        try (Jar second = live.another(port)) {
            long first = 8_000_000_000L;
            plan(first);
            done(first, Duration.ofSeconds(90));
            eachOnce(first);

            long next = 9_000_000_000L;
            plan(next);
            await("two hundred jobs done")
                    .atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> left(next) <= 2 * DATES - 200);
            second.kill();
            second.end(Duration.ofSeconds(20));
            long withLease = untilNothingMoves(next);
            // what the dead server had taken is free again after two minutes: as if they were over
            live.change("update job set lease_expires_at = '2000-01-01' where lease_expires_at is not null");
            done(next, Duration.ofSeconds(90));
            eachOnce(next);
            System.out.println("jobs the killed server had taken: " + withLease);
        }
        delivered();
        assertTrue(written(":" + port + "/") > 0, "the second server has done some");
        assertTrue(written(live.base() + "/") > 0, "and so has the first");
    }

    /** Two due jobs for each of five hundred dates that are over. */
    private void plan(long ids) {
        long model = live.query(
                        "select a.id from appointment a join invitation i on i.appointment_id = a.id"
                                + " join account c on c.person_id = i.person_id"
                                + " where a.owner_kind = 'mentoring.session'"
                                + " and c.email = 'mentee@demo.example' order by a.id limit 1",
                        row -> row.getLong(1))
                .get(0);
        String dates = "seq_1_to_" + DATES;
        live.change(
                "insert into appointment (id, version, purpose, owner_kind, owner_id, state, starts_at, ends_at, "
                        + "zone, uid, sequence_number)"
                        + " select ? + seq, 1, a.purpose, a.owner_kind, a.owner_id, 'CONFIRMED', timestampadd(minute, "
                        + "seq, '2020-01-01 09:00:00'),"
                        + " timestampadd(minute, seq + 30, '2020-01-01 09:00:00'), 'Europe/London', concat(? + seq, "
                        + "'@test'), 0 from appointment a, "
                        + dates
                        + " where a.id = ?",
                ids,
                ids,
                model);
        List<Long> pair = live.query(
                "select person_id from invitation where appointment_id = ? order by person_id",
                row -> row.getLong(1),
                model);
        assertEquals(2, pair.size());
        for (int i = 0; i < 2; i++) {
            live.change(
                    "insert into invitation (id, version, appointment_id, person_id, answer, attendance)"
                            + " select ? + ? + seq, 1, ? + seq, ?, 'NONE', 'EXPECTED' from " + dates,
                    ids,
                    i * DATES,
                    ids,
                    pair.get(i));
        }
        // in one statement: all are due at once
        live.change(
                "insert into job (kind, subject, due_at, attempts) select ?, concat(i.appointment_id, ':', "
                        + "i.person_id), '2020-01-02', 0"
                        + " from invitation i where i.appointment_id > ? and i.appointment_id <= ?",
                KIND,
                ids,
                ids + DATES);
    }

    private long left(long ids) {
        return live.count(
                "select count(*) from job where kind = ? and subject >= ? and subject < ?",
                KIND,
                String.valueOf(ids),
                String.valueOf(ids + DATES + 1));
    }

    private void done(long ids, Duration longest) {
        await("jobs that are left").atMost(longest).until(() -> left(ids), equalTo(0L));
    }

    /** Waits until no job was done for three seconds. @return how many are left then, all with a lease of the dead */
    private long untilNothingMoves(long ids) {
        AtomicLong before = new AtomicLong(left(ids));
        return await("the living server has done its jobs")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> left(ids), now -> before.getAndSet(now) == now);
    }

    /** A notice and a mail for each job: as many as there are, and each with words of its own. */
    private void eachOnce(long ids) {
        long told = live.count("select count(*) from notice n where n.kind = ?", NOTICE);
        assertEquals(2 * DATES * rounds(ids), told);
        assertEquals(2 * DATES * rounds(ids), live.count("select count(*) from mail where kind = ?", NOTICE));
        Map<String, Long> each = live
                .query(
                        "select person_id, id, body_sealed from notice where kind = ?",
                        row -> row.getLong(1) + " "
                                + LiveServer.opened(row.getString(3), "notice.body " + row.getLong(2)),
                        NOTICE)
                .stream()
                .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
        assertEquals(
                2 * DATES,
                each.values().stream().filter(times -> times == rounds(ids)).count(),
                "each date of each person in each round");
    }

    /**
     * The dates of both rounds are at the same times, so that each person has been told of each as often as there were
     * rounds.
     */
    private static long rounds(long ids) {
        return ids == 8_000_000_000L ? 1 : 2;
    }

    private static long written(String address) {
        return Mailbox.here().received().stream()
                .filter(m -> Mailbox.subjectOf(m).startsWith("Did you meet?")
                        && Mailbox.text(m).contains(address))
                .count();
    }

    /** Every mail arrives; one that was on its way when its server died may arrive twice, under the same Message-ID. */
    private void delivered() {
        await("mails that are left")
                .atMost(Duration.ofSeconds(150))
                .until(
                        () -> live.count("select count(*) from mail where kind = ? and sent_at is null", NOTICE),
                        equalTo(0L));
        long ids = Mailbox.here().received().stream()
                .filter(m -> Mailbox.subjectOf(m).startsWith("Did you meet?"))
                .map(Mailbox::messageId)
                .distinct()
                .count();
        assertEquals(4 * DATES, ids);
    }
}
