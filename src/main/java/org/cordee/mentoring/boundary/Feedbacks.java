package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.cordee.mentoring.control.PairPolicy;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Feedback;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.secret.Seals;
import org.cordee.programmes.boundary.Participants;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.RelationshipId;

/**
 * Feedback both ways: short answers, which the other reads only where they are shared. A coordinator sees how much
 * mentoring helps the people of a cohort, as one figure, and no content.
 */
@ApplicationScoped
@Transactional
public class Feedbacks {

    /** Characters of an answer at the most. */
    public static final int LONGEST = 1500;
    /** People who must have answered before a figure is shown (domain.md, "Mentoring"). */
    public static final int FEWEST = 5;

    private static final String HELPED = "mentoring_feedback.helped";
    private static final String BETTER = "mentoring_feedback.better";

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private PairQueries queries;

    @Inject
    private PairPolicy policy;

    @Inject
    private Seals seals;

    @Inject
    private Participants participants;

    @Inject
    private PairNotifications tidings;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Own feedback, and the other's where it is shared. */
    public Both of(RelationshipId id) {
        Relationship relationship = relationships.one(id);
        PairSide pairSide = policy.side(relationship);
        return new Both(
                queries.feedback(id, policy.me()).map(this::card).orElse(null),
                queries.feedback(id, relationship.person(pairSide.other()))
                        .filter(Feedback::shared)
                        .map(this::card)
                        .orElse(null));
    }

    Card card(Feedback f) {
        return new Card(
                f.rating(),
                seals.open(f.helped(), HELPED, f.key()),
                seals.open(f.better(), BETTER, f.key()),
                f.shared(),
                f.givenAt(),
                f.version());
    }

    /**
     * Gives feedback, or changes what was given. The other is told only that there is something to read, where it is
     * shared.
     *
     * @param rating 1 (not at all) to 5 (very much)
     * @param seenVersion of what was given before, or null
     */
    public void give(
            RelationshipId id, Integer rating, String helped, String better, boolean shared, Integer seenVersion) {
        new Validation()
                .required("rating", rating)
                .between("rating", rating, 1, 5)
                .atMost("helped", helped, LONGEST)
                .atMost("better", better, LONGEST)
                .done();
        Relationship relationship = relationships.locked(id);
        PairSide by = policy.side(relationship);
        if (relationship.state() == RelationshipState.PROPOSED) {
            throw new Conflict("mentoring.relationship.not-signed");
        }
        Feedback feedback =
                queries.feedback(id, policy.me()).orElseGet(() -> queries.add(new Feedback(id, policy.me())));
        feedback.expect(seenVersion);
        boolean tell = shared && !feedback.shared();
        feedback.write(
                rating,
                seals.seal(helped, HELPED, feedback.key()),
                seals.seal(better, BETTER, feedback.key()),
                shared,
                clock.instant());
        audit.changed("mentoring.feedback-given", id, null);
        if (tell) {
            tidings.toOther(relationship, by, "feedback-shared", "feedback");
        }
    }

    /**
     * How much mentoring helps those who take part in a cohort: the mean over the people, to the nearest half, so that
     * a further answer gives away nothing of itself; somebody with several pairs counts once. For those who arrange the
     * cohort.
     *
     * @throws org.cordee.shared.errors.NotFound when the cohort is not for the person who asks to arrange
     */
    public Pulse pulse(CohortId cohort) {
        Collection<Double> ratings = queries.ratings(participants.of(cohort).stream()
                .filter(r -> r.state().takesPlace())
                .map(one -> one.about().person())
                .toList());
        if (ratings.size() < FEWEST) {
            return new Pulse(null);
        }
        double mean =
                ratings.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return new Pulse(Math.round(mean * 2) / 2.0);
    }

    /** Of the person who asks, and of the other where shared; each may be null. */
    public record Both(Card mine, Card other) implements Serializable {}

    /** @param helped or null @param better or null */
    public record Card(int rating, String helped, String better, boolean shared, Instant givenAt, int version)
            implements Serializable {}

    /** @param mean 1 to 5 in halves; null while fewer than five people have answered */
    public record Pulse(Double mean) {}
}
