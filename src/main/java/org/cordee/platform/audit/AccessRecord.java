package org.cordee.platform.audit;

import java.time.Instant;
import org.cordee.shared.ids.PersonId;

/**
 * Somebody other than its owner has opened something.
 *
 * @param by who looked
 * @param kind what kind of thing: {@code application}, {@code profile} …
 * @param object its id
 * @param first the first look of that day (UTC)
 */
public record AccessRecord(PersonId by, String kind, long object, Instant first) {}
