package org.cordee.programmes.web.applying;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordee.programmes.boundary.ApplicationPage;
import org.cordee.programmes.terms.Selection;

/** The steps of applying, in their order. */
public enum ApplyStep {
    STATEMENT,
    QUESTIONS,
    NEEDS,
    MANAGER,
    CHECK;

    /** Its word in addresses and keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Those of this application: the programme's own questions where it has any, the manager where one can be asked.
     */
    static List<ApplyStep> of(ApplicationPage page) {
        List<ApplyStep> steps = new ArrayList<>(List.of(values()));
        if (page.cohort().questions().isEmpty()) {
            steps.remove(QUESTIONS);
        }
        if (!page.manager().asks()) {
            steps.remove(MANAGER);
        }
        return steps;
    }

    static Optional<ApplyStep> in(List<ApplyStep> steps, String key) {
        return steps.stream().filter(s -> s.key().equals(key)).findFirst();
    }

    /** Nothing that is needed for sending is missing here. */
    boolean complete(ApplicationPage page) {
        return switch (this) {
            case STATEMENT ->
                page.cohort().plan().selection() != Selection.BY_LEAD
                        || page.content().statement() != null;
            case QUESTIONS ->
                page.cohort().questions().stream()
                        .allMatch(q -> !q.required() || page.content().answers().containsKey(q.id()));
            case NEEDS -> page.content().needsConfirmed();
            case MANAGER -> true;
            case CHECK -> false;
        };
    }

    /** Complete, and the person has been here: something stands in it, or they went on to confirm what they need. */
    boolean done(ApplicationPage page) {
        boolean filled = switch (this) {
            case STATEMENT -> page.content().statement() != null;
            case QUESTIONS -> !page.content().answers().isEmpty();
            case MANAGER -> page.manager().email() != null;
            case NEEDS, CHECK -> false;
        };
        return complete(page) && (filled || page.content().needsConfirmed());
    }
}
