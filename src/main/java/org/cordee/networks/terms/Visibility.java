package org.cordee.networks.terms;

import org.cordee.shared.terms.Term;

/** Who sees what of a network (domain.md, "Networks"). Each step hides more than the one before it. */
public enum Visibility implements Term {
    /** Everybody signed in reads everything. */
    OPEN,
    /**
     * Everybody signed in sees the purpose, the terms of reference and the gatherings; members read announcements and
     * see each other.
     */
    RESTRICTED,
    /** Everybody signed in sees name and purpose; all the rest is for members. */
    PRIVATE,
    /** For everybody else it is not there, and no mail says what it is called. */
    CONFIDENTIAL;

    /** True when somebody signed in who is not a member finds it in the list. */
    public boolean listed() {
        return this != CONFIDENTIAL;
    }

    /** True when they see terms of reference, coordinators and gatherings. */
    public boolean showsRoom() {
        return this == OPEN || this == RESTRICTED;
    }

    /** True when they read announcements and see who is a member. */
    public boolean showsAll() {
        return this == OPEN;
    }
}
