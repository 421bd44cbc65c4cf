package org.cordee.programmes.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.terms.QuestionKind;

/** A programme's own questions while they are written: add, remove, put in order. */
public class QuestionsForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 30;

    private final List<Row> rows = new ArrayList<>();
    private Row newest;

    QuestionsForm() {}

    QuestionsForm(List<CohortPage.QuestionCard> questions) {
        questions.forEach(q -> rows.add(new Row(q)));
    }

    public void add() {
        if (rows.size() < MOST) {
            newest = new Row();
            rows.add(newest);
        }
    }

    /** @param at from 0; a place that is not there is none */
    public void remove(int at) {
        if (at >= 0 && at < rows.size()) {
            rows.remove(at);
        }
    }

    public void up(int at) {
        if (at > 0 && at < rows.size()) {
            Collections.swap(rows, at, at - 1);
        }
    }

    public void down(int at) {
        up(at + 1);
    }

    List<Cohorts.NewQuestion> questions() {
        return rows.stream()
                .map(r -> new Cohorts.NewQuestion(
                        r.question,
                        r.hint,
                        r.kind,
                        r.choices == null ? List.of() : r.choices.lines().toList(),
                        r.needed))
                .toList();
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isFull() {
        return rows.size() >= MOST;
    }

    /** The question added last gets the focus. */
    public boolean newest(Row row) {
        return row == newest;
    }

    public QuestionKind[] getKinds() {
        return QuestionKind.values();
    }

    /** One question. Choices stand one a line. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private String question;
        private String hint;
        private QuestionKind kind = QuestionKind.SHORT;
        private String choices;
        private boolean needed;

        Row() {}

        Row(CohortPage.QuestionCard card) {
            question = card.label();
            hint = card.hint();
            kind = card.kind();
            choices = String.join("\n", card.choices());
            needed = card.required();
        }

        public String getQuestion() {
            return question;
        }

        public void setQuestion(String question) {
            this.question = question;
        }

        public String getHint() {
            return hint;
        }

        public void setHint(String hint) {
            this.hint = hint;
        }

        public QuestionKind getKind() {
            return kind;
        }

        public void setKind(QuestionKind kind) {
            this.kind = kind;
        }

        public String getChoices() {
            return choices;
        }

        public void setChoices(String choices) {
            this.choices = choices;
        }

        public boolean isNeeded() {
            return needed;
        }

        public void setNeeded(boolean needed) {
            this.needed = needed;
        }
    }
}
