package org.cordee.programmes.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

class OldApplicationsJobIT extends ProgrammeInside {

    @Inject
    OldApplicationsJob job;

    private void run() {
        inTransaction(() -> {
            job.run("");
            return null;
        });
    }

    private ApplicationId withdrawn(CohortId cohort) {
        PersonId person = person(Level.MANAGER);
        ApplicationId id = apply(person, cohort).id();
        as(person, () -> applications.withdraw(id));
        return id;
    }

    /** As if nothing had happened to it since. */
    private void age(ApplicationId id, int years, int days) {
        LocalDateTime then = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusYears(years)
                .minusDays(days);
        sql("update application set changed_at = ? where id = ?", then, id.value());
        sql("update enrolment set changed_at = ? where application_id = ?", then, id.value());
    }

    private void endCohort(CohortId cohort, int years, int days) {
        LocalDate end = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusYears(years)
                .minusDays(days);
        sql("update cohort set starts_on = ?, ends_on = ? where id = ?", end, end, cohort.value());
    }

    private static long there(ApplicationId id) {
        return count("select count(*) from application where id = ?", id.value());
    }

    private static long written(ApplicationId id) {
        return count("select count(*) from application where id = ? and statement_sealed is not null", id.value());
    }

    @Test
    void endedApplicationsGoAfterTwoYears() {
        CohortId cohort = open(Selection.FIRST_COME, 5);
        ApplicationId old = withdrawn(cohort);
        ApplicationId younger = withdrawn(cohort);
        ApplicationId enrolled = apply(person(Level.MANAGER), cohort).id();
        age(old, 2, 2);
        age(younger, 2, -2);
        age(enrolled, 2, 2);
        run();
        run();
        assertEquals(1, there(younger));
        assertEquals(1, written(younger));
        assertEquals(1, written(enrolled), "the cohort has not ended");
        assertEquals(1, count("select count(*) from application_party where application_id = ?", younger.value()));
        // it led to an enrolment, which is withdrawn and stays for its own time
        assertEquals(1, there(old));
        assertEquals(0, written(old));
    }

    @Test
    void undecidedApplicationsEndWithTheirCohort() {
        CohortId cohort = open(Selection.BY_LEAD, 5);
        ApplicationId sent = apply(person(Level.MANAGER), cohort).id();
        ApplicationId withdrawn = withdrawn(cohort);
        age(sent, 2, 2);
        age(withdrawn, 2, 2);
        run();
        assertEquals(1, written(sent));
        assertEquals(0, there(withdrawn));
        assertEquals(0, count("select count(*) from application_party where application_id = ?", withdrawn.value()));
        endCohort(cohort, 2, -2);
        run();
        assertEquals(1, written(sent));
        endCohort(cohort, 2, 2);
        run();
        assertEquals(0, there(sent));
    }

    @Test
    void enrolmentsGoSixYearsAfterTheirCohortAndWhatWasWrittenBefore() {
        CohortId cohort = open(Selection.FIRST_COME, 5);
        ApplicationId enrolled = apply(person(Level.MANAGER), cohort).id();
        age(enrolled, 6, 2);
        endCohort(cohort, 2, -2);
        run();
        assertEquals(1, written(enrolled));
        endCohort(cohort, 2, 2);
        run();
        assertEquals(1, there(enrolled));
        assertEquals(0, written(enrolled));
        endCohort(cohort, 6, -2);
        run();
        assertEquals(1, count("select count(*) from enrolment where application_id = ?", enrolled.value()));
        endCohort(cohort, 6, 2);
        run();
        run();
        assertEquals(0, count("select count(*) from enrolment where cohort_id = ?", cohort.value()));
        assertEquals(0, there(enrolled));
        assertEquals(1, count("select count(*) from cohort where id = ?", cohort.value()));
    }
}
