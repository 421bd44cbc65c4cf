package org.cordee.programmes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.terms.QuestionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A programme's own questions are added, removed and put in order. */
class QuestionsFormTest {

    private static CohortPage.QuestionCard card(String label, QuestionKind kind, String... choices) {
        return new CohortPage.QuestionCard(1, label, "Hint", kind, List.of(choices), true);
    }

    private final QuestionsForm form = new QuestionsForm(List.of(
            card("One", QuestionKind.SHORT),
            card("Two", QuestionKind.CHOICE, "Red", "Blue"),
            card("Three", QuestionKind.LONG)));

    private List<String> labels() {
        return form.getRows().stream().map(QuestionsForm.Row::getQuestion).toList();
    }

    @Test
    void questionsAreShownWithTheirChoicesOneALine() {
        assertEquals(List.of("One", "Two", "Three"), labels());
        assertEquals("Red\nBlue", form.getRows().get(1).getChoices());
        assertTrue(form.getRows().get(1).isNeeded());
        assertEquals(3, form.questions().size());
    }

    @Test
    void aQuestionIsMovedUpAndDown() {
        form.up(1);
        assertEquals(List.of("Two", "One", "Three"), labels());
        form.down(1);
        assertEquals(List.of("Two", "Three", "One"), labels());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 99})
    void aPlaceThatIsNotThereIsNone(int at) {
        form.up(at);
        assertEquals(List.of("One", "Two", "Three"), labels());
    }

    @Test
    void theLastCannotGoDownNorTheFirstUp() {
        form.down(2);
        form.up(0);
        form.down(-1);
        assertEquals(List.of("One", "Two", "Three"), labels());
    }

    @Test
    void aQuestionIsRemoved() {
        form.remove(1);
        assertEquals(List.of("One", "Three"), labels());
        form.remove(2);
        form.remove(-1);
        assertEquals(List.of("One", "Three"), labels());
    }

    @Test
    void theNewestHasTheFocus() {
        form.add();
        QuestionsForm.Row row = form.getRows().get(3);
        assertTrue(form.newest(row));
        assertFalse(form.newest(form.getRows().get(0)));
        assertEquals(QuestionKind.SHORT, row.getKind());
        assertFalse(row.isNeeded());
    }

    @Test
    void thirtyAreTheMost() {
        while (!form.isFull()) {
            form.add();
        }
        assertEquals(30, form.getRows().size());
        form.add();
        assertEquals(30, form.getRows().size());
        form.remove(0);
        assertFalse(form.isFull());
    }
}
