package org.cordee.catalogue.terms;

import org.cordee.shared.terms.Term;

/** Where an initiative stands in the catalogue. */
public enum CatalogueState implements Term {
    /** Never published: only who writes it and administrators see it. */
    DRAFT,
    /** Everybody finds it. */
    LISTED,
    /** Nobody finds it in a list; its page, its cohorts and its network go on. */
    HIDDEN,
    /** As hidden, and it takes no new cohorts. */
    ARCHIVED,
    /** Comes with Cordee and is there to be copied; nobody finds it, and it takes no new cohorts. */
    TEMPLATE;

    /** True when new cohorts may be opened. */
    public boolean takesCohorts() {
        return this == LISTED || this == HIDDEN;
    }

    /** True for a state that people can give to an initiative. */
    public boolean canBeChosen() {
        return this == LISTED || this == HIDDEN || this == ARCHIVED;
    }
}
