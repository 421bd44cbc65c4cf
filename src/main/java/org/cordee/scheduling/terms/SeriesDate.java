package org.cordee.scheduling.terms;

/**
 * A date of a series that is about to be booked or rescheduled.
 *
 * @param number in its series, from 1
 * @param when with what was changed of it; of one that is skipped, when it would have been
 * @param changed whether it was skipped or moved
 */
public record SeriesDate(int number, TimeRange when, boolean skipped, boolean changed) {}
