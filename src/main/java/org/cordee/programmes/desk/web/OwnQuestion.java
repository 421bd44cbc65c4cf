package org.cordee.programmes.desk.web;

import java.util.List;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.ListState;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.desk.boundary.Selections;

/**
 * One of a cohort's own questions as a filter and a column of the list of applications.
 *
 * @param name of the filter and of the column
 * @param options answers to choose from; empty where they are texts
 */
public record OwnQuestion(
        String name, CohortPage.QuestionCard question, List<ListState.Option> options, Messages messages) {

    /** Most characters of an answer in the list; the whole stands in the application and in the file. */
    private static final int MOST_CHARACTERS = 140;

    static List<OwnQuestion> all(List<CohortPage.QuestionCard> questions, Messages messages) {
        return questions.stream()
                .map(q -> new OwnQuestion(
                        ApplicationFilters.name(q), q, ApplicationFilters.options(q, messages), messages))
                .toList();
    }

    /** The question itself. */
    public String label() {
        return question.label();
    }

    /** The beginning of what was answered; nothing where it was left out. */
    public String answer(Selections.Row row) {
        String answer = row == null
                ? ""
                : ApplicationFilters.said(question, row.answers().get(question.id()), messages);
        if (answer.length() <= MOST_CHARACTERS) {
            return answer;
        }
        int end = answer.lastIndexOf(' ', MOST_CHARACTERS);
        return answer.substring(0, end > MOST_CHARACTERS / 2 ? end : MOST_CHARACTERS) + "…";
    }
}
