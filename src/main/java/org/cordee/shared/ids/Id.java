package org.cordee.shared.ids;

import java.io.Serializable;
import java.util.Optional;

/**
 * The id of a thing in its feature, typed so that a cohort's cannot be handed over as a person's. Positive. Views keep
 * ids.
 */
public interface Id extends Serializable {

    long value();

    /**
     * Returns the number that a text of an address, a form or JSON gives. Empty for null and for anything but 1 to 18
     * digits, so that it always fits into a long.
     */
    static Optional<Long> parse(String text) {
        return Optional.ofNullable(text).filter(t -> t.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    /** Returns the number of an id that may be missing in an address; for null 0, which is the number of nothing. */
    static long valueOrZero(Id id) {
        return id == null ? 0 : id.value();
    }
}
