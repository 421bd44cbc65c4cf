package org.cordee.programmes.web.applying;

import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cordee.programmes.boundary.ApplicationPage;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.programmes.terms.QuestionKind;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** The steps of applying: which there are, which are done, and what is still missing before it can be sent. */
class ApplyJourneyTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final CohortPage.QuestionCard WHY =
            new CohortPage.QuestionCard(8, "Why?", null, QuestionKind.LONG, List.of(), true);
    private static final CohortPage.QuestionCard HOW =
            new CohortPage.QuestionCard(9, "How?", null, QuestionKind.SHORT, List.of(), false);

    /** What was filled in so far. */
    private record Filled(String statement, Map<Long, String> answers, boolean needs, String manager) {
        static final Filled NOTHING = new Filled(null, Map.of(), false, null);
        static final Filled ALL = new Filled("Because", Map.of(8L, "So", 9L, "Thus"), true, "bola@x.example");
    }

    private static ApplicationPage page(
            Selection selection, boolean manager, Filled filled, CohortPage.QuestionCard... questions) {
        CohortPlan plan = new CohortPlan(
                "Autumn",
                NOW,
                NOW.plusSeconds(60),
                LocalDate.of(2027, 1, 4),
                LocalDate.of(2027, 2, 4),
                0,
                selection,
                LocalDate.of(2026, 12, 20),
                5,
                manager,
                null);
        CohortPage cohort = new CohortPage(
                new CohortId(3), 0, null, plan, CohortState.OPEN, null, List.of(), List.of(questions), List.of(), null);
        return new ApplicationPage(
                new ApplicationId(5),
                0,
                new PersonId(1),
                cohort,
                ApplicationState.DRAFT,
                null,
                new ApplicationPage.Content(filled.statement(), filled.answers(), filled.needs(), NOW, null),
                new ApplicationPage.Manager(manager, null, filled.manager(), ManagerSupport.NOT_ASKED, null),
                new ApplicationPage.Decision(null, null, false, false),
                new ApplicationPage.Diary(List.of(), List.of()));
    }

    private static ApplyJourney at(ApplicationPage page, String step) {
        return new ApplyJourney(page, step, null);
    }

    @Test
    void stepsThatAskNothingAreLeftOut() {
        assertEquals(
                List.of(ApplyStep.values()),
                at(page(Selection.BY_LEAD, true, Filled.NOTHING, WHY), null).steps());
        assertEquals(
                List.of(ApplyStep.STATEMENT, ApplyStep.NEEDS, ApplyStep.CHECK),
                at(page(Selection.BY_LEAD, false, Filled.NOTHING), null).steps());
    }

    @Test
    void aStepThatIsNotThereIsNotFound() {
        ApplicationPage page = page(Selection.BY_LEAD, false, Filled.NOTHING);
        assertEquals(ApplyStep.NEEDS, at(page, "needs").here());
        notFound(() -> at(page, "manager").here());
        notFound(() -> at(page, "nowhere").here());
        notFound(() -> at(page, null).here());
    }

    @Test
    void theNextStepIsTheFirstThatIsNotDone() {
        assertEquals(
                ApplyStep.STATEMENT,
                at(page(Selection.BY_LEAD, true, Filled.NOTHING, WHY), null).next());
        Filled statement = new Filled("Because", Map.of(), false, null);
        assertEquals(
                ApplyStep.QUESTIONS,
                at(page(Selection.BY_LEAD, true, statement, WHY), null).next());
        Filled answered = new Filled("Because", Map.of(8L, "So"), false, null);
        assertEquals(
                ApplyStep.NEEDS,
                at(page(Selection.BY_LEAD, true, answered, WHY), null).next());
        assertEquals(
                ApplyStep.CHECK,
                at(page(Selection.BY_LEAD, true, Filled.ALL, WHY), null).next());
    }

    @Test
    void onlyWhatIsNeededIsMissing() {
        assertEquals(
                List.of("statement", "questions", "needs"),
                keys(at(page(Selection.BY_LEAD, true, Filled.NOTHING, WHY, HOW), null)
                        .missing()));
        assertEquals(
                List.of("needs"),
                keys(at(page(Selection.FIRST_COME, true, Filled.NOTHING, HOW), null)
                        .missing()),
                "first come: nobody reads a statement");
        assertEquals(
                List.of(),
                at(page(Selection.BY_LEAD, true, Filled.ALL, WHY, HOW), null).missing());
    }

    @Test
    void whatMayBeLeftEmptyIsDoneOnceOneHasGoneOn() {
        Filled wentOn = new Filled(null, Map.of(), true, null);
        ApplicationPage page = page(Selection.FIRST_COME, true, wentOn, HOW);
        for (ApplyStep step : List.of(ApplyStep.STATEMENT, ApplyStep.QUESTIONS, ApplyStep.NEEDS, ApplyStep.MANAGER)) {
            assertTrue(step.done(page), step.name());
        }
        assertFalse(ApplyStep.CHECK.done(page));
        assertFalse(ApplyStep.MANAGER.done(page(Selection.FIRST_COME, true, Filled.NOTHING, HOW)));
    }

    @Test
    void theWayBackLeadsToTheStepBeforeOrToTheCohort() {
        ApplicationPage page = page(Selection.BY_LEAD, true, Filled.NOTHING, WHY);
        assertEquals("/programmes/cohort?id=3", at(page, "statement").back());
        assertEquals(
                "/programmes/apply?id=5&step=statement", at(page, "questions").back());
        assertEquals(ApplyStep.QUESTIONS, at(page, "statement").after());
        assertEquals(ApplyStep.CHECK, at(page, "manager").after());
    }

    @Test
    void eachStopSaysHowFarOneIs() {
        Filled statement = new Filled("Because", Map.of(), false, null);
        assertEquals(
                List.of("done", "here", "to-do", "to-do", "to-do"),
                at(page(Selection.BY_LEAD, true, statement, WHY), "questions").stops().stream()
                        .map(ApplyJourney.Stop::state)
                        .toList());
    }

    private static List<String> keys(List<ApplyJourney.Stop> stops) {
        return stops.stream().map(ApplyJourney.Stop::key).toList();
    }
}
