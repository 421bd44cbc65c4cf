package org.cordee.home.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.home.boundary.ManagedWork;
import org.cordee.learningsets.terms.SetState;
import org.cordee.mentoring.finding.terms.MenteeStatus;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.Chart;
import org.cordee.programmes.desk.boundary.CohortDesk;
import org.cordee.programmes.desk.boundary.ProgrammeFigures;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.terms.Term;

/** Makes the charts of the first page of the Manage area; those without figures are left out. */
@ApplicationScoped
class ManageCharts {

    /** How many cohorts a chart shows; the others are in the list. */
    private static final int MOST = 8;

    @Inject
    private Messages messages;

    @Inject
    private DateTimes dateTimes;

    List<Chart> of(ManagedWork.Page page) {
        ProgrammeFigures.Figures figures = page.figures();
        return List.of(
                        weeks(figures),
                        places(figures),
                        byTerm("sectors", figures.sectors()),
                        byTerm("levels", figures.levels()),
                        attendance(figures),
                        byState(
                                "sets",
                                SetState.values(),
                                figures,
                                page.beside().sets(),
                                id -> "/learningsets/attendance?cohort=" + id),
                        byState(
                                "mentoring",
                                MenteeStatus.values(),
                                figures,
                                page.beside().mentoring(),
                                id -> "/mentoring/status?cohort=" + id))
                .stream()
                .filter(chart -> !chart.isEmpty())
                .toList();
    }

    private Chart weeks(ProgrammeFigures.Figures figures) {
        return chart(
                "weeks",
                List.of(messages.get("home.chart.applications")),
                figures.weeks().stream()
                        .map(week ->
                                new Chart.Bar(dateTimes.brief(week.monday()), null, List.of(week.applications()), ""))
                        .toList(),
                true);
    }

    private Chart places(ProgrammeFigures.Figures figures) {
        return cohorts(
                "places",
                words("taken", "offered", "free"),
                figures,
                row -> List.of(
                        (long) row.numbers().enrolled(), (long) row.numbers().offered(), (long)
                                row.numbers().free()),
                row -> row.numbers().waiting() == 0
                        ? ""
                        : messages.say("home.chart.waiting", row.numbers().waiting()),
                id -> "/programmes/desk?id=" + id);
    }

    private Chart attendance(ProgrammeFigures.Figures figures) {
        return cohorts(
                "attendance",
                words("present", "absent", "unrecorded"),
                figures,
                row -> {
                    ProgrammeFigures.Attended a = figures.attendance().get(row.id());
                    return a == null ? List.of(0L, 0L, 0L) : List.of(a.present(), a.absent(), a.unrecorded());
                },
                row -> "",
                id -> "/programmes/sessions?id=" + id);
    }

    private <T extends Enum<T> & Term> Chart byTerm(String id, Map<T, Long> counts) {
        return chart(
                id,
                List.of(messages.get("home.chart.people")),
                counts.entrySet().stream()
                        .sorted(Map.Entry.<T, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(e -> new Chart.Bar(messages.term(e.getKey()), null, List.of(e.getValue()), ""))
                        .toList(),
                false);
    }

    private <T extends Enum<T> & Term> Chart byState(
            String id,
            T[] states,
            ProgrammeFigures.Figures figures,
            Map<CohortId, Map<T, Long>> counts,
            Function<CohortId, String> href) {
        return cohorts(
                id,
                Arrays.stream(states).map(messages::term).toList(),
                figures,
                row -> Arrays.stream(states)
                        .map(state -> counts.getOrDefault(row.id(), Map.of()).getOrDefault(state, 0L))
                        .toList(),
                row -> "",
                href);
    }

    private Chart cohorts(
            String id,
            List<String> series,
            ProgrammeFigures.Figures figures,
            Function<CohortDesk.Row, List<Long>> values,
            Function<CohortDesk.Row, String> note,
            Function<CohortId, String> href) {
        List<Chart.Bar> bars = figures.cohorts().stream()
                .map(row -> bar(row, series, values.apply(row), note.apply(row), href))
                .filter(bar -> bar.total() > 0)
                .limit(MOST)
                .toList();
        return chart(id, series, bars, false);
    }

    private Chart.Bar bar(
            CohortDesk.Row row, List<String> series, List<Long> values, String note, Function<CohortId, String> href) {
        String figures = IntStream.range(0, series.size())
                .filter(i -> values.get(i) > 0)
                .mapToObj(i -> messages.say("home.chart.part", values.get(i), series.get(i)))
                .collect(Collectors.joining(", "));
        return new Chart.Bar(
                row.title(), href.apply(row.id()), values, note.isEmpty() ? figures : figures + ", " + note);
    }

    private Chart chart(String id, List<String> series, List<Chart.Bar> bars, boolean upright) {
        return new Chart(id, messages.get("home.chart." + id), series, bars, upright);
    }

    private List<String> words(String... names) {
        return Arrays.stream(names)
                .map(name -> messages.get("home.chart." + name))
                .toList();
    }
}
