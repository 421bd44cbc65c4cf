package org.cordee.mentoring.finding.terms;

import org.cordee.shared.terms.Sector;
import org.cordee.shared.terms.Term;

/** A sector as it is named within a sentence: “from the NHS to the third sector”. */
public enum SectorPhrase implements Term {
    NHS,
    LOCAL_GOVERNMENT,
    THIRD_SECTOR,
    INDEPENDENT,
    GOVERNMENT,
    EDUCATION;

    public static SectorPhrase of(Sector sector) {
        return valueOf(sector.name());
    }
}
