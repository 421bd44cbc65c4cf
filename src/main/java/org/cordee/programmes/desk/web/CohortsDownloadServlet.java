package org.cordee.programmes.desk.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.platform.files.ListFile;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.ListState;
import org.cordee.platform.web.downloads.DownloadServlet;
import org.cordee.programmes.desk.boundary.CohortDesk;

/** The list of cohorts as a file: the same filter and order as on the screen, all pages of it. */
@WebServlet({"/programmes/cohorts.csv", "/programmes/cohorts.xlsx"})
public class CohortsDownloadServlet extends DownloadServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CohortDesk desk;

    @Inject
    private transient Messages messages;

    @Override
    protected ListFile file(HttpServletRequest request) {
        ListState list = CohortsView.list().from(request.getParameterMap());
        List<List<Object>> rows = new ArrayList<>();
        for (CohortDesk.Row r : list.allOf(query -> desk.page(CohortsView.filter(list), query))) {
            rows.add(List.of(
                    r.title(),
                    r.programme().name(),
                    r.startsOn(),
                    r.endsOn(),
                    messages.term(r.state()),
                    r.undecided(),
                    r.numbers().capacity(),
                    r.numbers().enrolled(),
                    r.numbers().offered(),
                    r.numbers().free(),
                    r.numbers().waiting()));
        }
        return new ListFile(heads(), rows, "cohorts");
    }

    private List<String> heads() {
        return Stream.of(
                        "programmes.cohorts.cohort",
                        "programmes.cohorts.programme",
                        "programmes.cohorts.starts",
                        "programmes.cohorts.ends",
                        "programmes.cohorts.state",
                        "programmes.cohorts.undecided",
                        "programmes.cohorts.capacity",
                        "programmes.cohorts.enrolled",
                        "programmes.cohorts.offered",
                        "programmes.cohorts.free",
                        "programmes.cohorts.waiting")
                .map(messages::say)
                .toList();
    }
}
