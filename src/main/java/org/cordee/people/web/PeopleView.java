package org.cordee.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.cordee.people.boundary.PeopleDesk;
import org.cordee.people.boundary.PersonCard;
import org.cordee.people.terms.PersonFilter;
import org.cordee.platform.web.ListState;
import org.cordee.platform.web.PagedModel;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Term;

/** The list of people on the administrators' desk. */
@Named
@RequestScoped
public class PeopleView {

    @Inject
    private PeopleDesk desk;

    private final ListState list = list();
    private PagedModel<PersonCard> rows;
    private long total;

    static ListState list() {
        return new ListState(
                "/people/people",
                List.of("name", "level", "region", "organisation"),
                Set.of("name", "level", "region"));
    }

    static PersonFilter filter(ListState list) {
        return new PersonFilter(
                list.filter("name"),
                Term.of(Level.class, list.filter("level")),
                Term.of(Region.class, list.filter("region")),
                list.filter("organisation"));
    }

    public void open() {
        total = desk.page(filter(list), PageQuery.of(0, 1)).total();
    }

    /** A page at a time. */
    public PagedModel<PersonCard> getRows() {
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

    public Level[] getLevels() {
        return Level.values();
    }

    public Region[] getRegions() {
        return Region.ofPeople();
    }
}
