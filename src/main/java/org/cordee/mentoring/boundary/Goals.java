package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cordee.mentoring.control.PairPolicy;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Goal;
import org.cordee.mentoring.entity.GoalStep;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.GoalState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.secret.Seals;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.person.CurrentPerson;

/** What the mentee wants to reach, and the steps there: read and written by the pair, by nobody else. */
@ApplicationScoped
@Transactional
public class Goals {

    /** Characters of a goal, its measure or a step at the most. */
    public static final int LONGEST = 1000;

    static final String AIM = "mentoring_goal.aim";
    static final String MEASURE = "mentoring_goal.measure";
    static final String STEP = "goal_step.text";

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private PairQueries queries;

    @Inject
    private PairPolicy policy;

    @Inject
    private Seals seals;

    @Inject
    private People people;

    @Inject
    private CurrentPerson me;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Those that are open first, then those reached, then those let go. @throws NotFound when it is not one's own pair
     */
    public List<Card> of(RelationshipId id) {
        Relationship relationship = relationships.one(id);
        policy.side(relationship);
        Map<PersonId, PersonCard> names = people.cards(List.of(relationship.mentor(), relationship.mentee()));
        return queries.goals(id).stream()
                .sorted(Comparator.comparing(Goal::state).thenComparing(Goal::key))
                .map(g -> card(g, names))
                .toList();
    }

    /** @throws NotFound when it is not a goal of one's own pair */
    public Card one(long goalId) {
        Goal goal = queries.goal(goalId);
        Relationship relationship = relationships.one(goal.relationship());
        policy.side(relationship);
        return card(goal, people.cards(List.of(relationship.mentor(), relationship.mentee())));
    }

    /** @param names of the two; who is not among them stays unnamed */
    Card card(Goal g, Map<PersonId, PersonCard> names) {
        return new Card(
                g.key(),
                g.version(),
                g.relationship(),
                g.state(),
                seals.open(g.aim(), AIM, g.key()),
                seals.open(g.measure(), MEASURE, g.key()),
                g.targetOn(),
                g.steps().stream()
                        .map(s -> new Step(
                                s.onDay(),
                                seals.open(s.sealed(), STEP, s.key()),
                                names.containsKey(s.author())
                                        ? names.get(s.author()).name()
                                        : null))
                        .toList());
    }

    /** @param measure how they will know that it is reached, or blank @param targetOn or null */
    public long add(RelationshipId id, String aim, String measure, LocalDate targetOn) {
        check(aim, measure);
        PersonId author = checkLive(id);
        Goal goal = queries.add(new Goal(id, author, clock.instant()));
        write(goal, aim, measure, targetOn);
        audit.changed("mentoring.goal-set", "goal", goal.key(), null);
        return goal.key();
    }

    /** @param seenVersion of the card the form was made from, or null */
    public void change(long goalId, String aim, String measure, LocalDate targetOn, Integer seenVersion) {
        check(aim, measure);
        Goal goal = queries.goal(goalId);
        checkLive(goal.relationship());
        goal.expect(seenVersion);
        write(goal, aim, measure, targetOn);
        audit.changed("mentoring.goal-changed", "goal", goalId, null);
    }

    private void write(Goal goal, String aim, String measure, LocalDate targetOn) {
        goal.write(seals.seal(aim, AIM, goal.key()), seals.seal(measure, MEASURE, goal.key()), targetOn);
    }

    private static void check(String aim, String measure) {
        new Validation()
                .required("aim", aim)
                .atMost("aim", aim, LONGEST)
                .atMost("measure", measure, LONGEST)
                .done();
    }

    /** A step of progress. @param onDay not after today */
    public void step(long goalId, LocalDate onDay, String text) {
        new Validation()
                .required("onDay", onDay)
                .required("step", text)
                .atMost("step", text, LONGEST)
                .that(
                        onDay == null || !onDay.isAfter(LocalDate.now(clock.withZone(me.zone()))),
                        "onDay",
                        "mentoring.goal.step-ahead")
                .done();
        Goal goal = queries.goal(goalId);
        PersonId author = checkLive(goal.relationship());
        GoalStep step = queries.add(new GoalStep(goal, author, onDay));
        step.write(seals.seal(text, STEP, step.key()));
        goal.step(step);
        audit.changed("mentoring.goal-step", "goal", goalId, null);
    }

    /** Reached, let go, or open again. */
    public void become(long goalId, GoalState next) {
        Goal goal = queries.goal(goalId);
        checkLive(goal.relationship());
        goal.become(next);
        audit.changed("mentoring.goal-" + next.key(), "goal", goalId, null);
    }

    private PersonId checkLive(RelationshipId id) {
        Relationship relationship = relationships.one(id);
        policy.side(relationship);
        relationship.checkLive();
        return policy.me();
    }

    /** A goal with its steps. @param measure or null @param targetOn or null */
    public record Card(
            long id,
            int version,
            RelationshipId relationship,
            GoalState state,
            String aim,
            String measure,
            LocalDate targetOn,
            List<Step> steps)
            implements Serializable {}

    /** @param by name of who wrote it, or null */
    public record Step(LocalDate onDay, String text, String by) implements Serializable {}
}
