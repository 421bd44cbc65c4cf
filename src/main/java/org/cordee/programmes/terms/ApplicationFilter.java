package org.cordee.programmes.terms;

import org.cordee.shared.terms.Level;

/** What is looked for among the applications of a cohort; null means any. @param name part of the applicant's name */
public record ApplicationFilter(ApplicationState state, Level level, ManagerSupport support, String name) {

    public static final ApplicationFilter ALL = new ApplicationFilter(null, null, null, null);

    public ApplicationFilter {
        name = name == null || name.isBlank() ? null : name.strip();
    }

    /** True when nothing in particular is looked for. */
    public boolean all() {
        return state == null && level == null && support == null && name == null;
    }
}
