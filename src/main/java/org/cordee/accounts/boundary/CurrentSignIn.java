package org.cordee.accounts.boundary;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The sign-in this request came with. Said at the door. */
@RequestScoped
public class CurrentSignIn {

    private AuthenticatedPerson authenticatedPerson;

    public void is(AuthenticatedPerson authenticatedPerson) {
        this.authenticatedPerson = authenticatedPerson;
    }

    public Optional<AuthenticatedPerson> get() {
        return Optional.ofNullable(authenticatedPerson);
    }

    /** Id of its row, or null for visitors. */
    public Long id() {
        return authenticatedPerson == null ? null : authenticatedPerson.signIn();
    }
}
