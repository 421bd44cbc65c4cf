package org.cordee.shared.ids;

/** The id of a thing in its feature, typed so that a cohort's cannot be handed over as a person's. Positive. */
public interface Id {

    long value();
}
