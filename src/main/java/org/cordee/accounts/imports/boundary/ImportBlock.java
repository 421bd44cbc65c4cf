package org.cordee.accounts.imports.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.accounts.boundary.PasswordLinks;
import org.cordee.accounts.control.ImportQueries;
import org.cordee.accounts.entity.Account;
import org.cordee.accounts.entity.PeopleImport;
import org.cordee.accounts.entity.PeopleImportRow;
import org.cordee.accounts.imports.control.ImportCells;
import org.cordee.accounts.imports.control.ImportComparison;
import org.cordee.accounts.imports.control.ImportRows;
import org.cordee.accounts.imports.control.ImportRows.Line;
import org.cordee.accounts.terms.ImportRowKind;
import org.cordee.accounts.terms.ImportState;
import org.cordee.people.boundary.ImportedPeople;
import org.cordee.people.boundary.LineManagerCard;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.boundary.People;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PeopleImportId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * The transactions of an import, each of its own: what is imported stays imported whatever becomes of the rows after
 * it. A row is marked in the transaction that imports it, so running twice imports nothing twice. It is compared again,
 * because people and organisations may have changed since the check.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ImportBlock {

    /** Rows of people in one transaction: a second or two of work. */
    private static final int PEOPLE_AT_ONCE = 100;

    private static final int ORGANISATIONS_AT_ONCE = 500;

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private ImportQueries queries;

    @Inject
    private ImportComparison comparison;

    @Inject
    private People people;

    @Inject
    private ImportedPeople imported;

    @Inject
    private Organisations organisations;

    @Inject
    private OrganisationBlock organisationBlock;

    @Inject
    private PasswordLinks links;

    @Inject
    private Clock clock;

    /**
     * Returns the numbers of the next rows to import, in the order of the file. Empty when the import is not running,
     * or nothing is left.
     */
    List<Integer> next(PeopleImportId id) {
        return running(id)
                .map(file -> queries.next(id, file.ofPeople() ? PEOPLE_AT_ONCE : ORGANISATIONS_AT_ONCE))
                .orElse(List.of())
                .stream()
                .map(PeopleImportRow::number)
                .toList();
    }

    /**
     * Imports these rows, all or none. Leaves out those that are no longer to be imported.
     *
     * @throws RuntimeException if one of them cannot be saved
     */
    void take(PeopleImportId id, List<Integer> numbers) {
        PeopleImport file = running(id).orElse(null);
        if (file == null) {
            return;
        }
        List<PeopleImportRow> rows = queries.open(id, numbers);
        List<ImportRows.Read> read = rows.stream()
                .map(r -> ImportRows.read(ImportCells.read(r.number(), r.cells()), file.ofPeople()))
                .toList();
        if (file.ofPeople()) {
            List<ImportComparison.Row> compared = comparison.compare(read).rows();
            Map<String, OrganisationId> added = new HashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                take(file, rows.get(i), compared.get(i), added);
            }
        } else {
            organisationBlock.take(file, rows, read);
        }
        // here, so that what the database refuses is thrown as it is
        em.flush();
    }

    /** Records that a row cannot be imported. Does nothing if it has been. */
    void refuse(PeopleImportId id, int number, Problem why) {
        running(id)
                .ifPresent(file -> queries.open(id, List.of(number)).forEach(row -> {
                    row.refuse(ImportCells.writeRemarks(List.of(why)));
                    file.countSkipped();
                }));
    }

    /** Ends the import and deletes the rows that were imported. */
    void finish(PeopleImportId id) {
        running(id).ifPresent(file -> {
            file.finish();
            em.flush();
            queries.deleteDone(id);
        });
    }

    private Optional<PeopleImport> running(PeopleImportId id) {
        return queries.locked(id).filter(file -> file.state() == ImportState.RUNNING);
    }

    private void take(
            PeopleImport file, PeopleImportRow row, ImportComparison.Row compared, Map<String, OrganisationId> added) {
        if (compared.kind() == ImportRowKind.WRONG) {
            row.refuse(ImportCells.writeRemarks(compared.remarks()));
            file.countSkipped();
            return;
        }
        Line line = compared.read().line();
        OrganisationId organisation = organisation(file, compared, added);
        switch (compared.kind()) {
            case NEW -> {
                join(file, line, organisation);
                file.countAdded();
            }
            case CHANGED -> {
                update(compared, organisation);
                file.countUpdated();
            }
            default -> file.countUnchanged();
        }
        row.finish();
    }

    private OrganisationId organisation(
            PeopleImport file, ImportComparison.Row compared, Map<String, OrganisationId> added) {
        Line line = compared.read().line();
        if (line.organisation() == null || compared.organisation() != null) {
            return compared.organisation() == null
                    ? null
                    : compared.organisation().id();
        }
        return added.computeIfAbsent(People.sameName(line.organisation()), name -> {
            file.countOrganisation();
            return organisations.add(line.organisation(), line.sector(), line.organisationRegion());
        });
    }

    private void join(PeopleImport file, Line line, OrganisationId organisation) {
        PersonId person = people.join(line.name(), line.level(), line.region(), CurrentPerson.HOME_ZONE);
        if (organisation != null) {
            LocalDate since =
                    line.since() == null ? LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE)) : line.since();
            people.affiliate(person, organisation, line.post(), line.role(), since, null, manager(line));
        }
        Account account = new Account(person, line.email(), null, false, clock.instant());
        em.persist(account);
        if (file.sendMail()) {
            links.welcome(account, "welcome");
        }
    }

    private void update(ImportComparison.Row compared, OrganisationId organisation) {
        Line line = compared.read().line();
        imported.update(compared.person(), line.name(), line.level(), line.region());
        if (organisation != null) {
            imported.updatePost(compared.person(), organisation, line.post(), line.role(), line.since(), manager(line));
        }
    }

    private static LineManagerCard manager(Line line) {
        return line.managerEmail() == null ? null : new LineManagerCard(null, line.managerName(), line.managerEmail());
    }
}
