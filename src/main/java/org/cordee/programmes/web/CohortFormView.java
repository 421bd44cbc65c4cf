package org.cordee.programmes.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.Progress;
import org.cordee.shared.errors.NotFound;

/**
 * What the lead's and the coordinator's pages about one cohort have in common: which it is, and as what the reader sees
 * it.
 */
public abstract class CohortFormView extends CohortTaskView {

    private static final long serialVersionUID = 1L;

    @Inject
    protected Cohorts cohorts;

    private transient Cohorts.Desk desk;

    /** The view action: nothing is there for whoever neither leads nor coordinates. */
    public void open() {
        desk = cohorts.desk(getId());
    }

    /** The view action of pages for the lead alone. */
    public void openAsLead() {
        desk = cohorts.desk(getId());
        if (!desk.lead()) {
            throw new NotFound();
        }
    }

    /** True while the page is shown, and when one of these buttons was pressed. */
    protected static boolean needed(String... buttons) {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                || Stream.of(buttons).anyMatch(faces.getExternalContext().getRequestParameterMap()::containsKey);
    }

    /** A state as a shape of t:status. */
    public String shape(ApplicationState state) {
        return switch (state) {
            case SUBMITTED, IN_REVIEW -> "plain";
            case OFFERED, WAITLISTED -> "wait";
            case ACCEPTED -> "ok";
            case NOT_SELECTED -> "no";
            case DRAFT, DECLINED, EXPIRED, WITHDRAWN -> "off";
        };
    }

    /** A progress as a shape of t:status. */
    public String shape(Progress progress) {
        return switch (progress) {
            case DONE -> "ok";
            case UNDER_WAY -> "wait";
            case NOT_STARTED -> "off";
        };
    }

    public Cohorts.Desk getDesk() {
        if (desk == null) {
            desk = cohorts.desk(getId());
        }
        return desk;
    }

    /** Whether only those who run the programme can see it yet. */
    public boolean isDraft() {
        return getId() != null && getCohort().state() == CohortState.DRAFT;
    }

    public CohortPage getCohort() {
        return getDesk().page();
    }

    public boolean isLead() {
        return getDesk().lead();
    }
}
