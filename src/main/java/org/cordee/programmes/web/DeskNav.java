package org.cordee.programmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.cordee.programmes.boundary.ProgrammeRoles;

/** Whether the navigation has a line for the desk, and whether one stands in it. */
@Named
@RequestScoped
public class DeskNav {

    private static final Set<String> PAGES = Set.of(
            "cohorts",
            "cohort-edit",
            "cohort-cancel",
            "desk",
            "application-review",
            "sessions",
            "session-edit",
            "attendance",
            "participants",
            "participant",
            "arrangements",
            "letter");

    @Inject
    private ProgrammeRoles roles;

    private Boolean shown;

    /** For those who lead or coordinate a programme. */
    public boolean isShown() {
        if (shown == null) {
            shown = roles.any();
        }
        return shown;
    }

    /** For the attribute of t:nav: the page one is on when it is one of the desk's. */
    public String getSection() {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return PAGES.contains(page.replaceAll("^/programmes/|\\.xhtml$", "")) ? page : "/programmes/cohorts";
    }
}
