package org.cordee.mentoring.finding.terms;

import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Sector;

/**
 * One station of somebody’s way, in the order of years.
 *
 * @param post in the person’s words, or null when only {@code role} is known
 * @param role of Table 1, or null
 * @param until its last year, or null while it goes on
 * @param closed whether the organisation has closed
 * @param crossed true when the one before was in another sector: a wall was crossed
 */
public record CareerStep(
        String organisation,
        Sector sector,
        String post,
        LeadershipRole role,
        int since,
        Integer until,
        boolean crossed,
        boolean closed) {}
