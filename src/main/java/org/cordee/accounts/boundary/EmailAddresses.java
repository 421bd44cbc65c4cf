package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.terms.Recipient;
import org.cordee.people.boundary.EmailOwners;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.shared.ids.PersonId;

/**
 * Where to write to somebody. For {@code notices} and mails; pages show an address only to its owner and where a rule
 * says so.
 */
@ApplicationScoped
@Transactional
public class EmailAddresses implements EmailOwners {

    @Inject
    private AccountQueries accounts;

    @Inject
    private People people;

    /** Empty when the person has no account, or one that is disabled. */
    public Optional<Recipient> of(PersonId person) {
        return accounts.of(person).filter(a -> !a.disabled()).map(a -> {
            PersonCard card = people.card(person);
            return new Recipient(card.name(), a.email(), card.zone());
        });
    }

    /** Those of these people who can be written to: who have an account that is not disabled. One statement. */
    public Set<PersonId> reached(Collection<PersonId> people) {
        return accounts.open(people);
    }

    /**
     * Who has that address; empty when nobody has, or the account is disabled. Its answer must not be seen by whoever
     * typed the address.
     */
    @Override
    public Optional<PersonId> owner(String email) {
        return accounts.withEmail(email).filter(a -> !a.disabled()).map(a -> a.person());
    }
}
