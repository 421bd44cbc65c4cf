package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.platform.jobs.Job;
import org.cordee.platform.jobs.Jobs;
import org.cordee.shared.ids.RelationshipId;

/**
 * A pair that has not met and has no date ahead for some weeks is asked once whether they want to meet again; a second
 * time only after they have met in between. Run twice, the second finds that they were asked.
 */
@ApplicationScoped
class QuietPairsJob implements Job {

    static final String KIND = "mentoring.quiet";
    /** After how long without a session held or planned a pair counts as quiet. */
    static final Duration QUIET = Duration.ofDays(42);

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private PairCards cards;

    @Inject
    private PairNotifications tidings;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        Relationship relationship = relationships.locked(new RelationshipId(Long.parseLong(subject)));
        if (relationship.state() != RelationshipState.ACTIVE) {
            return;
        }
        Instant now = clock.instant();
        Instant last = last(relationship);
        boolean quiet = !last.plus(QUIET).isAfter(now);
        boolean asked =
                relationship.nudgedAt() != null && !relationship.nudgedAt().isBefore(last);
        if (quiet && !asked) {
            relationship.nudge(now);
            for (PairSide pairSide : PairSide.values()) {
                tidings.wish(relationship, pairSide, "mentoring.notice.quiet", "quiet", "relationship");
            }
        }
        jobs.plan(KIND, (quiet ? now : last).plus(QUIET), subject);
    }

    /** The end of the last session, held, planned or not recorded; else when they began or went on. */
    private Instant last(Relationship relationship) {
        return Stream.concat(
                        cards.sessions(relationship.id()).stream()
                                .filter(s -> s.state().takesTime())
                                .map(s -> s.when().end()),
                        Stream.of(relationship.activeAt(), relationship.resumedAt())
                                .filter(i -> i != null))
                .max(Comparator.naturalOrder())
                .orElse(relationship.begunAt());
    }
}
