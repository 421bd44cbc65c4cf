package org.cordee.accounts.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cordee.accounts.imports.control.ImportRows.Line;
import org.cordee.accounts.imports.control.ImportRows.Read;
import org.cordee.accounts.terms.ImportRowKind;
import org.cordee.people.boundary.ImportedOrganisations;
import org.cordee.people.boundary.People;
import org.cordee.people.terms.ListedOrganisation;
import org.cordee.people.terms.OrganisationListing;
import org.cordee.people.terms.OrganisationListing.Closing;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.person.CurrentPerson;

/**
 * Compares the rows of a file of organisations with those that are here: new, renamed, closed, open again, otherwise
 * changed, known, or wrong. One is known by its code, else by its name.
 */
@ApplicationScoped
public class OrganisationComparison {

    private static final String CHANGE = "people.organisation-import.change.";

    @Inject
    private ImportedOrganisations organisations;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    /** The rows in their order, compared with today's state. */
    public List<Row> compare(List<Read> rows) {
        ImportedOrganisations.Known known = organisations.known(rows.stream()
                .map(Read::line)
                .filter(Objects::nonNull)
                .map(Line::listing)
                .toList());
        Set<String> coming = new HashSet<>();
        return rows.stream().map(read -> row(read, known, coming)).toList();
    }

    private Row row(Read read, ImportedOrganisations.Known known, Set<String> coming) {
        if (read.line() == null) {
            return new Row(read, ImportRowKind.WRONG, read.problems(), null);
        }
        OrganisationListing listing = read.line().listing();
        ListedOrganisation here = known.of(listing);
        if (here != null) {
            List<Problem> changes = new ArrayList<>();
            ImportRowKind kind = compare(here, listing, changes);
            return new Row(read, kind, changes, here);
        }
        boolean comesBefore = listing.code() == null && coming.contains(People.sameName(listing.name()));
        if (listing.sector() == null && !comesBefore) {
            Problem missing = listing.published()
                    ? OrganisationCells.wrong(read.row(), "which-sector", listing.name())
                    : read.row().wrong("sector", "needed-for-new");
            return new Row(read, ImportRowKind.WRONG, List.of(missing), null);
        }
        coming.add(People.sameName(listing.name()));
        return new Row(read, ImportRowKind.NEW, ofNew(listing, known.named(listing) != null), null);
    }

    private List<Problem> ofNew(OrganisationListing listing, boolean nameTaken) {
        List<Problem> remarks = new ArrayList<>();
        if (nameTaken) {
            remarks.add(Problem.at("file", CHANGE + "name-taken"));
        }
        if (listing.published() && listing.region() == null) {
            remarks.add(Problem.at("file", CHANGE + "no-region"));
        }
        if (listing.closing() != null && listing.closing().closed()) {
            remarks.add(closing(listing.closing()));
        }
        return remarks;
    }

    private ImportRowKind compare(ListedOrganisation here, OrganisationListing listing, List<Problem> changes) {
        boolean renamed = here.isRenamedBy(listing);
        if (renamed) {
            change(changes, "name", here.name(), listing.name());
        }
        if (here.code() == null && listing.code() != null) {
            change(changes, "code", null, listing.code());
        }
        if (here.sectorAfter(listing) != here.sector()) {
            change(changes, "sector", here.sector(), listing.sector());
        }
        if (here.regionAfter(listing) != here.region()) {
            change(changes, "region", here.region(), listing.region());
        }
        Closing after = here.stateAfter(listing);
        boolean wasOver = here.state().isOver(today());
        boolean isOver = after.isOver(today());
        if (!after.equals(here.state())) {
            changes.add(after.closed() ? closing(after) : Problem.at("file", CHANGE + "open"));
        }
        return isOver && !wasOver
                ? ImportRowKind.CLOSED
                : wasOver && !isOver
                        ? ImportRowKind.REOPENED
                        : renamed
                                ? ImportRowKind.RENAMED
                                : changes.isEmpty() ? ImportRowKind.KNOWN : ImportRowKind.CHANGED;
    }

    private Problem closing(Closing closing) {
        return closing.lastDay() == null
                ? Problem.at("file", CHANGE + "closed")
                : Problem.at(
                        "file",
                        CHANGE + (closing.isOver(today()) ? "closed-on" : "closes-on"),
                        messages.label(closing.lastDay()));
    }

    private void change(List<Problem> changes, String label, Object before, Object after) {
        changes.add(ImportComparison.change(
                messages, messages.get("people.organisation-import.label." + label), before, after));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE));
    }

    /**
     * A row with what it would do.
     *
     * @param remarks what is wrong, what would change, or what is worth knowing of a new one
     * @param here the organisation it means, or null
     */
    public record Row(Read read, ImportRowKind kind, List<Problem> remarks, ListedOrganisation here) {}
}
