package org.cordee.programmes.entity;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.cordee.programmes.terms.QuestionKind;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A programme's own questions, and what counts as an answer. */
class QuestionTest {

    private static Question question(QuestionKind kind, boolean required, String... choices) {
        return keyed(new Question("Why?", null, kind, List.of(choices), required), 8);
    }

    private static List<String> problems(Question question, String answer) {
        Validation check = new Validation();
        question.check(answer, check);
        try {
            check.done();
            return List.of();
        } catch (Invalid e) {
            return e.problems().stream().map(p -> p.field() + " " + p.key()).toList();
        }
    }

    @Test
    void aQuestionIsAskedInSomeWords() {
        Question asked = new Question("  Why? ", "Because", QuestionKind.LONG, null, true);
        assertEquals("Why?", asked.label());
        assertEquals("Because", asked.hint());
        assertEquals(List.of(), asked.choices());
        invalid("question", "shared.required", () -> new Question(" ", null, QuestionKind.LONG, null, true));
        invalid("question", "shared.required", () -> new Question(null, null, QuestionKind.LONG, null, true));
        invalid(
                "question",
                "shared.too-long",
                () -> new Question("x".repeat(301), null, QuestionKind.LONG, null, true));
        invalid("hint", "shared.too-long", () -> new Question("Why?", "x".repeat(501), QuestionKind.LONG, null, true));
        invalid("kind", "shared.required", () -> new Question("Why?", null, null, null, true));
    }

    @Test
    void aChoiceOffersTwoAtLeast() {
        Question choice = question(QuestionKind.CHOICE, true, " Red ", "", "  ", "Blue");
        assertEquals(List.of("Red", "Blue"), choice.choices());
        invalid("choices", "programmes.question.two-choices", () -> question(QuestionKind.CHOICE, true, "Red", " "));
        invalid(
                "choices",
                "programmes.question.two-choices",
                () -> new Question("Why?", null, QuestionKind.CHOICE, null, true));
        invalid(
                "choices",
                "shared.too-long",
                () -> question(QuestionKind.CHOICE, true, "x".repeat(1000), "y".repeat(1000)));
        assertEquals(
                2,
                question(QuestionKind.CHOICE, true, "x".repeat(1000), "y".repeat(999))
                        .choices()
                        .size());
    }

    @Test
    void otherKindsHaveNoChoices() {
        assertEquals(
                List.of(), question(QuestionKind.YES_NO, true, "Red", "Blue").choices());
    }

    @ParameterizedTest
    @EnumSource(QuestionKind.class)
    void onlyARequiredQuestionNeedsAnAnswer(QuestionKind kind) {
        for (String nothing : Arrays.asList(null, "", " ")) {
            assertEquals(List.of(), problems(question(kind, false, "Red", "Blue"), nothing));
            assertEquals(List.of("answer-8 shared.required"), problems(question(kind, true, "Red", "Blue"), nothing));
        }
    }

    @Test
    void anAnswerOnOneLineIsShorter() {
        assertEquals(List.of(), problems(question(QuestionKind.SHORT, true), "x".repeat(300)));
        assertEquals(
                List.of("answer-8 shared.too-long"), problems(question(QuestionKind.SHORT, true), "x".repeat(301)));
        assertEquals(List.of(), problems(question(QuestionKind.LONG, true), "x".repeat(4000)));
        assertEquals(
                List.of("answer-8 shared.too-long"), problems(question(QuestionKind.LONG, true), "x".repeat(4001)));
    }

    @ParameterizedTest
    @CsvSource({"yes,true", "no,true", "Yes,false", "maybe,false"})
    void yesOrNo(String answer, boolean fine) {
        List<String> problems = problems(question(QuestionKind.YES_NO, false), answer);
        assertEquals(fine ? List.of() : List.of("answer-8 programmes.question.not-a-choice"), problems);
    }

    @ParameterizedTest
    @CsvSource({"Red,true", "Blue,true", "red,false", "Green,false"})
    void oneOfTheChoices(String answer, boolean fine) {
        List<String> problems = problems(question(QuestionKind.CHOICE, false, "Red", "Blue"), answer);
        assertEquals(fine ? List.of() : List.of("answer-8 programmes.question.not-a-choice"), problems);
    }
}
