package org.cordee.learningsets.terms;

import java.util.BitSet;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/**
 * Somebody who is to be put into a set, with what counts for it.
 *
 * @param sector and organisation are null for those without an organisation
 * @param region null when not said
 * @param experience lived experience they agreed to have shown where sets are formed
 * @param hours hours of the week in which they can be booked (0 is Monday from midnight, UK time); null when they said
 *     none
 */
public record Candidate(
        PersonId id,
        Sector sector,
        Level level,
        Region region,
        OrganisationId organisation,
        boolean experience,
        BitSet hours) {

    /** Everybody else is a formal leader. */
    public boolean citizen() {
        return level == Level.CITIZEN;
    }

    public Candidate with(BitSet hours) {
        return new Candidate(id, sector, level, region, organisation, experience, hours);
    }
}
