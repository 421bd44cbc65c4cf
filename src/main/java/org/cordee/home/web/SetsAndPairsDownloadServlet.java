package org.cordee.home.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.home.boundary.Group;
import org.cordee.home.boundary.SetsAndPairs;
import org.cordee.platform.files.ListFile;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.ListState;
import org.cordee.platform.web.downloads.DownloadServlet;

/** The sets and pairs of a coordinator as a file: the same filter and order as on the screen, all pages of it. */
@WebServlet({"/home/sets-and-pairs.csv", "/home/sets-and-pairs.xlsx"})
public class SetsAndPairsDownloadServlet extends DownloadServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SetsAndPairs setsAndPairs;

    @Inject
    private transient Messages messages;

    @Inject
    private transient DateTimes dateTimes;

    @Override
    protected ListFile file(HttpServletRequest request) {
        ListState list = SetsAndPairsView.list().from(request.getParameterMap());
        List<Group> all = setsAndPairs.all();
        List<List<Object>> rows = new ArrayList<>();
        for (Group g : list.allOf(query -> setsAndPairs.page(all, SetsAndPairsView.filter(list), query))) {
            rows.add(List.of(
                    messages.term(g.kind()),
                    SetsAndPairsView.name(messages, g),
                    g.from().title(),
                    messages.term(g.state()),
                    messages.term(g.standing()),
                    dateTimes.dateCell(g.dates().last()),
                    messages.term(g.dates().what()),
                    dateTimes.dateCell(g.dates().next()),
                    dateTimes.dateCell(g.dates().quietSince()),
                    dateTimes.dateCell(g.askedAt())));
        }
        return new ListFile(heads(), rows, "sets-and-pairs");
    }

    private List<String> heads() {
        return Stream.of("kind", "name", "from", "state", "standing", "last", "what", "next", "quiet", "asked")
                .map(column -> messages.get("home.groups.column." + column))
                .toList();
    }
}
