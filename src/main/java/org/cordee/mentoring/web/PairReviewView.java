package org.cordee.mentoring.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.mentoring.boundary.Reviews;
import org.cordee.mentoring.terms.ReviewAnswer;

/** The look back after the second session. */
@Named
@ViewScoped
public class PairReviewView extends PairFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Reviews reviews;

    private transient Reviews.Mine mine;
    private ReviewAnswer answer;

    @Override
    public void open() {
        super.open();
        mine = reviews.mine(getId());
    }

    public String send() {
        boolean open = Boolean.parseBoolean(once(() -> String.valueOf(reviews.answer(getId(), answer))));
        flashMessages.add(open ? "mentoring.review.saved.change" : "mentoring.review.saved.go-on", getOther());
        unreachedPeople.say(flashMessages::add);
        return to(open ? "agreement-edit" : "relationship");
    }

    public ReviewAnswer[] getAnswers() {
        return ReviewAnswer.values();
    }

    public Reviews.Mine getMine() {
        if (mine == null) {
            mine = reviews.mine(getId());
        }
        return mine;
    }

    public ReviewAnswer getAnswer() {
        return answer;
    }

    public void setAnswer(ReviewAnswer answer) {
        this.answer = answer;
    }
}
