package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cordee.mentoring.control.PairPolicy;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.entity.Review;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.ReviewAnswer;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.RelationshipId;

/** The look back after the second session: go on as agreed, or change something, which opens the agreement again. */
@ApplicationScoped
@Transactional
public class Reviews {

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private PairQueries queries;

    @Inject
    private PairPolicy policy;

    @Inject
    private Agreements agreements;

    @Inject
    private PairNotifications tidings;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What who asks has answered; the answer is null while there is none. @throws NotFound when nobody was asked yet
     */
    public Mine mine(RelationshipId id) {
        Relationship relationship = relationships.one(id);
        PairSide pairSide = policy.side(relationship);
        Review own = queries.review(id, policy.me()).orElseThrow(NotFound::new);
        ReviewAnswer other = queries.review(id, relationship.person(pairSide.other()))
                .map(Review::answer)
                .orElse(null);
        return new Mine(own.answer(), other);
    }

    /** @return true when the agreement is open now */
    public boolean answer(RelationshipId id, ReviewAnswer answer) {
        Relationship relationship = relationships.locked(id);
        PairSide by = policy.side(relationship);
        if (relationship.state().over()) {
            throw new Conflict("mentoring.relationship.over");
        }
        queries.review(id, policy.me()).orElseThrow(NotFound::new).answer(answer, clock.instant());
        audit.changed("mentoring.review-answered", id, null);
        if (answer == ReviewAnswer.CHANGE) {
            if (queries.agreement(id).inForce()) {
                agreements.reopen(id);
            }
            return true;
        }
        tidings.toOther(relationship, by, "go-on", "relationship");
        return false;
    }

    /** @param answer or null @param other what the other said, or null */
    public record Mine(ReviewAnswer answer, ReviewAnswer other) {}
}
