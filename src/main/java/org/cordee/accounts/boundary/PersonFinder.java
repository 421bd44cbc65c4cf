package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.accounts.control.AccountList;
import org.cordee.accounts.terms.AccountFilter;
import org.cordee.accounts.terms.AccountRow;
import org.cordee.accounts.terms.AccountState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.people.terms.EmailForm;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;

/**
 * Finds the person who is meant in a person picker: suggestions while typing, and one person for what was sent.
 * Administrators are shown everyone with an open account and their addresses; others are shown whom their caller
 * passes, without addresses.
 */
@ApplicationScoped
@Transactional
public class PersonFinder {

    private static final int MOST = 8;
    private static final int SHORTEST = 2;
    /** As a picker sends it: {@code Zoë Bell <zoe@example.org>}. */
    private static final Pattern CHOSEN = Pattern.compile(".*<([^<>]+)>\\s*");

    @Inject
    private AccountList accounts;

    @Inject
    private EmailAddresses emailAddresses;

    @Inject
    private People people;

    @Inject
    private CurrentPerson current;

    /**
     * Up to eight people with an open account whose name or address holds what was typed, by name; none for less than
     * two characters.
     *
     * @throws NotFound to all but administrators
     */
    public List<Suggestion> suggest(String typed) {
        current.requireAdministrator();
        String plain = EmailForm.clean(typed);
        if (plain == null || plain.length() < SHORTEST) {
            return List.of();
        }
        List<AccountRow> rows =
                accounts.page(new AccountFilter(plain, null, null), PageQuery.of(0, 2 * MOST)).items().stream()
                        .filter(row -> row.state() != AccountState.CLOSED)
                        .limit(MOST)
                        .toList();
        Map<PersonId, PersonCard> cards =
                people.cards(rows.stream().map(AccountRow::person).toList());
        return rows.stream()
                .map(row -> new Suggestion(
                        row.person(),
                        row.name(),
                        row.email(),
                        cards.get(row.person()).organisationName()))
                .toList();
    }

    /**
     * The person who is meant by a name, an address, or both as a picker sends them.
     *
     * @param field where a problem is said
     * @throws Invalid if nothing was typed, no one is found, or more than one person has that name
     * @throws NotFound to all but administrators
     */
    public PersonId find(String field, String typed) {
        current.requireAdministrator();
        new Validation().required(field, EmailForm.clean(typed)).done();
        Matcher chosen = CHOSEN.matcher(typed);
        String plain = EmailForm.clean(chosen.matches() ? chosen.group(1) : typed);
        if (EmailForm.wellFormed(plain)) {
            return emailAddresses.owner(plain).orElseThrow(() -> new Invalid(field, "accounts.picker.none", plain));
        }
        List<Suggestion> found = suggest(plain);
        if (found.isEmpty()) {
            throw new Invalid(field, "accounts.picker.none", plain);
        }
        if (found.size() > 1) {
            throw new Invalid(
                    field,
                    "accounts.picker.several",
                    found.stream().map(s -> s.name() + " (" + s.email() + ")").toList());
        }
        return found.get(0).person();
    }

    /**
     * Up to eight of these people by name, without their addresses; none for less than two characters.
     *
     * @param among whom the current person may see by name; the caller checks that
     */
    public List<Suggestion> suggest(String typed, Collection<PersonId> among) {
        String plain = EmailForm.clean(typed);
        if (plain == null || plain.length() < SHORTEST) {
            return List.of();
        }
        return people.cards(accounts.named(plain, among, MOST)).values().stream()
                .map(card -> new Suggestion(card.id(), card.name(), null, card.organisationName()))
                .toList();
    }

    /**
     * The person who is meant by a name, a name and an organisation as a picker sends them, or an address. Whoever is
     * found by an address may be none of {@code among}: the caller decides whether they may be named, and answers in
     * the same words as when no one has the address.
     *
     * @param field where a problem is said
     * @param among as in {@link #suggest(String, Collection)}
     * @return empty when no open account has the address that was typed
     * @throws Invalid if nothing was typed, or no one or more than one person has that name
     */
    public Optional<PersonId> find(String field, String typed, Collection<PersonId> among) {
        new Validation().required(field, EmailForm.clean(typed)).done();
        String plain = EmailForm.clean(typed);
        if (EmailForm.wellFormed(plain)) {
            return emailAddresses.owner(plain);
        }
        List<Suggestion> found = suggest(plain, among);
        int comma = plain.indexOf(", ");
        if (found.isEmpty() && comma > 0) {
            String organisation = plain.substring(comma + 2);
            found = suggest(plain.substring(0, comma), among).stream()
                    .filter(s -> organisation.equals(s.organisation()))
                    .toList();
        }
        if (found.isEmpty()) {
            throw new Invalid(field, "accounts.picker.not-among", plain);
        }
        List<Suggestion> exactly = found.stream()
                .filter(s -> plain.equals(s.chosen()) || plain.equals(s.name()))
                .toList();
        if (exactly.size() == 1 || found.size() == 1) {
            return Optional.of((exactly.size() == 1 ? exactly : found).get(0).person());
        }
        throw new Invalid(
                field,
                "accounts.picker.several",
                found.stream().map(Suggestion::chosen).toList());
    }

    /** Someone who may be meant. @param email null where it is not shown @param organisation may be null */
    public record Suggestion(PersonId person, String name, String email, String organisation) {

        /** What the picker puts into the field when this suggestion is chosen. */
        public String chosen() {
            return email != null ? name + " <" + email + ">" : organisation == null ? name : name + ", " + organisation;
        }

        /** What tells people of one name apart. */
        public String about() {
            return Stream.of(email, organisation).filter(Objects::nonNull).collect(Collectors.joining(", "));
        }
    }
}
