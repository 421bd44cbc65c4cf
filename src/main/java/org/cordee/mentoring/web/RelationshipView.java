package org.cordee.mentoring.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.mentoring.boundary.Goals;
import org.cordee.mentoring.boundary.PairPage;
import org.cordee.mentoring.boundary.SessionNotes;
import org.cordee.mentoring.terms.GoalState;
import org.cordee.mentoring.terms.RelationshipState;

/** One pair: what is next, sessions, goals, agreement, and the ways to pause and to end. */
@Named
@ViewScoped
public class RelationshipView extends PairFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Goals goals;

    @Inject
    private SessionNotes notes;

    private transient List<Goals.Card> openGoals;
    private transient List<PairPage.SessionCard> cancelled;

    public String pause() {
        return done(() -> relationships.pause(getId()), to("relationship"), "mentoring.pair.paused", getOther());
    }

    public String resume() {
        return done(() -> relationships.resume(getId()), to("relationship"), "mentoring.pair.resumed", getOther());
    }

    /** What waits for the reader on this page: a part of the keys, or null when nothing does. */
    public String getNow() {
        PairPage pair = getPair();
        if (pair.state().over()) {
            return pair.times().activeAt() == null || pair.answers().feedbackGiven() ? null : "feedback";
        }
        if (!pair.agreement().mineSigned()) {
            return "sign";
        }
        if (!pair.agreement().otherSigned()) {
            return "other-signs";
        }
        if (pair.answers().reviewAsked()) {
            return "review";
        }
        if (getUnsaid() != null) {
            return "met";
        }
        return pair.bookable() && pair.next() == null ? "book" : null;
    }

    /** Cancelled sessions with something written that the reader can read. */
    public List<PairPage.SessionCard> getCancelled() {
        if (cancelled == null) {
            cancelled = notes.cancelledWithNotes(getId());
        }
        return cancelled;
    }

    /** A date that is over and of which nobody has said yet whether they met; null when there is none. */
    public PairPage.SessionCard getUnsaid() {
        return getPair().state() == RelationshipState.PROPOSED
                ? null
                : getPair().sessions().stream()
                        .filter(PairPage.SessionCard::open)
                        .findFirst()
                        .orElse(null);
    }

    /** Where the button of what waits leads. */
    public String getNowPath() {
        return switch (getNow()) {
            case "sign", "other-signs" -> "/mentoring/agreement?id=" + getId();
            case "review" -> "/mentoring/review?id=" + getId();
            case "met" -> "/mentoring/session?id=" + getUnsaid().id();
            case "feedback" -> "/mentoring/feedback?id=" + getId();
            default -> "/mentoring/book?relationship=" + getId();
        };
    }

    /** What waits, in words. */
    public String getNowText() {
        return messages.say(
                "mentoring.pair.now." + getNow(),
                getNow().equals("met") ? getUnsaid().when().start() : getOther());
    }

    public List<Goals.Card> getOpenGoals() {
        if (openGoals == null) {
            openGoals = goals.of(getId()).stream()
                    .filter(g -> g.state() == GoalState.OPEN)
                    .toList();
        }
        return openGoals;
    }
}
