package org.cordee.programmes.desk.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.platform.files.CsvFile;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.Download;
import org.cordee.platform.web.ListState;
import org.cordee.programmes.desk.boundary.CohortDesk;
import org.cordee.shared.errors.NotFound;

/** The list of cohorts as a file: the same filter and order as on the screen, all pages of it. */
@WebServlet("/programmes/cohorts.csv")
public class CohortsDownloadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CohortDesk desk;

    @Inject
    private transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
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
            Download.send(response, new CsvFile(heads(), rows), "cohorts");
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
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
