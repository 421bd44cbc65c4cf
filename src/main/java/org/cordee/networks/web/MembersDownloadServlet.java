package org.cordee.networks.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.networks.boundary.MemberList;
import org.cordee.networks.boundary.Memberships;
import org.cordee.platform.files.ListFile;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.ListColumns;
import org.cordee.platform.web.ListState;
import org.cordee.platform.web.downloads.DownloadServlet;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.Id;
import org.cordee.shared.ids.NetworkId;

/** The members of a network as a file, for its coordinators: the same filter, columns and order as on the screen. */
@WebServlet({"/networks/members.csv", "/networks/members.xlsx"})
public class MembersDownloadServlet extends DownloadServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MemberList members;

    @Inject
    private transient Messages messages;

    @Inject
    private transient DateTimes dateTimes;

    @Override
    protected ListFile file(HttpServletRequest request) {
        NetworkId id = Id.parse(request.getParameter("id")).map(NetworkId::of).orElseThrow(NotFound::new);
        ListState list = MembersView.list(id);
        MembersView.offer(list, messages);
        list.from(request.getParameterMap());
        List<List<Object>> rows = list.allOf(query -> members.file(id, MembersView.filter(list), query)).stream()
                .map(member -> row(member, list.getColumns()))
                .toList();
        return new ListFile(heads(list.getColumns()), rows, "members");
    }

    private List<Object> row(Memberships.Member member, ListColumns columns) {
        List<Object> cells = new ArrayList<>(List.of(member.card().name()));
        columns.getShown()
                .forEach(column -> cells.add(
                        switch (column.name()) {
                            case "organisation" -> member.card().organisationName();
                            case "level" -> messages.term(member.card().level());
                            case "role" -> messages.term(member.part());
                            default -> dateTimes.briefCell(member.since());
                        }));
        return cells;
    }

    private List<String> heads(ListColumns columns) {
        return Stream.concat(
                        Stream.of(messages.get("networks.members.column.name")),
                        columns.getShown().stream().map(ListColumns.Column::label))
                .toList();
    }
}
