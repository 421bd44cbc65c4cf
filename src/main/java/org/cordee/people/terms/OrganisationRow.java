package org.cordee.people.terms;

import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/**
 * One line of the list of organisations. @param code or null; @param region may be null @param people with a post there
 * that has not ended
 */
public record OrganisationRow(
        OrganisationId id, String code, String name, Sector sector, Region region, boolean closed, long people) {

    /** As a query makes it. */
    public OrganisationRow(
            Long id, String code, String name, Sector sector, Region region, boolean closed, Long people) {
        this(OrganisationId.of(id), code, name, sector, region, closed, people == null ? 0 : people);
    }
}
