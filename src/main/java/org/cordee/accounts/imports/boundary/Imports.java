package org.cordee.accounts.imports.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordee.accounts.control.ImportQueries;
import org.cordee.accounts.entity.PeopleImport;
import org.cordee.accounts.entity.PeopleImportRow;
import org.cordee.accounts.imports.control.ImportCells;
import org.cordee.accounts.imports.control.ImportComparison;
import org.cordee.accounts.imports.control.ImportFile;
import org.cordee.accounts.imports.control.ImportRows;
import org.cordee.accounts.terms.ImportRowKind;
import org.cordee.accounts.terms.ImportState;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.jobs.Jobs;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PeopleImportId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.terms.Term;

/**
 * People and organisations from a file. The file is checked first and nothing changes; an administrator then sees what
 * is new, changed, known or wrong, and starts the import, which runs in the background. To everyone else it is not
 * there.
 */
@ApplicationScoped
@Transactional
public class Imports {

    /** Largest file, in bytes. */
    public static final int LARGEST = ImportFile.LARGEST_LIST;

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private ImportQueries queries;

    @Inject
    private ImportComparison comparison;

    @Inject
    private OrganisationCheck organisations;

    @Inject
    private Jobs jobs;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPerson current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The columns that only a file of organisations may have. */
    public static List<String> columnsOfOrganisations() {
        return ImportRows.OF_ORGANISATIONS;
    }

    /** The columns a file may have, in a sensible order. */
    public static List<String> columns() {
        return ImportRows.COLUMNS;
    }

    /** @throws NotFound to all but administrators */
    public void checkAccess() {
        current.requireAdministrator();
    }

    /**
     * Reads a file and compares it with what is known. Changes nothing. An earlier file of the same person that was not
     * imported is forgotten.
     *
     * @throws org.cordee.shared.errors.Invalid at {@code file} if it cannot be read, or a column is missing, unknown or
     *     there twice
     */
    public PeopleImportId check(byte[] file) {
        return check(file, null);
    }

    /** Reads and compares a file. @param sector of all organisations in a published file; null to go by their names */
    public PeopleImportId check(byte[] file, Sector sector) {
        checkAccess();
        ImportFile read = ImportFile.read(file, sector);
        List<ImportRows.Read> rows = ImportRows.of(read);
        queries.deleteChecked(current.required());
        if (!read.has("email")) {
            return organisations.begin(rows, read.isPublished());
        }
        ImportComparison.Compared compared = comparison.compare(rows);
        int wrong = (int) compared.rows().stream()
                .filter(r -> r.kind() == ImportRowKind.WRONG)
                .count();
        PeopleImport checked = new PeopleImport(
                current.required(),
                true,
                compared.rows().size() - wrong,
                wrong,
                compared.newOrganisations(),
                clock.instant());
        em.persist(checked);
        compared.rows()
                .forEach(r -> em.persist(new PeopleImportRow(
                        checked.id(),
                        r.read().row().number(),
                        r.kind(),
                        ImportCells.write(r.read().row()),
                        ImportCells.writeRemarks(r.remarks()))));
        em.flush();
        em.clear();
        return checked.id();
    }

    /** What was checked, how far it is, or what came of it. */
    public Preview preview(PeopleImportId id) {
        PeopleImport file = find(id);
        return new Preview(
                id,
                file.state(),
                file.ofPeople(),
                file.sendMail(),
                queries.counts(id),
                file.rows(),
                file.done(),
                file.added(),
                file.updated(),
                file.unchanged(),
                file.skipped(),
                file.newOrganisations(),
                file.withoutRegion(),
                file.expiresAt());
    }

    /** Rows of that kind, in the order of the file. */
    public Page<PreviewRow> rows(PeopleImportId id, ImportRowKind kind, PageQuery query) {
        find(id);
        Page<PeopleImportRow> page = queries.rows(id, kind, query);
        return new Page<>(page.items().stream().map(this::row).toList(), page.total());
    }

    private PreviewRow row(PeopleImportRow row) {
        ImportFile.Row cells = ImportCells.read(row.number(), row.cells());
        return new PreviewRow(
                row.number(),
                cells.get("name"),
                cells.get("email"),
                cells.get("organisation"),
                cells.get("code"),
                word(Sector.class, cells.get("sector")),
                word(Region.class, cells.get("organisation_region")),
                ImportCells.readRemarks(row.remarks()).stream()
                        .map(messages::say)
                        .toList());
    }

    private <T extends Enum<T> & Term> String word(Class<T> type, String cell) {
        T term = ImportRows.term(type, cell);
        return term == null ? cell : messages.term(term);
    }

    /**
     * Starts the import of everything but the wrong rows.
     *
     * @param sendMail whether each new person gets an email with a link to set a password
     * @throws Conflict if it was started before
     */
    public void start(PeopleImportId id, boolean sendMail) {
        find(id);
        PeopleImport file = queries.locked(id).orElseThrow(NotFound::new);
        file.start(sendMail, clock.instant());
        jobs.plan(ImportJob.KIND, clock.instant(), id.toString());
        audit.changed("accounts.import-started", id, file.rows() + " rows" + (sendMail ? ", with mails" : ""));
    }

    /** @throws Conflict if it was started before */
    public void discard(PeopleImportId id) {
        find(id);
        if (queries.locked(id).orElseThrow(NotFound::new).state() != ImportState.CHECKED) {
            throw new Conflict("accounts.import.started-before");
        }
        queries.delete(id);
        em.clear();
    }

    private PeopleImport find(PeopleImportId id) {
        checkAccess();
        return queries.find(id).filter(file -> current.is(file.person())).orElseThrow(NotFound::new);
    }

    /**
     * An import.
     *
     * @param counts rows by what they would do
     * @param rows how many can be imported
     * @param done how many of them have been
     * @param newOrganisations before the start: would be added; after it: were added
     */
    public record Preview(
            PeopleImportId id,
            ImportState state,
            boolean ofPeople,
            boolean sendMail,
            Map<ImportRowKind, Long> counts,
            int rows,
            int done,
            int added,
            int updated,
            int unchanged,
            int skipped,
            int newOrganisations,
            int withoutRegion,
            Instant expiresAt) {

        /** How much is done, from 0 to 100. */
        public int percent() {
            return rows == 0 ? 100 : done * 100 / rows;
        }

        public long count(ImportRowKind kind) {
            return counts.get(kind);
        }
    }

    /**
     * One row; null where it says nothing.
     *
     * @param sector in words, or as it was written if it is wrong; so is the region
     * @param remarks what is wrong, or what would change
     */
    public record PreviewRow(
            int number,
            String name,
            String email,
            String organisation,
            String code,
            String sector,
            String region,
            List<String> remarks) {}
}
