package org.cordee.shared.ids;

import java.io.Serializable;

/**
 * The id of a thing in its feature, typed so that a cohort's cannot be handed over as a person's. Positive. Views keep
 * ids.
 */
public interface Id extends Serializable {

    long value();

    /** Returns the number of an id that may be missing in an address; for null 0, which is the number of nothing. */
    static long valueOrZero(Id id) {
        return id == null ? 0 : id.value();
    }
}
