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
import org.cordee.platform.web.downloads.DownloadServlet;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.boundary.Participants;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.Id;

/** What the participants of a cohort need, and how far they are, as a file for those who arrange it. */
@WebServlet({"/programmes/arrangements.csv", "/programmes/arrangements.xlsx"})
public class ArrangementsDownloadServlet extends DownloadServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Cohorts cohorts;

    @Inject
    private transient Participants participants;

    @Inject
    private transient Messages messages;

    @Inject
    private transient DateTimes dateTimes;

    @Override
    protected ListFile file(HttpServletRequest request) {
        CohortId id = Id.parse(request.getParameter("id")).map(CohortId::of).orElseThrow(NotFound::new);
        CohortPage cohort = cohorts.desk(id).page();
        boolean arranging = cohort.state().isArranging();
        List<List<Object>> rows =
                participants.exported(id).stream().map(r -> row(r, arranging)).toList();
        return new ListFile(heads(cohort, arranging), rows, cohort.plan().title(), "participants");
    }

    private List<String> heads(CohortPage cohort, boolean arranging) {
        Stream<String> fixed = Stream.of("name", "organisation", "level", "state", "since", "diet", "arrangements")
                .filter(h -> arranging || !h.equals("diet") && !h.equals("arrangements"))
                .map(h -> messages.get("programmes.participants.column." + h));
        return Stream.concat(fixed, cohort.components().stream().map(CohortPage.ComponentCard::title))
                .toList();
    }

    private List<Object> row(Participants.Row r, boolean arranging) {
        List<Object> cells = new ArrayList<>();
        cells.add(r.about().name());
        cells.add(r.about().organisation());
        cells.add(messages.term(r.about().level()));
        cells.add(messages.term(r.state()));
        cells.add(dateTimes.dateCell(r.since()));
        if (arranging) {
            cells.add(r.needs().diet());
            cells.add(r.needs().arrangements());
        }
        r.progress().forEach(p -> cells.add(messages.term(p)));
        return cells;
    }
}
