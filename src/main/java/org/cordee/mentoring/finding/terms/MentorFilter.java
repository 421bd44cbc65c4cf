package org.cordee.mentoring.finding.terms;

import org.cordee.mentoring.terms.Language;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/**
 * Which mentors are asked for; null asks for all.
 *
 * @param sector one in which they work or have worked
 */
public record MentorFilter(Dimension dimension, Sector sector, Region region, Language language) {

    public static final MentorFilter ALL = new MentorFilter(null, null, null, null);

    public boolean all() {
        return equals(ALL);
    }
}
