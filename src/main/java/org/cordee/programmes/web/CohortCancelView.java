package org.cordee.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.programmes.boundary.Participants;

/** Calling a cohort off: the one page that asks whether it is meant. */
@Named
@ViewScoped
public class CohortCancelView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Participants participants;

    private String reason;

    public String cancel() {
        String next = done(() -> cohorts.cancel(getId(), reason), to("desk"), "programmes.cohort-cancel.done");
        tellUnreached(mailReach.applicants(getId()));
        return next;
    }

    /** How many are told. */
    public int getTold() {
        return participants.countReaders(getId(), true);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
