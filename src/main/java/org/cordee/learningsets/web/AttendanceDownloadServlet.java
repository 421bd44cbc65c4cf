package org.cordee.learningsets.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordee.learningsets.boundary.SetAttendance;
import org.cordee.learningsets.terms.Origin;
import org.cordee.platform.files.ListFile;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.downloads.DownloadServlet;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.Id;
import org.cordee.shared.ids.NetworkId;

/** The sets of a cohort or network at work as a file, for its coordinator: one row for each person of each set. */
@WebServlet({"/learningsets/attendance.csv", "/learningsets/attendance.xlsx"})
public class AttendanceDownloadServlet extends DownloadServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SetAttendance attendance;

    @Inject
    private transient Messages messages;

    @Override
    protected ListFile file(HttpServletRequest request) {
        SetAttendance.Sheet sheet = attendance.of(origin(request));
        List<String> heads = Stream.of("set", "state", "facilitator", "name", "part", "attended", "held", "waits")
                .map(h -> messages.get("learningsets.attendance.column." + h))
                .toList();
        List<List<Object>> rows = sheet.sets().stream()
                .flatMap(s -> s.people().stream().map(p -> row(s, p)))
                .toList();
        return new ListFile(heads, rows, sheet.title(), "learning-sets");
    }

    private static Origin origin(HttpServletRequest request) {
        Optional<CohortId> cohort = Id.parse(request.getParameter("cohort")).map(CohortId::of);
        Optional<NetworkId> network = Id.parse(request.getParameter("network")).map(NetworkId::of);
        if (cohort.isPresent() == network.isPresent()) {
            throw new NotFound();
        }
        return cohort.map(Origin::of).orElseGet(() -> Origin.of(network.get()));
    }

    private List<Object> row(SetAttendance.Line set, SetAttendance.Somebody person) {
        return Arrays.asList(
                set.about().title(),
                messages.term(set.about().state()),
                set.lead().facilitator(),
                person.name(),
                messages.get(
                        person.facilitates()
                                ? "learningsets.attendance.facilitator"
                                : "learningsets.attendance.member"),
                person.attended(),
                set.held(),
                AttendanceOfSetsView.waits(messages, set));
    }
}
