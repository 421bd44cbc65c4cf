package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordee.mentoring.control.PairPolicy;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Agreement;
import org.cordee.mentoring.entity.Goal;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.GoalState;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.people.boundary.People;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;

/** A person's mentors and mentees of now at a glance: how many sessions they have had, the next one, their goals. */
@ApplicationScoped
@Transactional
public class PairSummaries {

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private PairQueries queries;

    @Inject
    private PairPolicy policy;

    @Inject
    private Appointments appointments;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** Those that are not over, on either side, the latest to begin first. */
    public List<Summary> mine() {
        PersonId me = policy.me();
        List<Relationship> live =
                relationships.around(me).stream().filter(r -> r.state().live()).toList();
        if (live.isEmpty()) {
            return List.of();
        }
        List<RelationshipId> ids = live.stream().map(Relationship::id).toList();
        Map<RelationshipId, List<Agreement>> agreements = queries.agreements(ids);
        List<Goal> goals = queries.goals(ids);
        List<Appointments.Own> dates = appointments.own(
                MentoringSessionOwner.KIND,
                ids.stream().map(RelationshipId::value).toList());
        Map<PersonId, String> names = people.names(
                live.stream().map(r -> r.person(side(r, me).other())).distinct().toList());
        return live.stream()
                .map(r -> summary(
                        r,
                        side(r, me),
                        names.get(r.person(side(r, me).other())),
                        agreements.getOrDefault(r.id(), List.of()),
                        dates.stream()
                                .filter(d -> d.ownerId() == r.id().value())
                                .toList(),
                        goals.stream()
                                .filter(g -> g.relationship().equals(r.id()))
                                .toList()))
                .toList();
    }

    private static PairSide side(Relationship relationship, PersonId me) {
        return relationship.side(me).orElseThrow();
    }

    private Summary summary(
            Relationship r,
            PairSide side,
            String other,
            List<Agreement> agreements,
            List<Appointments.Own> dates,
            List<Goal> goals) {
        Instant now = clock.instant();
        int agreed = agreements.stream()
                .filter(Agreement::inForce)
                .reduce((earlier, later) -> later)
                .map(Agreement::sessions)
                .orElse(0);
        return new Summary(
                r.id(),
                r.state(),
                side,
                other,
                new Sessions(
                        (int) dates.stream()
                                .filter(d -> d.state() == AppointmentState.HELD)
                                .count(),
                        agreed),
                dates.stream()
                        .filter(d -> d.state() == AppointmentState.CONFIRMED
                                && d.when().end().isAfter(now))
                        .findFirst()
                        .map(d -> new Session(d.id(), d.when()))
                        .orElse(null),
                (int) goals.stream().filter(g -> g.state() == GoalState.REACHED).count(),
                (int) goals.stream().filter(g -> g.state() != GoalState.LET_GO).count());
    }

    /**
     * A relationship.
     *
     * @param side of who reads
     * @param next session, or null
     * @param reached how many of the goals are reached
     * @param goals how many there are; those that were dropped do not count
     */
    public record Summary(
            RelationshipId id,
            RelationshipState state,
            PairSide side,
            String other,
            Sessions sessions,
            Session next,
            int reached,
            int goals) {}

    /** How many took place, of how many that they agreed on; 0 of 0 before both have signed. */
    public record Sessions(int held, int agreed) {}

    /** A session with a date. */
    public record Session(AppointmentId id, TimeRange when) {}
}
