package org.cordee.mentoring.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.mentoring.control.PairPolicy;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Goal;
import org.cordee.mentoring.entity.GoalStep;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.GoalState;
import org.cordee.platform.secret.Seals;
import org.cordee.platform.secret.TestSecret;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a mentee wants to reach and the steps there, for the two of a pair alone. */
class GoalsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T23:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final RelationshipId PAIR = new RelationshipId(6);

    private final CurrentPerson me = new CurrentPerson();
    private final Relationship pair = keyed(new Relationship(new PersonId(10), new PersonId(1), NOW), 6);
    private final List<Goal> all = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private int keys = 100;

    private final Goals goals = Injection.of(
            Goals.class,
            me,
            audit,
            new NamedPeople().with(1, "Mia Lund").with(10, "Max Bode"),
            Injection.of(PairPolicy.class, me),
            Clock.fixed(NOW, ZoneOffset.UTC),
            Injection.of(
                    Seals.class, TestSecret.of("a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))),
            new RelationshipQueries() {
                @Override
                public Relationship one(RelationshipId id) {
                    return pair;
                }
            },
            new PairQueries() {
                @Override
                public <T> T add(T entity) {
                    keyed(entity, keys++);
                    if (entity instanceof Goal goal) {
                        all.add(goal);
                    }
                    return entity;
                }

                @Override
                public Goal goal(long id) {
                    return all.stream().filter(g -> g.key() == id).findFirst().orElseThrow(NotFound::new);
                }

                @Override
                public List<Goal> goals(RelationshipId relationship) {
                    return all;
                }
            });

    private void as(long person) {
        me.is(new PersonId(person), "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    @BeforeEach
    void mia() {
        as(1);
    }

    @Test
    void aGoalIsSealedAndReadByBoth() {
        long id = goals.add(PAIR, " Lead a team ", " ", TODAY.plusDays(90));
        assertFalse(all.get(0).aim().contains("team"));
        as(10);
        Goals.Card card = goals.one(id);
        assertEquals("Lead a team", card.aim());
        assertNull(card.measure(), "a blank is nothing");
        assertEquals(TODAY.plusDays(90), card.targetOn());
        assertEquals(List.of("mentoring.goal-set " + id), audit.lines());
    }

    @Test
    void forAnybodyElseItIsNotThere() {
        long id = goals.add(PAIR, "Lead a team", null, null);
        as(99);
        notFound(() -> goals.of(PAIR));
        notFound(() -> goals.one(id));
        notFound(() -> goals.add(PAIR, "Mine", null, null));
        notFound(() -> goals.change(id, "Mine", null, null, null));
        notFound(() -> goals.step(id, TODAY, "Mine"));
        notFound(() -> goals.become(id, GoalState.REACHED));
    }

    @Test
    void textsHaveLimits() {
        assertEquals(List.of("aim"), fields(() -> goals.add(PAIR, " ", null, null)));
        assertEquals(
                List.of("aim", "measure"), fields(() -> goals.add(PAIR, "x".repeat(1001), "x".repeat(1001), null)));
        long id = goals.add(PAIR, "x".repeat(1000), null, null);
        assertEquals(List.of("onDay", "step"), fields(() -> goals.step(id, null, " ")));
    }

    @Test
    void aStepIsNamedByWhoWroteItInTheOrderOfDays() {
        long id = goals.add(PAIR, "Lead a team", null, null);
        goals.step(id, TODAY.minusDays(3), "Asked my manager");
        as(10);
        goals.step(id, TODAY, "Shared a contact");
        Goals.Card card = goals.one(id);
        assertEquals("Asked my manager", card.steps().get(0).text());
        assertEquals("Mia Lund", card.steps().get(0).by());
        assertEquals("Max Bode", card.steps().get(1).by());
        assertTrue(all.get(0).steps().stream().map(GoalStep::sealed).noneMatch(text -> text.contains("manager")));
    }

    @Test
    void todayIsThatOfWhoWrites() {
        long id = goals.add(PAIR, "Lead a team", null, null);
        invalid("onDay", "mentoring.goal.step-ahead", () -> goals.step(id, TODAY.plusDays(1), "Tomorrow"));
        me.is(new PersonId(1), "Mia", ZoneId.of("Asia/Tokyo"), false, false);
        goals.step(id, TODAY.plusDays(1), "In Tokyo it is tomorrow already");
        assertEquals(1, goals.one(id).steps().size());
    }

    @Test
    void openOnesComeFirstThenReachedThenLetGo() {
        long first = goals.add(PAIR, "First", null, null);
        long second = goals.add(PAIR, "Second", null, null);
        long third = goals.add(PAIR, "Third", null, null);
        goals.become(first, GoalState.LET_GO);
        goals.become(second, GoalState.REACHED);
        assertEquals(
                List.of(third, second, first),
                goals.of(PAIR).stream().map(Goals.Card::id).toList());
        goals.become(first, GoalState.OPEN);
        assertEquals(first, goals.of(PAIR).get(0).id());
        conflict("mentoring.goal.moved-on", () -> goals.become(first, GoalState.OPEN));
    }

    @Test
    void afterTheEndGoalsAreReadAndNotChanged() {
        long id = goals.add(PAIR, "Lead a team", null, null);
        pair.endEarly(NOW);
        conflict("mentoring.relationship.over", () -> goals.add(PAIR, "Another", null, null));
        conflict("mentoring.relationship.over", () -> goals.change(id, "Another", null, null, null));
        conflict("mentoring.relationship.over", () -> goals.step(id, TODAY, "A step"));
        conflict("mentoring.relationship.over", () -> goals.become(id, GoalState.REACHED));
        assertEquals("Lead a team", goals.one(id).aim());
    }

    @Test
    void aGoalIsChangedByEither() {
        long id = goals.add(PAIR, "Lead a team", "Ten people", null);
        as(10);
        goals.change(id, "Lead a ward", null, TODAY.plusDays(5), null);
        assertEquals("Lead a ward", goals.one(id).aim());
        assertNull(goals.one(id).measure());
        assertTrue(audit.lines().contains("mentoring.goal-changed " + id));
    }
}
