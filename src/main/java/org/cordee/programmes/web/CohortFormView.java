package org.cordee.programmes.web;

import jakarta.inject.Inject;
import java.util.List;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.boundary.MailReach;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.Progress;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;

/**
 * What the lead's and the coordinator's pages about one cohort have in common: which it is, and as what the reader sees
 * it.
 */
public abstract class CohortFormView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    protected Cohorts cohorts;

    @Inject
    protected MailReach mailReach;

    @Inject
    protected Messages messages;

    @Inject
    private UnreachedPeople unreachedPeople;

    private CohortId id;
    private transient Cohorts.Desk desk;

    /** The view action: nothing is there for whoever neither leads nor coordinates. */
    public void open() {
        desk = cohorts.desk(id);
    }

    /** The view action of pages for the lead alone. */
    public void openAsLead() {
        desk = cohorts.desk(id);
        if (!desk.lead()) {
            throw new NotFound();
        }
    }

    /** Where a page about this cohort is. @param page its name */
    protected String to(String page) {
        return "/programmes/" + page + "?faces-redirect=true&id=" + id;
    }

    /** Says whom we could not write to, if there are any, so that they can be rung. @param names of them */
    protected void tellUnreached(List<String> names) {
        unreachedPeople.say(names, flashMessages::add);
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
            desk = cohorts.desk(id);
        }
        return desk;
    }

    public CohortPage getCohort() {
        return getDesk().page();
    }

    public boolean isLead() {
        return getDesk().lead();
    }

    public CohortId getId() {
        return id;
    }

    public void setId(CohortId id) {
        this.id = id;
    }
}
