package org.cordee.mentoring.finding.boundary;

import java.util.Comparator;
import java.util.List;
import org.cordee.mentoring.finding.control.MentorFit;
import org.cordee.mentoring.finding.terms.CareerStep;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.MeetingWay;
import org.cordee.mentoring.terms.Topic;
import org.cordee.people.boundary.Face;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.LeadershipRole;
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
        Face face,
        Post post,
        Offer offer,
        List<Dimension> dimensions,
        List<Language> languages,
        Career career,
        int places,
        boolean open,
        Fit fit) {

    private static final int MOST_TAGS = 3;

    /**
     * The main post.
     *
     * @param organisation of the main post, or null for who has none
     * @param sector of the main post, or null
     * @param region or null
     * @param title in the person's words, or null
     * @param role of Table 1, or null
     */
    public record Post(
            Level level, String organisation, Sector sector, Region region, String title, LeadershipRole role) {

        /** Where no role is known. */
        public Post(Level level, String organisation, Sector sector, Region region) {
            this(level, organisation, sector, region, null, null);
        }
    }

    /**
     * What they offer.
     *
     * @param text in their own words
     */
    public record Offer(String text, MeetingWay meets) {}

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
     * @param percent of what would fit fully, 0 to 100
     * @param reasons why, the weightiest first; empty when the reader has not said what they seek
     * @param parts of what the reader seeks, the weightiest first
     */
    public record Fit(int points, int percent, List<Message> reasons, List<MentorFit.Part> parts) {

        public static final Fit NONE = new Fit(0, 0, List.of(), List.of());
    }

    public String name() {
        return face.name();
    }

    /** Returns what they can help with, under plain names. */
    public List<Topic> topics() {
        return Topic.of(dimensions);
    }

    /** Returns up to three topics: those the reader asked about come first. */
    public List<Topic> tags() {
        List<?> asked = fit.parts().stream()
                .flatMap(part -> part.reasons().stream())
                .flatMap(reason -> reason.arguments().stream())
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .toList();
        return topics().stream()
                .sorted(Comparator.comparing(topic -> !asked.contains(topic)))
                .limit(MOST_TAGS)
                .toList();
    }

    /** Returns how many topics {@link #tags()} leaves out. */
    public int moreTopics() {
        return Math.max(0, dimensions.size() - MOST_TAGS);
    }

    /** How many walls between sectors they have crossed. */
    public long wallsCrossed() {
        return career.path().stream().filter(CareerStep::crossed).count();
    }
}
