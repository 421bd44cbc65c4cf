package org.cordee.programmes.desk.terms;

import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.shared.terms.Level;

/**
 * What is looked for among the applications of a cohort; null means any.
 *
 * @param undecided only those that wait for a decision: sent, or in review
 * @param name part of the applicant's name
 */
public record ApplicationFilter(
        ApplicationState state, boolean undecided, Level level, ManagerSupport support, String name) {

    public static final ApplicationFilter ALL = new ApplicationFilter(null, null, null, null);

    public ApplicationFilter(ApplicationState state, Level level, ManagerSupport support, String name) {
        this(state, false, level, support, name);
    }

    public ApplicationFilter {
        name = name == null || name.isBlank() ? null : name.strip();
    }

    /** True when nothing in particular is looked for. */
    public boolean all() {
        return state == null && !undecided && level == null && support == null && name == null;
    }
}
