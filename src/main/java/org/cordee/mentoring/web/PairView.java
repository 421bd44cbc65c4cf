package org.cordee.mentoring.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.mentoring.boundary.PairPage;
import org.cordee.mentoring.terms.PairStep;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.platform.messages.Messages;
import org.cordee.scheduling.terms.AppointmentState;

/** What is shown of a pair wherever it stands: its state as a shape, its sessions, and the next step in words. */
@Named
@ApplicationScoped
public class PairView {

    @Inject
    private Messages messages;

    /** Returns a state as a shape of t:status. */
    public String shape(RelationshipState state) {
        return switch (state) {
            case PROPOSED -> "wait";
            case ACTIVE, COMPLETED -> "ok";
            case PAUSED, ENDED_EARLY -> "off";
        };
    }

    /** Returns the next step in words; empty for none. */
    public String step(PairPage pair) {
        return pair.step() == null
                ? ""
                : messages.say(
                        key(pair.step()),
                        pair.step() == PairStep.MET
                                ? pair.unsaid().when().start()
                                : pair.other().name());
    }

    /** Returns what the button of the next step says; empty for none. */
    public String stepAction(PairPage pair) {
        return pair.step() == null ? "" : messages.get(key(pair.step()) + ".action");
    }

    private static String key(PairStep step) {
        return "mentoring.pair.now." + step.key();
    }

    /** Returns where the button of the next step leads; empty for none. */
    public String stepPath(PairPage pair) {
        if (pair.step() == null) {
            return "";
        }
        return switch (pair.step()) {
            case SIGN, OTHER_SIGNS -> "/mentoring/agreement?id=" + pair.id();
            case REVIEW -> "/mentoring/review?id=" + pair.id();
            case MET -> "/mentoring/session?id=" + pair.unsaid().id();
            case FEEDBACK -> "/mentoring/feedback?id=" + pair.id();
            case BOOK -> "/mentoring/book?relationship=" + pair.id();
        };
    }

    /** Returns how a session stands on the line of sessions: held, missed, unsaid, underway, next or coming. */
    public String stage(PairPage pair, PairPage.SessionCard session) {
        if (session.state() == AppointmentState.HELD) {
            return "held";
        }
        if (session.state() == AppointmentState.NOT_HELD) {
            return "missed";
        }
        if (session.begun()) {
            return session.open() ? "unsaid" : "underway";
        }
        return session.equals(pair.next()) ? "next" : "coming";
    }

    /** Returns a stage as a shape of t:status. */
    public String stageShape(String stage) {
        return switch (stage) {
            case "held" -> "ok";
            case "unsaid", "underway" -> "now";
            case "missed" -> "off";
            default -> "wait";
        };
    }
}
