package org.cordee.programmes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cordee.platform.messages.Messages;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.terms.CohortDetails;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.QuestionKind;
import org.cordee.programmes.terms.Selection;
import org.cordee.programmes.web.applying.AskedQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where two plans of one cohort differ, and a question as a field. */
class PlanDifferenceTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final LocalDate START = LocalDate.of(2027, 1, 4);

    private final Messages messages = new Messages();

    private static CohortPlan plan(String title, int minimum, Selection selection, boolean manager, String details) {
        return new CohortPlan(
                title,
                NOW,
                NOW.plusSeconds(60),
                START,
                START,
                minimum,
                selection,
                START,
                5,
                manager,
                new CohortDetails(null, null, null, null, details));
    }

    private static final CohortPlan THEIRS = plan("Autumn", 4, Selection.BY_LEAD, true, null);

    @Test
    void theSamePlanDiffersInNothing() {
        assertEquals(List.of(), PlanDifference.between(THEIRS, THEIRS, messages));
    }

    @Test
    void eachFieldThatDiffersIsNamedWithBothValues() {
        List<PlanDifference> found =
                PlanDifference.between(THEIRS, plan("Winter", 4, Selection.FIRST_COME, false, "Bring a pen"), messages);
        assertEquals(
                List.of("title", "selection", "asks-manager", "joining-details"),
                found.stream()
                        .map(d -> d.what().substring("programmes.cohort-edit.".length()))
                        .toList());
        assertEquals("Autumn", found.get(0).theirs());
        assertEquals("Winter", found.get(0).mine());
        assertEquals(messages.term(Selection.BY_LEAD), found.get(1).theirs());
        assertEquals(messages.get("shared.yes"), found.get(2).theirs());
        assertEquals(messages.get("shared.no"), found.get(2).mine());
        assertEquals("–", found.get(3).theirs(), "nothing was said");
        found.forEach(d -> assertTrue(messages.knows(d.what()), d.what()));
    }

    @Test
    void aNumberIsSaidAsItIs() {
        List<PlanDifference> found =
                PlanDifference.between(THEIRS, plan("Autumn", 12, Selection.BY_LEAD, true, null), messages);
        assertEquals(1, found.size());
        assertEquals("4", found.get(0).theirs());
        assertEquals("12", found.get(0).mine());
    }

    // --- questions as fields ----------------------------------------------------------------------------------------

    private static CohortPage.QuestionCard card(QuestionKind kind, String... choices) {
        return new CohortPage.QuestionCard(8, "Why?", "Because", kind, List.of(choices), true);
    }

    @ParameterizedTest
    @CsvSource({"SHORT,text", "LONG,textarea", "YES_NO,radio", "CHOICE,radio"})
    void eachKindHasItsField(QuestionKind kind, String type) {
        AskedQuestion question = AskedQuestion.of(card(kind, "Red", "Blue"), messages);
        assertEquals(type, question.type());
        assertEquals("Why?", question.label());
        assertTrue(question.required());
    }

    @Test
    void choicesAreThoseOfTheQuestion() {
        assertEquals(
                List.of("Red", "Blue"),
                AskedQuestion.of(card(QuestionKind.CHOICE, "Red", "Blue"), messages).choices().stream()
                        .map(c -> String.valueOf(c.getValue()))
                        .toList());
        assertEquals(
                List.of("yes", "no"),
                AskedQuestion.of(card(QuestionKind.YES_NO), messages).choices().stream()
                        .map(c -> String.valueOf(c.getValue()))
                        .toList());
    }

    @Test
    void anAnswerIsReadBackInWords() {
        assertEquals(messages.get("shared.yes"), AskedQuestion.said(card(QuestionKind.YES_NO), "yes", messages));
        assertEquals("yes", AskedQuestion.said(card(QuestionKind.SHORT), "yes", messages));
        assertNull(AskedQuestion.said(card(QuestionKind.YES_NO), null, messages));
    }
}
