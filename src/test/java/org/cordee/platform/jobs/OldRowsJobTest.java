package org.cordee.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cordee.house.Injection;
import org.junit.jupiter.api.Test;

class OldRowsJobTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private final List<String> planned = new ArrayList<>();

    private final Jobs jobs = new Jobs() {
        @Override
        public void plan(String kind, Instant due, String subject) {
            planned.add(kind + " " + due + " " + subject);
        }
    };

    /** Deletes in as many goes as it is given. */
    private static class CountingJob extends OldRowsJob {

        private int goes;

        @Override
        public String kind() {
            return "test.delete-old";
        }

        @Override
        protected boolean delete(Instant now) {
            assertEquals(NOW, now);
            goes--;
            return goes > 0;
        }
    }

    @Test
    void itRunsAgainAtOnceWhileThereMayBeMore() {
        CountingJob job = Injection.into(new CountingJob(), jobs, Clock.fixed(NOW, ZoneOffset.UTC));
        assertEquals(Duration.ofDays(1), job.every());
        job.goes = 2;
        job.run("");
        assertEquals(List.of("test.delete-old " + NOW + " "), planned);
        job.run("");
        assertEquals(1, planned.size(), "nothing is left");
    }

    @Test
    void whatIsKeptForYearsIsOverOnThatDayInTheUnitedKingdom() {
        Instant summer = Instant.parse("2026-07-01T23:30:00Z");
        assertEquals(
                Instant.parse("2020-07-01T23:30:00Z"),
                OldRowsJob.limit(summer, Period.ofYears(6)).toInstant());
        assertEquals(
                Instant.parse("2026-01-02T00:30:00Z"),
                OldRowsJob.limit(summer, Period.ofMonths(6)).toInstant(),
                "half past midnight, as clocks there show it");
    }
}
