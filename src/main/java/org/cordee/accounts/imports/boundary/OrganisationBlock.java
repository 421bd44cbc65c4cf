package org.cordee.accounts.imports.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.accounts.entity.PeopleImport;
import org.cordee.accounts.entity.PeopleImportRow;
import org.cordee.accounts.imports.control.ImportCells;
import org.cordee.accounts.imports.control.ImportRows;
import org.cordee.accounts.imports.control.OrganisationComparison;
import org.cordee.accounts.terms.ImportRowKind;
import org.cordee.people.boundary.ImportedOrganisations;
import org.cordee.people.boundary.People;
import org.cordee.people.terms.OrganisationListing;
import org.cordee.shared.ids.OrganisationId;

/** Imports some rows of organisations in the transaction of an {@link ImportBlock}. */
@ApplicationScoped
class OrganisationBlock {

    @Inject
    private OrganisationComparison comparison;

    @Inject
    private ImportedOrganisations organisations;

    /** Imports the rows. They are compared again, because organisations may have changed since the check. */
    void take(PeopleImport file, List<PeopleImportRow> rows, List<ImportRows.Read> read) {
        List<OrganisationComparison.Row> compared = comparison.compare(read);
        Map<String, OrganisationId> added = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            take(file, rows.get(i), compared.get(i), added);
        }
    }

    private void take(
            PeopleImport file,
            PeopleImportRow row,
            OrganisationComparison.Row compared,
            Map<String, OrganisationId> added) {
        if (compared.kind() == ImportRowKind.WRONG) {
            row.refuse(ImportCells.writeRemarks(compared.remarks()));
            file.countSkipped();
            return;
        }
        OrganisationListing listing = compared.read().line().listing();
        switch (compared.kind()) {
            case NEW -> {
                add(file, listing, added);
                file.countAdded();
            }
            case KNOWN -> {
                if (listing.published() && compared.here().list() == null) {
                    organisations.update(compared.here().id(), listing, file.series());
                }
                file.countUnchanged();
            }
            default -> {
                organisations.update(compared.here().id(), listing, file.series());
                file.countUpdated();
            }
        }
        row.finish();
    }

    /** Two rows without a code are one organisation if they have one name. */
    private void add(PeopleImport file, OrganisationListing listing, Map<String, OrganisationId> added) {
        String name = People.sameName(listing.name());
        if (listing.code() != null || !added.containsKey(name)) {
            file.countOrganisation();
            added.put(name, organisations.add(listing, file.series()));
        }
    }
}
