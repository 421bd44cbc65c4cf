package org.cordee.mentoring.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.cordee.mentoring.boundary.Feedbacks;

/** Feedback about a mentoring: one's own, and the other's where it is shared. */
@Named
@ViewScoped
public class FeedbackView extends PairFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Feedbacks feedbacks;

    private Feedbacks.Both both;
    private Integer rating;
    private String helped;
    private String better;
    private boolean shared;

    @Override
    public void open() {
        super.open();
        both = feedbacks.of(getId());
        Feedbacks.Card mine = both.mine();
        if (mine != null) {
            rating = mine.rating();
            helped = mine.helped();
            better = mine.better();
            shared = mine.shared();
        }
    }

    public String send() {
        return done(
                () -> feedbacks.give(
                        getId(),
                        rating,
                        helped,
                        better,
                        shared,
                        both.mine() == null ? null : both.mine().version()),
                to("relationship"),
                shared ? "mentoring.feedback.saved.shared" : "mentoring.feedback.saved",
                getOther());
    }

    public List<SelectItem> getRatings() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new SelectItem(n, messages.get("mentoring.feedback.rating." + n)))
                .toList();
    }

    public Feedbacks.Card getOtherFeedback() {
        return both.other();
    }

    public Integer getRating() {
        return rating;
    }

    public void setRating(Integer rating) {
        this.rating = rating;
    }

    public String getHelped() {
        return helped;
    }

    public void setHelped(String helped) {
        this.helped = helped;
    }

    public String getBetter() {
        return better;
    }

    public void setBetter(String better) {
        this.better = better;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }
}
