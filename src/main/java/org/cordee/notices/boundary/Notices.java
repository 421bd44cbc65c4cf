package org.cordee.notices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cordee.shared.ids.PersonId;

/** Tells people what happened: by mail, and within Cordee. Everything is written in the caller's transaction. */
@ApplicationScoped
@Transactional
public class Notices {

    /** Tells a person, unless they have muted this kind. Without an account with an address it is kept within Cordee only. */
    public void tell(PersonId to, Notice notice) {
    }

    /** Tells somebody without an account, such as a manager who is asked for support; by mail only. */
    public void tellAddress(String email, String name, Notice notice) {
    }

    /** How many notices this person has not read. */
    public long unread(PersonId person) {
        return 0;
    }
}
