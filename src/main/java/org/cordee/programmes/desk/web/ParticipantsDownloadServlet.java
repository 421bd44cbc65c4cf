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
import org.cordee.programmes.desk.boundary.ParticipantDesk;
import org.cordee.programmes.desk.boundary.ParticipantMatrix;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.Id;

/** Participants and attendance of a cohort as a file: the same filter and order as on the screen, all pages of it. */
@WebServlet({"/programmes/participants.csv", "/programmes/participants.xlsx"})
public class ParticipantsDownloadServlet extends DownloadServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ParticipantDesk desk;

    @Inject
    private transient Messages messages;

    @Inject
    private transient DateTimes dateTimes;

    @Override
    protected ListFile file(HttpServletRequest request) {
        CohortId id = Id.parse(request.getParameter("id")).map(CohortId::of).orElseThrow(NotFound::new);
        ListState list = ParticipantsView.list(id).from(request.getParameterMap());
        ParticipantMatrix matrix = desk.matrix(id);
        List<List<Object>> rows = new ArrayList<>();
        list.allOf(query -> matrix.page(ParticipantsView.filter(list), query)).forEach(r -> rows.add(row(r)));
        return new ListFile(heads(matrix), rows, "participants");
    }

    private List<Object> row(ParticipantMatrix.Row r) {
        List<Object> cells = new ArrayList<>(List.of(
                r.name(),
                r.organisation() == null ? "" : r.organisation(),
                messages.term(r.state()),
                dateTimes.briefCell(r.since()),
                r.done(),
                r.of(),
                messages.list(r.left()),
                r.attended(),
                r.invited()));
        r.attendance().forEach(a -> cells.add(messages.term(a)));
        return cells;
    }

    private List<String> heads(ParticipantMatrix matrix) {
        List<String> heads = new ArrayList<>(Stream.of(
                        "programmes.participants.column.name",
                        "programmes.participants.column.organisation",
                        "programmes.participants.column.state",
                        "programmes.participants.column.since",
                        "programmes.matrix.column.done",
                        "programmes.matrix.column.activities",
                        "programmes.matrix.column.left",
                        "programmes.matrix.column.attended",
                        "programmes.matrix.column.invited")
                .map(messages::say)
                .toList());
        matrix.sessions()
                .forEach(s -> heads.add(messages.say(
                        "programmes.matrix.column.session",
                        s.title(),
                        dateTimes.brief(s.when().start()))));
        return heads;
    }
}
