package org.cordee.programmes.desk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.cordee.platform.web.ListState;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.desk.boundary.Selections;
import org.cordee.programmes.desk.terms.AnswerFilter;
import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.programmes.terms.QuestionKind;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filter and order of the lead's list stand in the address; what does not exist counts as not asked. */
class ApplicationFiltersTest {

    private static ListState asked(Map<String, String> parameters) {
        ListState list = ApplicationFilters.list();
        list.of("/programmes/desk?id=7");
        list.getFilters().putAll(parameters);
        return list;
    }

    @Test
    void withoutAnythingAskedItShowsAll() {
        ListState list = asked(Map.of());
        assertTrue(ApplicationFilters.of(list).all());
        assertFalse(list.isFiltered());
        assertEquals("/programmes/desk?id=7", list.getAddress());
    }

    @Test
    void whatIsAskedStandsInTheAddress() {
        ListState list =
                asked(Map.of("state", "offered", "level", "citizen", "support", "not-asked", "name", " Siân & co "));
        list.setSort("changed");
        list.setDesc(true);
        assertEquals(
                "/programmes/desk?id=7&state=offered&level=citizen&support=not-asked&name=Si%C3%A2n+%26+co"
                        + "&sort=changed&desc=true",
                list.getAddress());
        assertEquals(
                new ApplicationFilter(ApplicationState.OFFERED, Level.CITIZEN, ManagerSupport.NOT_ASKED, "Siân & co"),
                ApplicationFilters.of(list));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OFFERED", "nowhere", "offered;drop table", "to decide"})
    void whatDoesNotExistIsNotAsked(String odd) {
        ListState list = asked(Map.of("state", odd, "level", odd, "support", odd));
        list.setSort(odd);
        assertTrue(ApplicationFilters.of(list).all());
        assertNull(list.getSort());
    }

    private static final List<CohortPage.QuestionCard> QUESTIONS = List.of(
            new CohortPage.QuestionCard(
                    3, "Which path?", null, QuestionKind.CHOICE, List.of("Adults’ care", "Children’s care"), true),
            new CohortPage.QuestionCard(4, "Have you led before?", null, QuestionKind.YES_NO, List.of(), true),
            new CohortPage.QuestionCard(5, "What do you want to change?", null, QuestionKind.LONG, List.of(), true));

    private static List<AnswerFilter> answers(Map<String, String> parameters) {
        ListState list = ApplicationFilters.list();
        QUESTIONS.forEach(q -> list.ask(ApplicationFilters.name(q)));
        list.getFilters().putAll(parameters);
        return ApplicationFilters.of(list, QUESTIONS).answers();
    }

    @Test
    void ownQuestionsAreLookedForByTheirKind() {
        assertEquals(
                List.of(
                        new AnswerFilter(3, "Adults’ care", true),
                        new AnswerFilter(4, "no", true),
                        new AnswerFilter(5, "waiting times", false)),
                answers(Map.of("answer-3", "Adults’ care", "answer-4", "no", "answer-5", " waiting times ")));
    }

    @Test
    void anAnswerThatNobodyCanGiveIsNotAskedFor() {
        assertEquals(List.of(), answers(Map.of("answer-3", "Horses", "answer-4", "perhaps", "answer-5", "  ")));
    }

    @Test
    void anAnswerIsCutInTheListAtAWord() {
        OwnQuestion question = OwnQuestion.all(QUESTIONS.subList(2, 3), null).get(0);
        Selections.Row row = new Selections.Row(
                null,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(5L, "word ".repeat(100).strip()));
        assertTrue(
                question.answer(row).endsWith("word…") && question.answer(row).length() <= 141);
        assertEquals("", question.answer(null));
    }

    @Test
    void thoseThatWaitForADecisionAreAskedForTogether() {
        ApplicationFilter filter = ApplicationFilters.of(asked(Map.of("state", "to-decide")));
        assertTrue(filter.undecided());
        assertNull(filter.state());
    }

    @Test
    void anotherStateKeepsTheRestAndTakesItsOwnOrder() {
        ListState list = asked(Map.of("level", "citizen", "state", "offered"));
        list.setSort("name");
        list.setPage("3");
        assertEquals("/programmes/desk?id=7&state=waitlisted&level=citizen", list.with("state", "waitlisted"));
        assertEquals("/programmes/desk?id=7&level=citizen", list.with("state", null));
        assertEquals("offered", list.filter("state"));
    }
}
