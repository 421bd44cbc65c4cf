package org.cordee.people.terms;

import org.cordee.shared.terms.Term;

/** How somebody wants to be reached. Mails that the system needs (links, decisions) go by e-mail all the same. */
public enum ContactWay implements Term {
    EMAIL,
    PHONE,
    TEXT_MESSAGE,
    POST
}
