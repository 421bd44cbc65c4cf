package org.cordee.learningsets.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.learningsets.boundary.ContractPage;
import org.cordee.learningsets.boundary.Contracts;
import org.cordee.learningsets.boundary.MeetingSchedule;
import org.cordee.learningsets.boundary.MySets;
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

    @Inject
    private Contracts contracts;

    @Inject
    private MeetingSchedule dates;

    private transient MySets.Composition set;
    private transient ContractPage contract;
    private transient MeetingSchedule.Meetings meetings;

    /** The view action: nothing is there for whoever is not in it. */
    public void open() {
        set = sets.inside(getId());
    }

    public MySets.Composition getSet() {
        if (set == null) {
            set = sets.inside(getId());
        }
        return set;
    }

    /** Where its contract stands, without its texts; null where the set was closed before it had one. */
    public ContractPage getContract() {
        if (contract == null) {
            contract = contracts.status(getId());
        }
        return contract;
    }

    public MeetingSchedule.Meetings getMeetings() {
        if (meetings == null) {
            meetings = dates.of(getId());
        }
        return meetings;
    }

    /** Those to come or under way. */
    public List<MeetingSchedule.Meeting> getAhead() {
        return getMeetings().all().stream()
                .filter(m -> m.state() == MeetingState.PLANNED || m.state() == MeetingState.RUNNING)
                .toList();
    }

    /** Those that were held. */
    public List<MeetingSchedule.Meeting> getBehind() {
        return getMeetings().all().stream()
                .filter(m -> m.state() == MeetingState.HELD)
                .toList();
    }

    /** A state as a shape of t:status. */
    public String shape(MeetingState state) {
        return switch (state) {
            case PLANNED -> "plain";
            case RUNNING -> "now";
            case HELD -> "ok";
            case CANCELLED -> "off";
        };
    }
}
