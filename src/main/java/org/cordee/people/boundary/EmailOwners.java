package org.cordee.people.boundary;

import java.util.Optional;
import org.cordee.shared.ids.PersonId;

/** Port: who has an e-mail address. Accounts answer it. */
public interface EmailOwners {

    /** Empty when no one has it. The answer must not be shown to whoever typed the address. */
    Optional<PersonId> owner(String email);
}
