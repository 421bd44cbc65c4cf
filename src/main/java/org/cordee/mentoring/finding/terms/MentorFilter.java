package org.cordee.mentoring.finding.terms;

import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.MeetingWay;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/**
 * Which mentors are asked for; null asks for all.
 *
 * @param sector one in which they work or have worked
 * @param way how they have to be able to meet
 * @param text words that all have to stand in name, role, topics or offer
 */
public record MentorFilter(
        Dimension dimension, Sector sector, Region region, Language language, MeetingWay way, String text) {

    public static final MentorFilter ALL = new MentorFilter(null, null, null, null);

    public MentorFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** Without a wish how to meet, and without a text. */
    public MentorFilter(Dimension dimension, Sector sector, Region region, Language language) {
        this(dimension, sector, region, language, null, null);
    }

    public boolean all() {
        return equals(ALL);
    }
}
