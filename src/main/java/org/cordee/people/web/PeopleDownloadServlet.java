package org.cordee.people.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.cordee.people.boundary.OrganisationDesk;
import org.cordee.people.boundary.PeopleDesk;
import org.cordee.people.boundary.PersonCard;
import org.cordee.people.terms.OrganisationRow;
import org.cordee.platform.files.ListFile;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.ListState;
import org.cordee.platform.web.downloads.DownloadServlet;

/** The two lists as files: the same filter, order and columns as on the screen, all pages of it. */
@WebServlet({"/people/organisations.csv", "/people/organisations.xlsx", "/people/people.csv", "/people/people.xlsx"})
public class PeopleDownloadServlet extends DownloadServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OrganisationDesk organisations;

    @Inject
    private transient PeopleDesk people;

    @Inject
    private transient Messages messages;

    @Override
    protected ListFile file(HttpServletRequest request) {
        boolean ofPeople = request.getServletPath().startsWith("/people/people.");
        ListState list = (ofPeople ? PeopleView.list() : OrganisationsView.list()).from(request.getParameterMap());
        return ofPeople ? people(list) : organisations(list);
    }

    private ListFile organisations(ListState list) {
        List<List<Object>> rows = new ArrayList<>();
        for (OrganisationRow o : list.allOf(q -> organisations.page(OrganisationsView.filter(list), q))) {
            rows.add(List.of(
                    o.name(),
                    o.code() == null ? "" : o.code(),
                    messages.term(o.sector()),
                    messages.term(o.region()),
                    o.people(),
                    messages.say(o.closed() ? "people.organisation.closed" : "people.organisation.open")));
        }
        return new ListFile(
                heads(
                        "people.organisation.name",
                        "people.organisation-import.code",
                        "people.sector",
                        "people.region",
                        "people.organisation.people",
                        "people.organisation.state"),
                rows,
                "organisations");
    }

    private ListFile people(ListState list) {
        List<List<Object>> rows = new ArrayList<>();
        for (PersonCard p : list.allOf(q -> people.page(PeopleView.filter(list), q))) {
            rows.add(List.of(
                    p.name(),
                    messages.term(p.level()),
                    messages.term(p.region()),
                    p.organisationName() == null ? "" : p.organisationName(),
                    messages.term(p.sector())));
        }
        return new ListFile(
                heads(
                        "people.name",
                        "people.level-short",
                        "people.region",
                        "people.post.organisation",
                        "people.sector"),
                rows,
                "people");
    }

    private List<String> heads(String... keys) {
        return java.util.Arrays.stream(keys).map(messages::say).toList();
    }
}
