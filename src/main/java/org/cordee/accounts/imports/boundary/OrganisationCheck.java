package org.cordee.accounts.imports.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.accounts.control.ImportQueries;
import org.cordee.accounts.entity.PeopleImport;
import org.cordee.accounts.entity.PeopleImportPart;
import org.cordee.accounts.entity.PeopleImportRow;
import org.cordee.accounts.imports.control.ImportCells;
import org.cordee.accounts.imports.control.ImportRows;
import org.cordee.accounts.imports.control.OrganisationComparison;
import org.cordee.accounts.imports.control.OrganisationComparison.Row;
import org.cordee.accounts.terms.ImportRowKind;
import org.cordee.accounts.terms.ImportState;
import org.cordee.people.boundary.ImportedOrganisations;
import org.cordee.people.terms.ListedOrganisation;
import org.cordee.platform.jobs.Jobs;
import org.cordee.shared.ids.PeopleImportId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Compares the rows of a file of organisations with those that are here. A short file is compared at once; a long one
 * in the background, a part at a time. A part is deleted in the transaction that compares it, so running twice compares
 * nothing twice.
 */
@ApplicationScoped
@Transactional
public class OrganisationCheck {

    /** Rows of one part: a second or so of work. */
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private ImportQueries queries;

    @Inject
    private OrganisationComparison comparison;

    @Inject
    private ImportedOrganisations organisations;

    @Inject
    private CurrentPerson current;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    /** Saves the rows to be compared, and compares them if they are few. */
    PeopleImportId begin(List<ImportRows.Read> rows, boolean published) {
        ImportedOrganisations.Missing missing =
                published ? organisations.missing(codes(rows)) : new ImportedOrganisations.Missing(null, List.of());
        PeopleImport file = PeopleImport.ofOrganisations(
                current.required(), published, missing.list(), rows.size(), clock.instant());
        em.persist(file);
        for (int i = 0; i < rows.size(); i += AT_ONCE) {
            List<ImportRows.Read> some = rows.subList(i, Math.min(rows.size(), i + AT_ONCE));
            em.persist(new PeopleImportPart(file.id(), i / AT_ONCE, ImportCells.writeRows(some)));
        }
        int last = rows.get(rows.size() - 1).row().number();
        for (ListedOrganisation organisation : missing.organisations()) {
            last++;
            em.persist(new PeopleImportRow(
                    file.id(),
                    last,
                    ImportRowKind.MISSING,
                    ImportCells.writeOrganisation(organisation),
                    ImportCells.writeRemarks(List.of())));
        }
        em.flush();
        if (rows.size() <= AT_ONCE) {
            checkNext(file);
            file.finishCheck();
        } else {
            jobs.plan(ImportJob.KIND, clock.instant(), file.id().toString());
        }
        em.flush();
        PeopleImportId id = file.id();
        em.clear();
        return id;
    }

    private static Set<String> codes(List<ImportRows.Read> rows) {
        return rows.stream()
                .map(read -> read.row().get("code"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whether there are rows to be compared. */
    boolean isBeingChecked(PeopleImportId id) {
        return queries.find(id).filter(OrganisationCheck::isBeingChecked).isPresent();
    }

    private static boolean isBeingChecked(PeopleImport file) {
        return file.state() == ImportState.CHECKING;
    }

    /** Compares the next part; ends the check when there is none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void checkPart(PeopleImportId id) {
        queries.locked(id).filter(OrganisationCheck::isBeingChecked).ifPresent(file -> {
            if (!checkNext(file)) {
                file.finishCheck();
            }
        });
    }

    private boolean checkNext(PeopleImport file) {
        Optional<PeopleImportPart> part = queries.nextPart(file.id());
        if (part.isEmpty()) {
            return false;
        }
        List<Row> rows = comparison.compare(ImportCells.readRows(part.get().content()));
        rows.forEach(r -> em.persist(new PeopleImportRow(
                file.id(),
                r.read().row().number(),
                r.kind(),
                ImportCells.write(r.read()),
                ImportCells.writeRemarks(r.remarks()))));
        file.countChecked(rows.size(), count(rows, ImportRowKind.WRONG), count(rows, ImportRowKind.NEW), (int)
                rows.stream()
                        .filter(r -> r.kind() == ImportRowKind.NEW
                                && r.read().line().listing().region() == null)
                        .count());
        em.remove(part.get());
        return true;
    }

    private static int count(List<Row> rows, ImportRowKind kind) {
        return (int) rows.stream().filter(r -> r.kind() == kind).count();
    }
}
