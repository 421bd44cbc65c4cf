package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.accounts.control.AccountList;
import org.cordee.accounts.terms.AccountFilter;
import org.cordee.accounts.terms.AccountRow;
import org.cordee.accounts.terms.AccountState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.people.terms.EmailForm;
import org.cordee.shared.errors.Check;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;

/** Finds the person an administrator means, for a person picker: suggestions while typing, and one person for what was sent. */
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
    private Addresses addresses;

    @Inject
    private People people;

    @Inject
    private CurrentPerson current;

    /**
     * Up to eight people with an open account whose name or address holds what was typed, by name; none for less than two characters.
     *
     * @throws NotFound to all but administrators
     */
    public List<Suggestion> suggest(String typed) {
        administratorOnly();
        String plain = EmailForm.clean(typed);
        if (plain == null || plain.length() < SHORTEST) {
            return List.of();
        }
        List<AccountRow> rows = accounts.page(new AccountFilter(plain, null, null), PageQuery.of(0, 2 * MOST)).items().stream()
                .filter(row -> row.state() != AccountState.CLOSED).limit(MOST).toList();
        Map<PersonId, PersonCard> cards = people.cards(rows.stream().map(AccountRow::person).toList());
        return rows.stream().map(row -> new Suggestion(row.person(), row.name(), row.email(), cards.get(row.person()).organisationName())).toList();
    }

    /**
     * The person who is meant by a name, an address, or both as a picker sends them.
     *
     * @param field where a problem is said
     * @throws Invalid  if nothing was typed, no one is found, or more than one person has that name
     * @throws NotFound to all but administrators
     */
    public PersonId find(String field, String typed) {
        administratorOnly();
        new Check().required(field, EmailForm.clean(typed)).done();
        Matcher chosen = CHOSEN.matcher(typed);
        String plain = EmailForm.clean(chosen.matches() ? chosen.group(1) : typed);
        if (EmailForm.wellFormed(plain)) {
            return addresses.owner(plain).orElseThrow(() -> new Invalid(field, "accounts.picker.none", plain));
        }
        List<Suggestion> found = suggest(plain);
        if (found.isEmpty()) {
            throw new Invalid(field, "accounts.picker.none", plain);
        }
        if (found.size() > 1) {
            throw new Invalid(field, "accounts.picker.several", found.stream().map(s -> s.name() + " (" + s.email() + ")").toList());
        }
        return found.get(0).person();
    }

    private void administratorOnly() {
        if (!current.administrator()) {
            throw new NotFound();
        }
    }

    /** Someone who may be meant. @param organisation may be null */
    public record Suggestion(PersonId person, String name, String email, String organisation) {
    }
}
