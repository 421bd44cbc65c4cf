package org.cordee.accounts.imports.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cordee.platform.database.SqlErrors;
import org.cordee.platform.errors.ExceptionClassifier;
import org.cordee.platform.errors.Incident;
import org.cordee.platform.jobs.Job;
import org.cordee.platform.jobs.Jobs;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.errors.Causes;
import org.cordee.shared.errors.DomainException;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.ids.PeopleImportId;

/**
 * Compares the rows of a long file of organisations, a part at a time. Imports a checked file, a block of rows at a
 * time. Where a block fails, its rows are imported one by one, and those that cannot be imported are recorded with the
 * reason. While the database is away or busy, nothing is recorded and the job is tried again.
 */
@ApplicationScoped
public class ImportJob implements Job {

    static final String KIND = "accounts.import";

    private static final String WRONG = "accounts.import.wrong.";

    @Inject
    private ImportBlock block;

    @Inject
    private OrganisationCheck organisations;

    @Inject
    private Jobs jobs;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        PeopleImportId id = new PeopleImportId(Long.parseLong(subject));
        if (organisations.isBeingChecked(id)) {
            organisations.checkPart(id);
            if (organisations.isBeingChecked(id)) {
                jobs.plan(KIND, clock.instant(), subject);
            }
            return;
        }
        List<Integer> numbers = block.next(id);
        try {
            block.take(id, numbers);
        } catch (RuntimeException e) {
            throwIfBusy(e);
            numbers.forEach(number -> takeOne(id, number));
        }
        if (numbers.isEmpty()) {
            block.finish(id);
        } else {
            jobs.plan(KIND, clock.instant(), subject);
        }
    }

    private void takeOne(PeopleImportId id, int number) {
        try {
            block.take(id, List.of(number));
        } catch (RuntimeException e) {
            throwIfBusy(e);
            block.refuse(id, number, reason(number, e));
        }
    }

    /** The row may be right when the database is not: the whole job is tried again later. */
    private static void throwIfBusy(RuntimeException e) {
        if (ExceptionClassifier.busy(e)) {
            throw e;
        }
    }

    private Problem reason(int number, RuntimeException e) {
        Optional<DomainException> refusal = ExceptionClassifier.domain(e);
        if (refusal.isPresent()) {
            return Problem.at(
                    "file",
                    WRONG + "refused",
                    number,
                    messages.say(refusal.get().problems().get(0)));
        }
        Optional<SQLException> sql = Causes.of(e, SQLException.class)
                .filter(s -> s.getSQLState() != null)
                .findFirst();
        if (sql.filter(SqlErrors::isDataError).isPresent()) {
            return Problem.at("file", WRONG + "cannot-be-saved", number);
        }
        if (sql.filter(SqlErrors::isConstraintViolation).isPresent()) {
            return Problem.at("file", WRONG + "contradicts", number);
        }
        return Problem.at(
                "file",
                WRONG + "unexpected",
                number,
                Incident.of(e, "job", KIND + " row " + number).id());
    }
}
