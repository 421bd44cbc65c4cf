package org.cordee.people.boundary;

import java.time.LocalDate;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Sector;

/**
 * One tie of a person to an organisation.
 *
 * @param post in the person's words, or null when only {@code role} was given
 * @param role of Table 1, or null
 * @param until last day, or null while it goes on
 */
public record AffiliationCard(
        long id,
        OrganisationId organisation,
        String organisationName,
        Sector sector,
        String post,
        LeadershipRole role,
        boolean main,
        LocalDate since,
        LocalDate until,
        boolean organisationClosed) {}
