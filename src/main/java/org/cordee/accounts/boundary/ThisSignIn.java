package org.cordee.accounts.boundary;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The sign-in this request came with. Said at the door. */
@RequestScoped
public class ThisSignIn {

    private SignedIn signedIn;

    public void is(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    public Optional<SignedIn> get() {
        return Optional.ofNullable(signedIn);
    }

    /** Id of its row, or null for visitors. */
    public Long id() {
        return signedIn == null ? null : signedIn.signIn();
    }
}
