package org.cordee.networks.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.cordee.networks.boundary.GatheringRegister;
import org.cordee.networks.boundary.Memberships;
import org.cordee.platform.web.PersonSuggestionsServlet;
import org.cordee.shared.ids.NetworkId;

/**
 * Whom a coordinator may invite into a network: {@code ?network=12}; with {@code &members=true} its members, for the
 * register of an event.
 */
@WebServlet("/networks/people.json")
public class NetworkSuggestionsServlet extends PersonSuggestionsServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Memberships memberships;

    @Inject
    private transient GatheringRegister registers;

    @Override
    protected List<Suggestion> suggest(HttpServletRequest request, String typed) {
        NetworkId network = new NetworkId(id(request, "network"));
        boolean members = "true".equals(request.getParameter("members"));
        return (members ? registers.suggest(network, typed) : memberships.suggest(network, typed))
                .stream()
                        .map(s -> new Suggestion(s.name(), s.about(), s.chosen()))
                        .toList();
    }
}
