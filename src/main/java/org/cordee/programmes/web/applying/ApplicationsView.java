package org.cordee.programmes.web.applying;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.cordee.programmes.boundary.ApplicationPage;
import org.cordee.programmes.boundary.Applications;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.web.ProgrammeShapes;

/** My applications: what needs me first, then what I wait for, what I have, what is over. */
@Named
@RequestScoped
public class ApplicationsView {

    @Inject
    private Applications applications;

    @Inject
    private OfferTime offers;

    private List<Group> groups = List.of();

    public void open() {
        List<ApplicationPage.Row> all = applications.mine();
        List<Group> found = new ArrayList<>();
        for (String key : List.of("now", "under-way", "place", "earlier")) {
            List<ApplicationPage.Row> rows =
                    all.stream().filter(r -> group(r).equals(key)).toList();
            if (!rows.isEmpty()) {
                found.add(new Group(key, rows));
            }
        }
        groups = found;
    }

    private String group(ApplicationPage.Row row) {
        boolean called = row.cohortState() == CohortState.CANCELLED;
        return switch (offers.told(row.state(), row.until())) {
            case OFFERED -> called ? "earlier" : "now";
            case DRAFT -> row.cohortState() == CohortState.OPEN ? "now" : "earlier";
            case SUBMITTED, IN_REVIEW, WAITLISTED -> called ? "earlier" : "under-way";
            case ACCEPTED -> called ? "earlier" : "place";
            case DECLINED, EXPIRED, NOT_SELECTED, WITHDRAWN -> "earlier";
        };
    }

    /** Where one goes on with it. */
    public String address(ApplicationPage.Row row) {
        return switch (group(row) + " " + row.state()) {
            case "now DRAFT" -> "/programmes/apply?id=" + row.id();
            case "place ACCEPTED" -> "/programmes/my-cohort?id=" + row.cohort();
            default -> "/programmes/application?id=" + row.id();
        };
    }

    /** The shape beside the state. */
    public String kind(ApplicationPage.Row row) {
        return group(row).equals("earlier") ? "off" : ProgrammeShapes.of(row.state());
    }

    /** Those that hold something, in their order; empty for somebody who has not applied yet. */
    public List<Group> getGroups() {
        return groups;
    }

    /** @param key of its heading */
    public record Group(String key, List<ApplicationPage.Row> rows) {}
}
