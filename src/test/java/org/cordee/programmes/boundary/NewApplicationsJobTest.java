package org.cordee.programmes.boundary;

import static org.cordee.house.Keys.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordee.house.Injection;
import org.cordee.house.RecordedJobs;
import org.cordee.programmes.PublishedCohort;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.ids.CohortId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mail a day at the most, at seven in London, about what is new since the last one. */
class NewApplicationsJobTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private final RecordedJobs jobs = new RecordedJobs();
    private final List<Integer> told = new ArrayList<>();
    private final List<Instant> sent = new ArrayList<>();
    private Instant toldAt;

    private NewApplicationsJob job(Instant now) {
        return Injection.of(
                NewApplicationsJob.class,
                jobs,
                Clock.fixed(now, ZoneOffset.UTC),
                new CohortQueries() {
                    @Override
                    public Cohort locked(CohortId id) {
                        return cohort();
                    }

                    @Override
                    public Instant applicationsToldAt(CohortId cohort) {
                        return toldAt;
                    }

                    @Override
                    public void applicationsTold(CohortId cohort, Instant at) {
                        toldAt = at;
                    }
                },
                new ApplicationQueries() {
                    @Override
                    public int newUndecided(CohortId cohort, Instant since) {
                        return (int) sent.stream()
                                .filter(at -> since == null || at.isAfter(since))
                                .count();
                    }
                },
                new ProgrammeNotifications() {
                    @Override
                    void newApplications(Cohort cohort, int count) {
                        told.add(count);
                    }
                });
    }

    private static Cohort cohort() {
        CohortPlan plan = new CohortPlan(
                "Spring",
                NOW.minus(Duration.ofDays(10)),
                NOW.plus(Duration.ofDays(10)),
                LocalDate.parse("2027-02-01"),
                LocalDate.parse("2027-05-31"),
                1,
                Selection.FIRST_COME,
                null,
                5,
                false,
                null);
        return keyed(PublishedCohort.of(plan, 10), 3);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-29T05:00:00Z,2026-11-29T07:00:00Z",
        "2026-11-29T07:00:00Z,2026-11-30T07:00:00Z",
        "2026-11-29T22:00:00Z,2026-11-30T07:00:00Z",
        "2026-07-01T05:59:00Z,2026-07-01T06:00:00Z",
        "2026-07-01T06:30:00Z,2026-07-02T06:00:00Z",
        "2026-10-24T12:00:00Z,2026-10-25T07:00:00Z"
    })
    void leadsAreToldAtSevenInLondon(Instant now, Instant due) {
        job(now).plan(new CohortId(3));
        assertEquals(Map.of("programmes.new-applications 3", due), jobs.planned());
    }

    @Test
    void furtherApplicationsDoNotPutItOff() {
        job(NOW).plan(new CohortId(3));
        Map<String, Instant> first = Map.copyOf(jobs.planned());
        job(NOW.plus(Duration.ofHours(20))).plan(new CohortId(3));
        assertEquals(first, jobs.planned());
    }

    @Test
    void aSecondRunTellsNobody() {
        sent.add(NOW.minusSeconds(5));
        sent.add(NOW.minusSeconds(1));
        job(NOW).run("3");
        assertEquals(List.of(2), told);
        job(NOW.plusSeconds(1)).run("3");
        assertEquals(List.of(2), told);
        sent.add(NOW.plusSeconds(9));
        job(NOW.plusSeconds(10)).run("3");
        assertEquals(List.of(2, 1), told);
    }
}
