package org.cordee.programmes.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.platform.web.ListState;
import org.cordee.platform.web.PagedModel;
import org.cordee.programmes.desk.boundary.CohortDesk;
import org.cordee.programmes.desk.terms.CohortFilter;
import org.cordee.programmes.terms.CohortState;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.terms.Term;

/** The cohorts that the person who asks leads or coordinates. */
@Named
@RequestScoped
public class CohortsView {

    @Inject
    private CohortDesk desk;

    private final ListState list = list();
    private List<CohortDesk.Programme> programmes = List.of();
    private PagedModel<CohortDesk.Row> rows;
    private long total;

    static ListState list() {
        return new ListState("/programmes/cohorts", List.of("programme", "state", "text"), CohortDesk.sorts());
    }

    static CohortFilter filter(ListState list) {
        return new CohortFilter(
                list.filter("programme"), Term.of(CohortState.class, list.filter("state")), list.filter("text"));
    }

    /** @throws NotFound for people who have no desk */
    public void open() {
        programmes = desk.programmes();
        total = desk.count();
    }

    /** A page at a time. */
    public PagedModel<CohortDesk.Row> getRows() {
        if (rows == null) {
            rows = new PagedModel<>(
                    query -> desk.page(filter(list), query), row -> row.id().toString(), list);
        }
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public ListState getList() {
        return list;
    }

    public List<CohortDesk.Programme> getProgrammes() {
        return programmes;
    }

    /** The programmes a cohort can be created in. */
    public List<CohortDesk.Programme> getLed() {
        return programmes.stream().filter(CohortDesk.Programme::opens).toList();
    }

    public CohortState[] getStates() {
        return CohortState.values();
    }
}
