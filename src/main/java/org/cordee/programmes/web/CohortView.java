package org.cordee.programmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.programmes.boundary.ApplicationPage;
import org.cordee.programmes.boundary.Applications;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.PoolKind;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.ids.CohortId;

/** One cohort as anybody may see it, and how the reader stands to it. */
@Named
@RequestScoped
public class CohortView {

    @Inject
    private Cohorts cohorts;

    @Inject
    private Applications applications;

    private CohortId id;
    private CohortPage page;
    private ApplicationPage.Row mine;
    private List<ApplicationPage.SessionDate> dates;

    /** @throws org.cordee.shared.errors.NotFound when there is no such cohort */
    public void open() {
        page = cohorts.page(id);
        mine = applications.mine(id).orElse(null);
    }

    public CohortPage getPage() {
        return page;
    }

    /** The reader's own application that can still lead to a place or has one, or null. */
    public ApplicationPage.Row getMine() {
        return mine;
    }

    /** Whether the reader leads the programme. */
    public boolean isLead() {
        return cohorts.mayOpen(page.initiative().id());
    }

    public boolean isOpen() {
        return page.state() == CohortState.OPEN;
    }

    public boolean isBegun() {
        return mine != null && mine.state() == ApplicationState.DRAFT;
    }

    public boolean isApplied() {
        return mine != null && mine.state() != ApplicationState.DRAFT;
    }

    public boolean isFirstCome() {
        return page.plan().selection() == Selection.FIRST_COME;
    }

    /** The sessions still to come, with dates; none of a cohort that is cancelled. */
    public List<ApplicationPage.SessionDate> getDates() {
        if (dates == null) {
            dates = page.state() == CohortState.CANCELLED ? List.of() : cohorts.dates(id);
        }
        return dates;
    }

    /** Places that are kept for some. */
    public List<CohortPage.PoolCard> getKept() {
        return page.pools().stream()
                .filter(p -> p.kind() != PoolKind.OPEN && p.places() > 0)
                .toList();
    }

    public CohortId getId() {
        return id;
    }

    public void setId(CohortId id) {
        this.id = id;
    }
}
