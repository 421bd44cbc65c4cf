package org.cordee.programmes.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.cordee.programmes.terms.QuestionKind;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Validation;

/** One of a programme's own questions to those who apply. */
@Entity
@Table(name = "cohort_question")
public class Question {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = AggregateRoot.IDS)
    private Long id;

    @Column(name = "sequence_number")
    private int sequence;

    private String label;
    private String hint;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind;

    private String choices;
    private boolean required;

    protected Question() {}

    /**
     * @param label the question itself, 1 to 300 characters
     * @param hint what helps to answer it, at most 500 characters, or null
     * @param choices at least two where the kind is a choice, else ignored
     */
    public Question(String label, String hint, QuestionKind kind, List<String> choices, boolean required) {
        List<String> clean = choices == null
                ? List.of()
                : choices.stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
        new Validation()
                .required("question", label)
                .atMost("question", label, 300)
                .atMost("hint", hint, 500)
                .required("kind", kind)
                .that(kind != QuestionKind.CHOICE || clean.size() >= 2, "choices", "programmes.question.two-choices")
                .atMost("choices", String.join("\n", clean), 2000)
                .done();
        this.label = label.strip();
        this.hint = hint;
        this.kind = kind;
        this.choices = kind == QuestionKind.CHOICE ? String.join("\n", clean) : null;
        this.required = required;
    }

    /** Puts what is wrong with the answer into {@code check}, at the field {@code answer-<id>}. */
    public void check(String answer, Validation validation) {
        String field = "answer-" + id;
        if (required) {
            validation.required(field, answer);
        }
        validation.atMost(field, answer, kind == QuestionKind.SHORT ? 300 : 4000);
        if (answer != null && !answer.isBlank()) {
            validation.that(
                    kind != QuestionKind.CHOICE || choices().contains(answer),
                    field,
                    "programmes.question.not-a-choice");
            validation.that(
                    kind != QuestionKind.YES_NO || answer.equals("yes") || answer.equals("no"),
                    field,
                    "programmes.question.not-a-choice");
        }
    }

    void sequence(int sequence) {
        this.sequence = sequence;
    }

    public Long key() {
        return id;
    }

    public String label() {
        return label;
    }

    /** Or null. */
    public String hint() {
        return hint;
    }

    public QuestionKind kind() {
        return kind;
    }

    public List<String> choices() {
        return choices == null ? List.of() : List.of(choices.split("\n"));
    }

    public boolean required() {
        return required;
    }
}
