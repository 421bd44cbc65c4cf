package org.cordee.people.boundary;

import java.time.ZoneId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/**
 * What every room may know of a person.
 *
 * @param region null when not said
 * @param organisation the one of the current main affiliation; it and the two after it are null together, for those
 *     without any
 * @param listed whether others on the same cohort, network or set may see the name
 * @param photo token of the photo, or null
 */
public record PersonCard(
        PersonId id,
        String name,
        Level level,
        Region region,
        OrganisationId organisation,
        String organisationName,
        Sector sector,
        ZoneId zone,
        boolean listed,
        String photo) {

    /** Returns what stands beside or in place of the name. */
    public Face face() {
        return new Face(name, photo);
    }
}
