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
import org.cordee.platform.web.ListState;
import org.cordee.platform.web.downloads.DownloadServlet;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.Id;
import org.cordee.shared.ids.NetworkId;

/** The members of a network as a file, for its coordinators: the same filter and order as on the screen. */
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
        ListState list = MembersView.list(id).from(request.getParameterMap());
        List<List<Object>> rows = new ArrayList<>();
        for (Memberships.Member member : list.allOf(query -> members.file(id, MembersView.filter(list), query))) {
            rows.add(List.of(
                    member.card().name(),
                    member.card().organisationName() == null
                            ? ""
                            : member.card().organisationName(),
                    messages.term(member.card().level()),
                    messages.term(member.part()),
                    dateTimes.briefCell(member.since())));
        }
        return new ListFile(heads(), rows, "members");
    }

    private List<String> heads() {
        return Stream.of("name", "organisation", "level", "role", "joined")
                .map(column -> messages.get("networks.members.column." + column))
                .toList();
    }
}
