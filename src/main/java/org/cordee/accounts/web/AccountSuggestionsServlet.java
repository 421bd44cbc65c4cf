package org.cordee.accounts.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.cordee.accounts.boundary.PersonFinder;
import org.cordee.platform.web.PersonSuggestionsServlet;

/** All people with an open account, for administrators. */
@WebServlet("/accounts/people.json")
public class AccountSuggestionsServlet extends PersonSuggestionsServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PersonFinder finder;

    @Override
    protected List<Suggestion> suggest(HttpServletRequest request, String typed) {
        return finder.suggest(typed).stream()
                .map(s -> new Suggestion(s.name(), s.about(), s.chosen()))
                .toList();
    }
}
