package org.cordee.mentoring.finding.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.mentoring.finding.boundary.MentoringStatus;
import org.cordee.platform.files.ListFile;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.downloads.DownloadServlet;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.Id;

/** Where the participants of a cohort stand in mentoring, as a file with the same rows as the page. */
@WebServlet({"/mentoring/status.csv", "/mentoring/status.xlsx"})
public class StatusDownloadServlet extends DownloadServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MentoringStatus status;

    @Inject
    private transient Messages messages;

    @Inject
    private transient DateTimes dateTimes;

    @Override
    protected ListFile file(HttpServletRequest request) {
        CohortId cohort =
                Id.parse(request.getParameter("cohort")).map(CohortId::of).orElseThrow(NotFound::new);
        MentoringStatus.Sheet sheet = status.of(cohort);
        List<String> heads = Stream.of("name", "organisation", "standing", "waits-for", "since")
                .map(h -> messages.get("mentoring.status.column." + h))
                .toList();
        List<List<Object>> rows = StatusView.lines(sheet, request.getParameter("standing")).stream()
                .map(this::row)
                .toList();
        return new ListFile(heads, rows, sheet.cohort(), "mentoring");
    }

    private List<Object> row(MentoringStatus.Line line) {
        return Arrays.asList(
                line.name(),
                line.organisation(),
                messages.term(line.standing()),
                StatusView.waits(messages, line),
                dateTimes.dateCell(line.since()));
    }
}
