package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.programmes.boundary.Arranging;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.terms.CoordinatorQuestion;

/**
 * When something last happened between mentors and mentees who take part in a coordinator's cohorts, and the
 * coordinator's question how it is going. States and dates only; whoever takes part in none of these cohorts is not
 * named.
 */
@ApplicationScoped
@Transactional
public class PairActivity {

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private Arranging arranging;

    @Inject
    private Appointments appointments;

    @Inject
    private PairNotifications notifications;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** All that are not over where the person who asks arranges; none for others. At most six statements. */
    public List<Row> mine() {
        Map<CohortId, String> titles = arranging.mine();
        Map<PersonId, CohortId> placed = placed();
        List<Relationship> live = relationships.live(placed.keySet());
        Map<Long, Appointments.Around> dates = appointments.around(
                MentoringSessionOwner.KIND,
                live.stream().map(r -> r.id().value()).toList());
        Map<PersonId, String> names = people.names(live.stream()
                .flatMap(r -> Stream.of(r.mentee(), r.mentor()))
                .filter(placed::containsKey)
                .distinct()
                .toList());
        return live.stream()
                .map(r -> {
                    Appointments.Around around = dates.getOrDefault(r.id().value(), Appointments.Around.NONE);
                    CohortId cohort =
                            Objects.requireNonNullElseGet(placed.get(r.mentee()), () -> placed.get(r.mentor()));
                    return new Row(
                            r.id(),
                            names.get(r.mentee()),
                            names.get(r.mentor()),
                            cohort,
                            titles.get(cohort),
                            r.state(),
                            new Happened(began(r), around.last(), around.next()),
                            r.askedAt());
                })
                .toList();
    }

    /** Those with a place in a cohort of the reader's, with one of these cohorts each. */
    private Map<PersonId, CohortId> placed() {
        Map<PersonId, CohortId> placed = new HashMap<>();
        arranging.placed().forEach((cohort, people) -> people.forEach(person -> placed.put(person, cohort)));
        return placed;
    }

    private static Instant began(Relationship r) {
        return r.resumedAt() != null ? r.resumedAt() : r.activeAt() != null ? r.activeAt() : r.begunAt();
    }

    /**
     * Returns whom a question about this pair would reach.
     *
     * @throws NotFound for those who arrange for neither of the two
     */
    public Asking asking(RelationshipId id) {
        Relationship relationship = relationships.one(id);
        Map<PersonId, String> names = people.names(
                sides(relationship).stream().map(relationship::person).toList());
        return new Asking(List.copyOf(names.values()), relationship.askedAt());
    }

    /**
     * Asks those of the two who take part in a cohort that the person who asks arranges.
     *
     * @throws NotFound for those who arrange for neither of the two
     * @throws Conflict when they were asked in the last {@link CoordinatorQuestion#PAUSE}, or it is over
     */
    public void ask(RelationshipId id, CoordinatorQuestion question) {
        new Validation().required("question", question).done();
        Relationship relationship = relationships.locked(id);
        List<PairSide> sides = sides(relationship);
        relationship.ask(clock.instant());
        sides.forEach(side -> notifications.asked(relationship, side, question));
        audit.changed("mentoring.asked", id, question.key());
    }

    private List<PairSide> sides(Relationship relationship) {
        Map<PersonId, CohortId> placed = placed();
        List<PairSide> sides = Stream.of(PairSide.MENTEE, PairSide.MENTOR)
                .filter(side -> placed.containsKey(relationship.person(side)))
                .toList();
        if (sides.isEmpty()) {
            throw new NotFound();
        }
        return sides;
    }

    /**
     * One pair.
     *
     * @param mentee name; null when only the mentor takes part in a cohort of the reader's
     * @param mentor name; null when only the mentee does
     * @param askedAt when a coordinator last asked how it is going, or null
     */
    public record Row(
            RelationshipId id,
            String mentee,
            String mentor,
            CohortId cohort,
            String cohortTitle,
            RelationshipState state,
            Happened happened,
            Instant askedAt) {}

    /**
     * What happened when.
     *
     * @param began when they last began or went on
     * @param met when their last session was over, or null
     * @param next when their next one begins, or null
     */
    public record Happened(Instant began, Instant met, Instant next) {}

    /** Whom a question reaches. @param askedAt when they were last asked, or null */
    public record Asking(List<String> names, Instant askedAt) {}
}
