package org.cordee.catalogue.terms;

import org.cordee.shared.terms.Term;

/** What an installation does with the fourteen initiatives that come with Cordee. Others are not concerned. */
public enum SuppliedUse implements Term {
    /** Each is where it was put: at first, everybody finds it. */
    SHOWN,
    /** Nobody finds any of them in a list. */
    HIDDEN,
    /** As hidden; who may make programmes begins with a copy of one. They take no new cohorts. */
    TEMPLATES;

    /** Where one of them stands under this choice. @param own where it was put */
    public CatalogueState state(CatalogueState own) {
        return own == CatalogueState.ARCHIVED || this == SHOWN
                ? own
                : this == HIDDEN ? CatalogueState.HIDDEN : CatalogueState.TEMPLATE;
    }
}
