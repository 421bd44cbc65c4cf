package org.cordee.programmes.desk.terms;

import java.util.List;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.shared.terms.Level;

/**
 * What is looked for among the applications of a cohort; null means any.
 *
 * @param undecided only those that wait for a decision: sent, or in review
 * @param name part of the applicant's name
 * @param answers what was answered to the cohort's own questions; all of them have to be found
 */
public record ApplicationFilter(
        ApplicationState state,
        boolean undecided,
        Level level,
        ManagerSupport support,
        String name,
        List<AnswerFilter> answers) {

    public static final ApplicationFilter ALL = new ApplicationFilter(null, null, null, null);

    public ApplicationFilter(ApplicationState state, Level level, ManagerSupport support, String name) {
        this(state, false, level, support, name);
    }

    public ApplicationFilter(
            ApplicationState state, boolean undecided, Level level, ManagerSupport support, String name) {
        this(state, undecided, level, support, name, List.of());
    }

    public ApplicationFilter {
        answers = List.copyOf(answers);
        name = name == null || name.isBlank() ? null : name.strip();
    }

    /** True when nothing in particular is looked for. */
    public boolean all() {
        return state == null && !undecided && level == null && support == null && name == null && answers.isEmpty();
    }
}
