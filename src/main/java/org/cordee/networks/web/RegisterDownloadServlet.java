package org.cordee.networks.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.networks.boundary.GatheringRegister;
import org.cordee.platform.files.CsvFile;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.Download;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.Id;

/** The register of an event as a file, for coordinators: a line for each person, and one for guests. */
@WebServlet("/networks/register.csv")
public class RegisterDownloadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient GatheringRegister registers;

    @Inject
    private transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            GatheringRegister.Register register =
                    registers.of(Id.parse(request.getParameter("gathering")).orElseThrow(NotFound::new));
            List<List<Object>> rows = new ArrayList<>();
            register.lines()
                    .forEach(l -> rows.add(List.of(
                            l.name(),
                            l.organisation() == null ? "" : l.organisation(),
                            messages.term(l.attendance()))));
            if (register.guests() > 0) {
                rows.add(List.of(messages.say("networks.register.guests-row", register.guests()), "", ""));
            }
            Download.send(response, new CsvFile(heads(), rows), "register");
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private List<String> heads() {
        return Stream.of("name", "organisation", "attendance")
                .map(column -> messages.get("networks.register.column." + column))
                .toList();
    }
}
