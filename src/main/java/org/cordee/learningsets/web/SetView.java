package org.cordee.learningsets.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.cordee.learningsets.boundary.ContractPage;
import org.cordee.learningsets.boundary.MeetingSchedule;
import org.cordee.learningsets.boundary.MySets;
import org.cordee.learningsets.boundary.SetActions;
import org.cordee.learningsets.boundary.SetFuture;
import org.cordee.learningsets.terms.MeetingState;

/**
 * A set, for its members and its facilitator: what the parts of its page have in common, its contract and its meetings.
 */
@Named
@ViewScoped
public class SetView extends SetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private MySets sets;

    private transient MySets.SetPage page;

    /** The view action: nothing is there for whoever is not in it. */
    public void open() {
        page();
    }

    private MySets.SetPage page() {
        if (page == null) {
            page = sets.page(getId());
        }
        return page;
    }

    public MySets.Composition getSet() {
        return page().set();
    }

    /** Where its contract stands, without its texts; null where the set was closed before it had one. */
    public ContractPage getContract() {
        return page().contract();
    }

    public MeetingSchedule.Meetings getMeetings() {
        return page().meetings();
    }

    /** What was promised in it. */
    public List<SetActions.Card> getActions() {
        return page().actions();
    }

    /** What is proposed and where it goes from here. */
    public SetFuture.Page getFuture() {
        return page().future();
    }

    /** The meetings on the line that says where the set is: all but cancelled ones. */
    public List<MeetingSchedule.Meeting> getLine() {
        return getMeetings().all().stream()
                .filter(m -> m.state() != MeetingState.CANCELLED)
                .toList();
    }

    /** Where the set is with that meeting: a class of the line, and the end of a message key. */
    public String step(MeetingSchedule.Meeting meeting) {
        if (meeting.state() == MeetingState.HELD) {
            return "held";
        }
        if (meeting.state() == MeetingState.RUNNING) {
            return "running";
        }
        if (meeting.when() == null || meeting.over()) {
            return "undated";
        }
        return meeting.equals(getMeetings().next()) ? "next" : "planned";
    }

    /** That word as a shape of t:status. */
    public String stepShape(String step) {
        return switch (step) {
            case "held" -> "ok";
            case "running" -> "now";
            case "undated" -> "wait";
            default -> "plain";
        };
    }

    /** Everyone in it on the rope loop, its facilitator last; the list beside the drawing says it in words. */
    public List<RopeLoop.Place> getLoop() {
        List<String> names = new ArrayList<>();
        getSet().people().forEach(p -> names.add(p.name()));
        if (getSet().facilitator() != null) {
            names.add(getSet().facilitator().name());
        }
        return RopeLoop.of(names);
    }
}
