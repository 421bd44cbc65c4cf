package org.cordee.programmes.web.applying;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.cordee.platform.web.FormView;
import org.cordee.programmes.boundary.ApplicationPage;
import org.cordee.programmes.boundary.Applications;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortState;
import org.cordee.shared.ids.CohortId;

/** What to know before one begins to apply; who has begun goes on where they were. */
@Named
@ViewScoped
public class BeginView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Applications applications;

    private CohortId cohort;
    private transient CohortPage page;

    /** Leads on when there is something to go on with, or nothing to apply for now. */
    public String open() {
        Optional<ApplicationPage.Row> mine = applications.mine(cohort);
        if (mine.isPresent()) {
            String to = mine.get().state() == ApplicationState.DRAFT ? "apply" : "application";
            return "/programmes/" + to + "?faces-redirect=true&id=" + mine.get().id();
        }
        return getPage().state() == CohortState.OPEN ? null : "/programmes/cohort?faces-redirect=true&id=" + cohort;
    }

    public String begin() {
        String application = once(() -> applications.begin(cohort).toString());
        return "/programmes/apply?faces-redirect=true&id=" + application;
    }

    /** Read again where another node goes on with this view. */
    public CohortPage getPage() {
        if (page == null) {
            page = cohorts.page(cohort);
        }
        return page;
    }

    public CohortId getCohort() {
        return cohort;
    }

    public void setCohort(CohortId cohort) {
        this.cohort = cohort;
    }
}
