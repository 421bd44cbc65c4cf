package org.cordee.programmes.desk.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.ListState;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.desk.terms.AnswerFilter;
import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.programmes.terms.QuestionKind;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Term;

/**
 * The list of applications as its address says it. Its lead has more columns than its coordinator, and the cohort's own
 * questions as filters and columns.
 */
final class ApplicationFilters {

    /** In the place of a state: all that wait for a decision. */
    static final String TO_DECIDE = "to-decide";

    /** Fields that have a column: the table knows no others. */
    private static final Set<String> SORTS = Set.of("name", "level", "state", "submitted", "changed");

    private ApplicationFilters() {}

    static ListState list() {
        return new ListState("/programmes/desk", List.of("state", "level", "support", "name"), SORTS);
    }

    /** Says what the list of a cohort has besides; the parameters of the address are taken after it. */
    static void offer(ListState list, CohortPage cohort, boolean lead, Messages messages) {
        Stream.of("organisation", "level", "support", "state", "submitted", "changed")
                .filter(column ->
                        lead || !List.of("organisation", "level", "support").contains(column))
                .filter(column -> cohort.plan().asksManager() || !column.equals("support"))
                .forEach(column -> list.getColumns().offer(column, label(column, messages), true));
        if (lead) {
            cohort.questions().forEach(q -> {
                list.ask(name(q));
                list.getColumns().offer(name(q), q.label(), false);
            });
        }
    }

    private static String label(String column, Messages messages) {
        return messages.get("programmes.desk.column." + (column.equals("submitted") ? "sent" : column));
    }

    /** Name of a question as a filter and as a column. */
    static String name(CohortPage.QuestionCard question) {
        return "answer-" + question.id();
    }

    /** The filter of a list without own questions. What does not exist counts as not asked. */
    static ApplicationFilter of(ListState list) {
        return of(list, List.of());
    }

    /** What does not exist counts as not asked. @param questions of the cohort */
    static ApplicationFilter of(ListState list, List<CohortPage.QuestionCard> questions) {
        return new ApplicationFilter(
                Term.of(ApplicationState.class, list.filter("state")),
                TO_DECIDE.equals(list.filter("state")),
                Term.of(Level.class, list.filter("level")),
                Term.of(ManagerSupport.class, list.filter("support")),
                list.filter("name"),
                questions.stream()
                        .map(q -> answer(q, list.filter(name(q))))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static AnswerFilter answer(CohortPage.QuestionCard question, String asked) {
        if (asked == null) {
            return null;
        }
        return switch (question.kind()) {
            case CHOICE -> question.choices().contains(asked) ? new AnswerFilter(question.id(), asked, true) : null;
            case YES_NO ->
                asked.equals("yes") || asked.equals("no") ? new AnswerFilter(question.id(), asked, true) : null;
            case SHORT, LONG -> new AnswerFilter(question.id(), asked, false);
        };
    }

    /** Ids of the questions whose answers are shown. */
    static List<Long> shown(ListState list, List<CohortPage.QuestionCard> questions) {
        return questions.stream()
                .filter(q -> list.getColumns().shows(name(q)))
                .map(CohortPage.QuestionCard::id)
                .toList();
    }

    /** The answers to choose from where a question has such, for a filter; empty for a text. */
    static List<ListState.Option> options(CohortPage.QuestionCard question, Messages messages) {
        return switch (question.kind()) {
            case CHOICE ->
                question.choices().stream().map(c -> new ListState.Option(c, c)).toList();
            case YES_NO ->
                Stream.of("yes", "no")
                        .map(c -> new ListState.Option(c, messages.get("shared." + c)))
                        .toList();
            case SHORT, LONG -> List.of();
        };
    }

    /** An answer as people read it; nothing for none. */
    static String said(CohortPage.QuestionCard question, String answer, Messages messages) {
        return answer == null ? "" : question.kind() == QuestionKind.YES_NO ? messages.get("shared." + answer) : answer;
    }
}
