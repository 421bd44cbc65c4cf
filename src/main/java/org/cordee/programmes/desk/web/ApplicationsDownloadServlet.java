package org.cordee.programmes.desk.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.platform.files.ListFile;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.ListState;
import org.cordee.platform.web.downloads.DownloadServlet;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.desk.boundary.Selections;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.Id;

/**
 * The applications of a cohort as a file, for its lead: the same filter and order as on the screen, all pages of it.
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
        Cohorts.Head cohort = cohorts.head(id);
        if (!cohort.lead()) {
            throw new NotFound();
        }
        ListState list = ApplicationFilters.list().from(request.getParameterMap());
        boolean asksManager = cohort.plan().asksManager();
        List<List<Object>> rows = new ArrayList<>();
        list.allOf(query -> selections.page(id, ApplicationFilters.of(list), query))
                .forEach(r -> rows.add(row(r, asksManager)));
        return new ListFile(heads(asksManager), rows, cohort.plan().title(), "applications");
    }

    private List<String> heads(boolean asksManager) {
        return Stream.of("name", "organisation", "level", "support", "state", "until", "position", "sent", "changed")
                .filter(h -> asksManager || !h.equals("support"))
                .map(h -> messages.get("programmes.desk.column." + h))
                .toList();
    }

    private List<Object> row(Selections.Row r, boolean asksManager) {
        List<Object> cells = new ArrayList<>();
        cells.add(r.about().name());
        cells.add(r.about().organisation());
        cells.add(messages.term(r.about().level()));
        if (asksManager) {
            cells.add(messages.term(r.support()));
        }
        cells.add(messages.term(r.state()));
        cells.add(dateTimes.momentCell(r.offerUntil()));
        cells.add(r.position());
        cells.add(dateTimes.dateCell(r.submittedAt()));
        cells.add(dateTimes.dateCell(r.changedAt()));
        return cells;
    }
}
