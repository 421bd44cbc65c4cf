package org.cordee.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.cordee.people.boundary.OrganisationDesk;
import org.cordee.people.terms.OrganisationFilter;
import org.cordee.people.terms.OrganisationRow;
import org.cordee.platform.web.ListState;
import org.cordee.platform.web.PagedModel;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.terms.Term;

/** The list of organisations on the administrators' desk. */
@Named
@RequestScoped
public class OrganisationsView {

    @Inject
    private OrganisationDesk desk;

    private final ListState list = list();
    private PagedModel<OrganisationRow> rows;
    private long total;

    static ListState list() {
        return new ListState(
                "/people/organisations",
                List.of("name", "sector", "region", "closed"),
                Set.of("name", "sector", "region"));
    }

    static OrganisationFilter filter(ListState list) {
        String closed = list.filter("closed");
        return new OrganisationFilter(
                list.filter("name"),
                Term.of(Sector.class, list.filter("sector")),
                Term.of(Region.class, list.filter("region")),
                closed == null ? null : closed.equals("yes"));
    }

    public void open() {
        total = desk.page(filter(list), PageQuery.of(0, 1)).total();
    }

    /** A page at a time. */
    public PagedModel<OrganisationRow> getRows() {
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

    public Sector[] getSectors() {
        return Sector.values();
    }

    public Region[] getRegions() {
        return Region.values();
    }
}
