package org.cordee.accounts.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.imports.control.ImportRows.Line;
import org.cordee.accounts.imports.control.ImportRows.Read;
import org.cordee.accounts.terms.ImportRowKind;
import org.cordee.people.boundary.ImportedPeople;
import org.cordee.people.boundary.ImportedPeople.Known;
import org.cordee.people.boundary.OrganisationCard;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.boundary.People;
import org.cordee.people.terms.EmailForm;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Term;

/**
 * Compares the rows of a file of people with who and what is known: what is new, what would change, what says nothing
 * new, what is wrong. {@link OrganisationComparison} does so for organisations alone.
 */
@ApplicationScoped
public class ImportComparison {

    @Inject
    private AccountQueries accounts;

    @Inject
    private ImportedPeople people;

    @Inject
    private Organisations organisations;

    @Inject
    private Messages messages;

    /** The rows in their order, compared with today's state. */
    public Compared compare(List<Read> rows) {
        Map<String, OrganisationCard> there = new HashMap<>();
        organisations
                .named(rows.stream()
                        .map(read -> read.row().get("organisation"))
                        .filter(Objects::nonNull)
                        .toList())
                .forEach(o -> there.put(People.sameName(o.name()), o));
        Set<String> emails = rows.stream()
                .map(Read::line)
                .filter(Objects::nonNull)
                .flatMap(l -> Stream.of(l.email(), l.managerEmail()))
                .filter(Objects::nonNull)
                .map(EmailForm::same)
                .collect(Collectors.toSet());
        Map<String, PersonId> owners = new HashMap<>();
        accounts.withEmails(emails).forEach(a -> owners.put(EmailForm.same(a.email()), a.person()));
        Map<PersonId, Known> known = people.known(Set.copyOf(owners.values()));
        Set<String> coming = new HashSet<>();
        List<Row> all = new ArrayList<>();
        for (Read read : rows) {
            List<Problem> problems = new ArrayList<>(read.problems());
            String organisation = read.row().get("organisation");
            OrganisationCard card = organisation == null ? null : there.get(People.sameName(organisation));
            Line line = read.line();
            if (line != null
                    && organisation != null
                    && card == null
                    && !coming.contains(People.sameName(organisation))
                    && line.sector() == null) {
                problems.add(read.row().wrong("sector", "needed-for-new"));
            } else if (line != null && card != null && line.sector() != null && line.sector() != card.sector()) {
                problems.add(read.row().wrong("sector", "sector-differs"));
            }
            if (!problems.isEmpty()) {
                all.add(new Row(read, ImportRowKind.WRONG, problems, null, card));
                continue;
            }
            if (organisation != null && card == null) {
                coming.add(People.sameName(organisation));
            }
            PersonId person = line.email() == null ? null : owners.get(EmailForm.same(line.email()));
            Known who = person == null ? null : known.get(person);
            if (card != null && card.closed() && (who == null || !who.worksAt(card.id()))) {
                problems.add(OrganisationCells.wrong(read.row(), "has-closed", organisation));
                all.add(new Row(read, ImportRowKind.WRONG, problems, null, card));
                continue;
            }
            List<Problem> changes = changes(line, who, card, owners);
            boolean fresh = person == null;
            all.add(new Row(
                    read,
                    fresh ? ImportRowKind.NEW : changes.isEmpty() ? ImportRowKind.KNOWN : ImportRowKind.CHANGED,
                    fresh ? List.of() : changes,
                    person,
                    card));
        }
        return new Compared(all, coming.size());
    }

    private List<Problem> changes(Line line, Known known, OrganisationCard card, Map<String, PersonId> owners) {
        List<Problem> changes = new ArrayList<>();
        if (known == null) {
            return changes;
        }
        changed(changes, "name", known.name(), line.name());
        changed(changes, "level", known.level(), line.level());
        changed(changes, "region", known.region(), line.region());
        if (line.organisation() == null) {
            return changes;
        }
        Optional<ImportedPeople.Post> post = known.posts().stream()
                .filter(p -> card != null && p.organisation().equals(card.id()))
                .findFirst();
        if (post.isEmpty()) {
            changed(changes, "organisation", null, line.organisation());
            return changes;
        }
        changed(changes, "post", post.get().post(), line.post());
        changed(changes, "role", post.get().role(), line.role());
        changed(changes, "since", post.get().since(), line.since());
        if (line.managerEmail() != null && !isManager(post.get(), line, owners)) {
            boolean renamed = sameEmail(post.get(), line);
            changed(
                    changes,
                    "manager_email",
                    renamed ? post.get().managerName() : post.get().managerEmail(),
                    renamed ? line.managerName() : line.managerEmail());
        }
        return changes;
    }

    private static boolean isManager(ImportedPeople.Post post, Line line, Map<String, PersonId> owners) {
        return post.manager() != null
                ? post.manager().equals(owners.get(EmailForm.same(line.managerEmail())))
                : sameEmail(post, line) && line.managerName().equals(post.managerName());
    }

    /** True when the post names a manager without an account by the row's address. */
    private static boolean sameEmail(ImportedPeople.Post post, Line line) {
        return post.manager() == null
                && post.managerEmail() != null
                && EmailForm.same(post.managerEmail()).equals(EmailForm.same(line.managerEmail()));
    }

    /** An empty cell changes nothing. */
    private void changed(List<Problem> changes, String column, Object before, Object after) {
        if (after != null && !after.equals(before)) {
            changes.add(change(messages, messages.get("accounts.import.label." + column), before, after));
        }
    }

    /** Returns a sentence on what a cell changes. @param before null if there was nothing */
    static Problem change(Messages messages, String label, Object before, Object after) {
        return Problem.at(
                "file",
                before == null ? "accounts.import.change.added" : "accounts.import.change.changed",
                label,
                before == null ? "" : worded(messages, before),
                worded(messages, after));
    }

    private static String worded(Messages messages, Object value) {
        return value instanceof Term term ? messages.term(term) : messages.label(value);
    }

    /** All rows, and how many organisations they would add. */
    public record Compared(List<Row> rows, int newOrganisations) {}

    /**
     * A row with what it would do.
     *
     * @param remarks what is wrong, or what would change
     * @param person who is known by the row's address, or null
     * @param organisation the row's, or null if it is not known or there is none
     */
    public record Row(
            Read read, ImportRowKind kind, List<Problem> remarks, PersonId person, OrganisationCard organisation) {}
}
