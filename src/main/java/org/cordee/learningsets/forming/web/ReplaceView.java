package org.cordee.learningsets.forming.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.learningsets.boundary.MySets;
import org.cordee.learningsets.forming.boundary.AskingAgain;
import org.cordee.learningsets.forming.boundary.Replacing;
import org.cordee.learningsets.web.LearningSetFormView;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;

/** A published set for its coordinator: who has answered, who could take a free place, who facilitates. */
@Named
@ViewScoped
public class ReplaceView extends LearningSetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Replacing replacing;

    @Inject
    private AskingAgain asking;

    @Inject
    private MySets sets;

    private LearningSetId id;
    private String email;
    private transient Replacing.Page page;

    /** The view action. */
    public void open() {
        page = replacing.page(id);
    }

    public String propose(PersonId person, String name) {
        return doneAndTold(() -> replacing.propose(id, person), here(), "learningsets.replace.proposed", name);
    }

    public String takeBack(PersonId person, String name) {
        return doneAndTold(() -> replacing.takeBack(id, person), here(), "learningsets.replace.taken-back", name);
    }

    /** Records what someone without an email address has answered. */
    public String answerFor(PersonId person, String name, boolean accepted) {
        return doneAndTold(
                () -> sets.recordAnswer(id, person, accepted), here(), "learningsets.replace.answer-recorded", name);
    }

    /** Asks those again who have not answered by the day. */
    public String askAgain() {
        return doneAndTold(() -> asking.ask(id), here(), "learningsets.replace.asked-again");
    }

    /** Names who facilitates it. */
    public String facilitate() {
        return doneAndTold(() -> replacing.facilitator(id, email), here(), "learningsets.replace.facilitated");
    }

    private String here() {
        return "/learningsets/replace?faces-redirect=true&id=" + id;
    }

    public Replacing.Page getPage() {
        if (page == null) {
            page = replacing.page(id);
        }
        return page;
    }

    public LearningSetId getId() {
        return id;
    }

    public void setId(LearningSetId id) {
        this.id = id;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
