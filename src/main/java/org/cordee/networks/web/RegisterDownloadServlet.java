package org.cordee.networks.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.networks.boundary.GatheringRegister;
import org.cordee.platform.files.ListFile;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.downloads.DownloadServlet;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.Id;

/** The register of an event as a file, for coordinators: a line for each person, and one for guests. */
@WebServlet({"/networks/register.csv", "/networks/register.xlsx"})
public class RegisterDownloadServlet extends DownloadServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient GatheringRegister registers;

    @Inject
    private transient Messages messages;

    @Override
    protected ListFile file(HttpServletRequest request) {
        GatheringRegister.Register register =
                registers.of(Id.parse(request.getParameter("gathering")).orElseThrow(NotFound::new));
        List<List<Object>> rows = new ArrayList<>();
        register.lines()
                .forEach(l -> rows.add(List.of(
                        l.name(), l.organisation() == null ? "" : l.organisation(), messages.term(l.attendance()))));
        if (register.guests() > 0) {
            rows.add(List.of(messages.say("networks.register.guests-row", register.guests()), "", ""));
        }
        return new ListFile(heads(), rows, "register");
    }

    private List<String> heads() {
        return Stream.of("name", "organisation", "attendance")
                .map(column -> messages.get("networks.register.column." + column))
                .toList();
    }
}
