package org.cordee.programmes.desk.web;

import java.util.List;
import org.cordee.platform.web.ListState;
import org.cordee.programmes.desk.boundary.Selections;
import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Term;

/** The lead's list of applications as its address says it. */
final class ApplicationFilters {

    /** In the place of a state: all that wait for a decision. */
    static final String TO_DECIDE = "to-decide";

    private ApplicationFilters() {}

    static ListState list() {
        return new ListState("/programmes/desk", List.of("state", "level", "support", "name"), Selections.sorts());
    }

    /** What does not exist counts as not asked. */
    static ApplicationFilter of(ListState list) {
        return new ApplicationFilter(
                Term.of(ApplicationState.class, list.filter("state")),
                TO_DECIDE.equals(list.filter("state")),
                Term.of(Level.class, list.filter("level")),
                Term.of(ManagerSupport.class, list.filter("support")),
                list.filter("name"));
    }
}
