package org.cordee.programmes.desk.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.platform.database.Sql;
import org.cordee.platform.secret.Seals;
import org.cordee.programmes.desk.terms.AnswerFilter;
import org.cordee.programmes.entity.Application;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.text.SearchText;

/**
 * Finds answers to the own questions of cohorts. The database has them sealed and cannot search them, so that they are
 * opened here, all that are asked for with one statement (decision 0089).
 */
@ApplicationScoped
public class AnswerQueries {

    @Inject
    private Sql sql;

    @Inject
    private Seals seals;

    /** Returns what was answered, by application and question; what was left out is not in it. */
    public Map<ApplicationId, Map<Long, String>> of(
            Collection<ApplicationId> applications, Collection<Long> questions) {
        if (applications.isEmpty() || questions.isEmpty()) {
            return Map.of();
        }
        List<Object> asked = new ArrayList<>();
        applications.forEach(a -> asked.add(a.value()));
        asked.addAll(questions);
        return byApplication(sql.read(
                "select application_id, question_id, answer_sealed from application_answer where application_id in ("
                        + marks(applications.size()) + ") and question_id in (" + marks(questions.size()) + ")",
                AnswerQueries::sealed,
                asked.toArray()));
    }

    /** Returns the applications that were sent for a cohort and whose answers all these filters find. */
    public List<Long> found(CohortId cohort, List<AnswerFilter> filters) {
        List<Object> asked = new ArrayList<>();
        asked.add(cohort.value());
        filters.forEach(f -> asked.add(f.question()));
        Map<ApplicationId, Map<Long, String>> said = byApplication(sql.read(
                "select s.application_id, s.question_id, s.answer_sealed from application_answer s"
                        + " join application a on a.id = s.application_id"
                        + " where a.cohort_id = ? and a.submitted_at is not null and s.question_id in ("
                        + marks(filters.size()) + ")",
                AnswerQueries::sealed,
                asked.toArray()));
        return said.entrySet().stream()
                .filter(e ->
                        filters.stream().allMatch(f -> finds(f, e.getValue().get(f.question()))))
                .map(e -> e.getKey().value())
                .toList();
    }

    /** Each word is somewhere in the answer, whatever its accents and capitals. */
    static boolean finds(AnswerFilter filter, String answer) {
        if (answer == null || filter.whole()) {
            return filter.text().equals(answer);
        }
        String text = SearchText.of(answer);
        return List.of(SearchText.of(filter.text()).split(" ")).stream().allMatch(text::contains);
    }

    private Map<ApplicationId, Map<Long, String>> byApplication(List<Sealed> rows) {
        Map<ApplicationId, Map<Long, String>> said = new HashMap<>();
        rows.forEach(row -> said.computeIfAbsent(ApplicationId.of(row.application()), a -> new HashMap<>())
                .put(row.question(), open(row)));
        return said;
    }

    private String open(Sealed row) {
        return seals.open(row.answer(), Application.ANSWER + row.question(), row.application());
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        return new Sealed(row.getLong("application_id"), row.getLong("question_id"), row.getString("answer_sealed"));
    }

    private static String marks(int many) {
        return String.join(", ", Collections.nCopies(many, "?"));
    }

    private record Sealed(long application, long question, String answer) {}
}
