package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.entity.Review;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.platform.jobs.Job;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.shared.ids.RelationshipId;

/**
 * After the second session both are asked, once, whether it goes on as agreed. Run twice, the second finds that they
 * were asked.
 */
@ApplicationScoped
class AskReviewJob implements Job {

    static final String KIND = "mentoring.review";
    /** After how many sessions (domain.md, "Mentoring"). */
    private static final int AFTER = 2;

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private PairQueries queries;

    @Inject
    private PairCards cards;

    @Inject
    private PairNotifications tidings;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        RelationshipId id = new RelationshipId(Long.parseLong(subject));
        Relationship relationship = relationships.locked(id);
        long held = cards.sessions(id).stream()
                .filter(s -> s.state() == AppointmentState.HELD)
                .count();
        if (relationship.state().over() || held < AFTER || !queries.reviews(id).isEmpty()) {
            return;
        }
        for (PairSide pairSide : PairSide.values()) {
            queries.add(new Review(id, relationship.person(pairSide), clock.instant()));
            tidings.wish(relationship, pairSide, "mentoring.notice.review", "review", "review");
        }
    }
}
