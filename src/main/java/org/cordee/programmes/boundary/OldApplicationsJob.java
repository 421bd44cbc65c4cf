package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import org.cordee.platform.database.OldRows;
import org.cordee.platform.jobs.OldRowsJob;

/**
 * Deletes applications and enrolments when their time is over (see {@link ProgrammesData}). An application ends when it
 * is declined, expires, isn't selected or is withdrawn; any other ends with its cohort, as enrolments do. An
 * application that led to an enrolment loses what was written in it after its own time and is deleted after the
 * enrolment. Running twice does no harm.
 */
@ApplicationScoped
public class OldApplicationsJob extends OldRowsJob {

    private static final String KIND = "programmes.delete-old";
    private static final String OVER =
            "cohort_id in (select c.id from cohort c where c.ends_on < ? or c.cancelled_at < ?)";
    private static final String ENDED =
            "changed_at < ? and (state in ('DECLINED', 'EXPIRED', 'NOT_SELECTED', 'WITHDRAWN') or " + OVER + ")";
    private static final String ENROLLED = "exists (select 1 from enrolment e where e.application_id = application.id)";
    private static final String WRITTEN =
            "(statement_sealed is not null or manager_name is not null or manager_email is not null"
                    + " or manager_note_sealed is not null or reason_sealed is not null"
                    + " or exists (select 1 from application_answer w where w.application_id = application.id))";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    protected boolean delete(Instant now) {
        List<Long> enrolments =
                old.find("enrolment", "changed_at < ? and " + OVER, limits(now, ProgrammesData.ENROLMENTS));
        old.delete("component_progress", "enrolment_id", enrolments);
        old.delete("enrolment", "id", enrolments);

        Object[] limits = limits(now, ProgrammesData.APPLICATIONS);
        List<Long> applications = old.find("application", ENDED + " and not " + ENROLLED, limits);
        old.delete("application_answer", "application_id", applications);
        old.delete("application_party", "application_id", applications);
        old.delete("application", "id", applications);

        List<Long> written = old.find("application", ENDED + " and " + ENROLLED + " and " + WRITTEN, limits);
        old.delete("application_answer", "application_id", written);
        old.change(
                "application",
                "statement_sealed = null, manager_name = null, manager_email = null, manager_note_sealed = null,"
                        + " reason_sealed = null, version = version + 1",
                "id",
                written);
        return Math.max(enrolments.size(), Math.max(applications.size(), written.size())) == OldRows.MOST;
    }

    private static Object[] limits(Instant now, Period keep) {
        ZonedDateTime limit = limit(now, keep);
        Instant moment = limit.toInstant();
        LocalDate day = limit.toLocalDate();
        return new Object[] {moment, day, moment};
    }
}
