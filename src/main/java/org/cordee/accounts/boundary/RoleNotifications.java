package org.cordee.accounts.boundary;

import org.cordee.accounts.terms.Role;
import org.cordee.shared.ids.PersonId;

/** A port: tells people about roles that were given. {@code notices} implements it. */
public interface RoleNotifications {

    /**
     * Tells a person that someone has been given a role, by mail and within Cordee, in the caller's transaction.
     *
     * @param reader who is told; the holder themselves is told so
     * @param by name of the person who gave it
     */
    void given(PersonId reader, PersonId holder, Role role, String by);
}
