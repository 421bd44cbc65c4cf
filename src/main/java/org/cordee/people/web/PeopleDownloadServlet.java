package org.cordee.people.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cordee.people.boundary.OrganisationDesk;
import org.cordee.people.boundary.PeopleDesk;
import org.cordee.people.boundary.PersonCard;
import org.cordee.people.terms.OrganisationRow;
import org.cordee.platform.files.CsvFile;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.Download;
import org.cordee.platform.web.ListState;
import org.cordee.shared.errors.NotFound;

/** The two lists as files: the same filter, order and columns as on the screen, all pages of it. */
@WebServlet({"/people/organisations.csv", "/people/people.csv"})
public class PeopleDownloadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OrganisationDesk organisations;

    @Inject
    private transient PeopleDesk people;

    @Inject
    private transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean ofPeople = request.getServletPath().endsWith("people.csv");
        try {
            ListState list = (ofPeople ? PeopleView.list() : OrganisationsView.list()).from(request.getParameterMap());
            Download.send(
                    response, ofPeople ? people(list) : organisations(list), ofPeople ? "people" : "organisations");
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private CsvFile organisations(ListState list) {
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
        return new CsvFile(
                heads(
                        "people.organisation.name",
                        "people.organisation-import.code",
                        "people.sector",
                        "people.region",
                        "people.organisation.people",
                        "people.organisation.state"),
                rows);
    }

    private CsvFile people(ListState list) {
        List<List<Object>> rows = new ArrayList<>();
        for (PersonCard p : list.allOf(q -> people.page(PeopleView.filter(list), q))) {
            rows.add(List.of(
                    p.name(),
                    messages.term(p.level()),
                    messages.term(p.region()),
                    p.organisationName() == null ? "" : p.organisationName(),
                    messages.term(p.sector())));
        }
        return new CsvFile(
                heads(
                        "people.name",
                        "people.level-short",
                        "people.region",
                        "people.post.organisation",
                        "people.sector"),
                rows);
    }

    private List<String> heads(String... keys) {
        return java.util.Arrays.stream(keys).map(messages::say).toList();
    }
}
