package org.cordee.mentoring.finding.boundary;

import java.util.List;
import org.cordee.mentoring.finding.terms.CareerStep;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.Topic;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.text.Message;

/**
 * A mentor as those who are signed in see them.
 *
 * @param dimensions in the order of the report
 * @param places how many places are left, 0 or more
 * @param open whether the reader can ask now; why not is never said
 */
public record MentorCard(
        PersonId id,
        String name,
        Post post,
        String offer,
        List<Dimension> dimensions,
        List<Language> languages,
        Career career,
        int places,
        boolean open,
        Fit fit) {

    /**
     * The main post.
     *
     * @param organisation of the main post, or null for who has none
     * @param sector of the main post, or null
     * @param region or null
     */
    public record Post(Level level, String organisation, Sector sector, Region region) {}

    /**
     * The way through organisations.
     *
     * @param path the way through organisations, the earliest first; empty for who never had a post
     * @param worlds sectors they have worked in, in that order, each once
     */
    public record Career(List<CareerStep> path, List<Sector> worlds) {}

    /**
     * How well they fit the reader.
     *
     * @param points how well they fit what the reader seeks, 0 when the reader has not said
     * @param reasons why, the weightiest first; empty when the reader has not said what they seek
     */
    public record Fit(int points, List<Message> reasons) {}

    /** Returns what they can help with, under plain names. */
    public List<Topic> topics() {
        return Topic.of(dimensions);
    }

    /** How many walls between sectors they have crossed. */
    public long wallsCrossed() {
        return career.path().stream().filter(CareerStep::crossed).count();
    }
}
