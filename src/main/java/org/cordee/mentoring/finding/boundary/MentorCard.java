package org.cordee.mentoring.finding.boundary;

import java.util.List;
import org.cordee.mentoring.finding.terms.CareerStep;
import org.cordee.mentoring.terms.Language;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.text.Message;

/**
 * A mentor as those who are signed in see them.
 *
 * @param organisation of the main post, or null for who has none
 * @param sector of the main post, or null
 * @param region or null
 * @param dimensions in the order of the report
 * @param path the way through organisations, the earliest first; empty for who never had a post
 * @param worlds sectors they have worked in, in that order, each once
 * @param places how many places are left, 0 or more
 * @param open whether the reader can ask now; why not is never said
 * @param points how well they fit what the reader seeks, 0 when the reader has not said
 * @param reasons why, the weightiest first; empty when the reader has not said what they seek
 */
public record MentorCard(
        PersonId id,
        String name,
        Level level,
        String organisation,
        Sector sector,
        Region region,
        String offer,
        List<Dimension> dimensions,
        List<Language> languages,
        List<CareerStep> path,
        List<Sector> worlds,
        int places,
        boolean open,
        int points,
        List<Message> reasons) {

    /** How many walls between sectors they have crossed. */
    public long wallsCrossed() {
        return path.stream().filter(CareerStep::crossed).count();
    }
}
