package org.cordee.home.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.home.boundary.SetsAndPairs;
import org.cordee.home.terms.GroupKind;
import org.cordee.platform.web.FormView;
import org.cordee.shared.terms.CoordinatorQuestion;
import org.cordee.shared.terms.Term;

/** A coordinator asks a set or a pair how it is going. */
@Named
@ViewScoped
public class AskGroupView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private SetsAndPairs setsAndPairs;

    private String kind;
    private long id;
    private CoordinatorQuestion question;
    private String wanted;
    private transient SetsAndPairs.Asking asking;

    /** The view action. */
    public void open() {
        getAsking();
        question = Term.of(CoordinatorQuestion.class, wanted == null ? "" : wanted);
    }

    public String ask() {
        return done(
                () -> setsAndPairs.ask(getGroupKind(), id, question),
                "/home/sets-and-pairs?faces-redirect=true",
                "home.ask-group.asked",
                getAsking().title());
    }

    public SetsAndPairs.Asking getAsking() {
        if (asking == null) {
            asking = setsAndPairs.asking(getGroupKind(), id);
        }
        return asking;
    }

    public GroupKind getGroupKind() {
        return kind == null ? null : Term.of(GroupKind.class, kind);
    }

    public CoordinatorQuestion[] getQuestions() {
        return CoordinatorQuestion.values();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public CoordinatorQuestion getQuestion() {
        return question;
    }

    public void setQuestion(CoordinatorQuestion question) {
        this.question = question;
    }

    /** What the address asks for, or null. */
    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
