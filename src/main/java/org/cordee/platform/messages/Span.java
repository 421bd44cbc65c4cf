package org.cordee.platform.messages;

import java.time.Instant;
import java.time.ZoneId;

/**
 * From one moment to another, worded in the reader's zone by {@link DateTimes}.
 *
 * @param zone in which it was agreed: a reader elsewhere is told which zone the words are in; null when it does not
 *     matter
 */
public record Span(Instant start, Instant end, ZoneId zone) {}
