package org.cordee.learningsets.forming.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.cordee.accounts.boundary.PersonFinder;
import org.cordee.learningsets.forming.boundary.SetPeopleFinder;
import org.cordee.platform.web.PersonSuggestionsServlet;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.LearningSetId;

/** Who may facilitate ({@code ?round=}, {@code ?facilitates=}) or be asked to join a set ({@code ?joins=}). */
@WebServlet("/learningsets/people.json")
public class SetSuggestionsServlet extends PersonSuggestionsServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SetPeopleFinder setPeopleFinder;

    @Override
    protected List<Suggestion> suggest(HttpServletRequest request, String typed) {
        return found(request, typed).stream()
                .map(s -> new Suggestion(s.name(), s.about(), s.chosen()))
                .toList();
    }

    private List<PersonFinder.Suggestion> found(HttpServletRequest request, String typed) {
        if (request.getParameter("round") != null) {
            return setPeopleFinder.facilitators(new FormingRoundId(id(request, "round")), typed);
        }
        if (request.getParameter("facilitates") != null) {
            return setPeopleFinder.facilitators(new LearningSetId(id(request, "facilitates")), typed);
        }
        return setPeopleFinder.members(new LearningSetId(id(request, "joins")), typed);
    }
}
