package org.cordee.accounts.boundary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.cordee.accounts.terms.Role;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.accounts.terms.SignInStage;
import org.cordee.shared.ids.PersonId;

/** Who a secret belongs to. @param signIn id of the row, to which the browser's session is bound */
public record AuthenticatedPerson(
        long signIn,
        PersonId person,
        String name,
        ZoneId zone,
        Set<Role> roles,
        SignInKind kind,
        Instant expires,
        SignInStage stage) {

    public AuthenticatedPerson {
        roles = Set.copyOf(roles);
    }
}
