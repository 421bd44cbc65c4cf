package org.cordee.platform.audit;

import java.time.Instant;
import org.cordee.shared.ids.PersonId;

/**
 * One change that was recorded.
 *
 * @param by who made it; null when a job or a link did
 * @param what the act: {@code accounts.role-given}
 * @param object id of the thing changed
 * @param detail as it was recorded, or null
 */
public record Change(Instant at, PersonId by, String what, long object, String detail) {}
