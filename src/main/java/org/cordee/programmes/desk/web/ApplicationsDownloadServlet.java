package org.cordee.programmes.desk.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cordee.platform.files.ListFile;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.ListColumns;
import org.cordee.platform.web.ListState;
import org.cordee.platform.web.downloads.DownloadServlet;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.desk.boundary.Selections;
import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.Id;

/**
 * The applications of a cohort as a file, for its lead: the same filter, columns and order as on the screen, all pages
 * of it.
 */
@WebServlet({"/programmes/applications.csv", "/programmes/applications.xlsx"})
public class ApplicationsDownloadServlet extends DownloadServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Cohorts cohorts;

    @Inject
    private transient Selections selections;

    @Inject
    private transient Messages messages;

    @Inject
    private transient DateTimes dateTimes;

    @Override
    protected ListFile file(HttpServletRequest request) {
        CohortId id = Id.parse(request.getParameter("id")).map(CohortId::of).orElseThrow(NotFound::new);
        Cohorts.Desk desk = cohorts.desk(id);
        if (!desk.lead()) {
            throw new NotFound();
        }
        CohortPage cohort = desk.page();
        ListState list = ApplicationFilters.list();
        ApplicationFilters.offer(list, cohort, true, messages);
        list.from(request.getParameterMap());
        ApplicationFilter filter = ApplicationFilters.of(list, cohort.questions());
        List<Long> shown = ApplicationFilters.shown(list, cohort.questions());
        List<List<Object>> rows = list.allOf(query -> selections.exported(id, filter, query, shown)).stream()
                .map(r -> row(r, list.getColumns(), cohort.questions()))
                .toList();
        return new ListFile(heads(list.getColumns()), rows, cohort.plan().title(), "applications");
    }

    /** A state has the end of an offer and the place in the queue beside it. */
    private List<String> heads(ListColumns columns) {
        List<String> heads = new ArrayList<>(List.of(head("name")));
        columns.getShown().forEach(column -> {
            heads.add(column.label());
            if (column.name().equals("state")) {
                heads.addAll(List.of(head("until"), head("position")));
            }
        });
        return heads;
    }

    private String head(String column) {
        return messages.get("programmes.desk.column." + column);
    }

    private List<Object> row(Selections.Row r, ListColumns columns, List<CohortPage.QuestionCard> questions) {
        List<Object> cells = new ArrayList<>(List.of(r.about().name()));
        columns.getShown().forEach(column -> {
            switch (column.name()) {
                case "organisation" -> cells.add(r.about().organisation());
                case "level" -> cells.add(messages.term(r.about().level()));
                case "support" -> cells.add(messages.term(r.support()));
                case "state" ->
                    cells.addAll(Arrays.asList(
                            messages.term(r.state()), dateTimes.momentCell(r.offerUntil()), r.position()));
                case "submitted" -> cells.add(dateTimes.dateCell(r.submittedAt()));
                case "changed" -> cells.add(dateTimes.dateCell(r.changedAt()));
                default ->
                    questions.stream()
                            .filter(q -> ApplicationFilters.name(q).equals(column.name()))
                            .forEach(q -> cells.add(
                                    ApplicationFilters.said(q, r.answers().get(q.id()), messages)));
            }
        });
        return cells;
    }
}
