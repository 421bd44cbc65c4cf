package org.cordee.programmes.web;

import jakarta.inject.Inject;
import java.util.List;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
import org.cordee.programmes.boundary.MailReach;
import org.cordee.shared.ids.CohortId;

/**
 * What pages about one cohort that do something have in common: which it is, where its pages are, who is not reached.
 */
public abstract class CohortTaskView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    protected MailReach mailReach;

    @Inject
    protected Messages messages;

    @Inject
    private UnreachedPeople unreachedPeople;

    private CohortId id;

    /** Where a page about this cohort is. @param page its name */
    protected String to(String page) {
        return "/programmes/" + page + "?faces-redirect=true&id=" + id;
    }

    /** An address as an outcome. */
    protected static String redirect(String address) {
        return address + (address.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    /** Says whom we could not write to, if there are any, so that they can be rung. @param names of them */
    protected void tellUnreached(List<String> names) {
        unreachedPeople.say(names, flashMessages::add);
    }

    public CohortId getId() {
        return id;
    }

    public void setId(CohortId id) {
        this.id = id;
    }
}
