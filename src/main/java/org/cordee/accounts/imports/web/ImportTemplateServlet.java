package org.cordee.accounts.imports.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.accounts.imports.boundary.Imports;
import org.cordee.platform.files.FileFormat;
import org.cordee.platform.files.ListFile;
import org.cordee.platform.web.downloads.Download;
import org.cordee.shared.errors.NotFound;

/** Empty files with the headings of an import, to be filled in with a spreadsheet. */
@WebServlet({ImportTemplateServlet.PEOPLE, ImportTemplateServlet.ORGANISATIONS})
public class ImportTemplateServlet extends HttpServlet {

    static final String PEOPLE = "/accounts/import-people.csv";
    static final String ORGANISATIONS = "/accounts/import-organisations.csv";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Imports imports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            imports.checkAccess();
            boolean ofPeople = request.getServletPath().equals(PEOPLE);
            ListFile file = new ListFile(
                    ofPeople ? Imports.columns() : ofOrganisations(), List.of(), ofPeople ? "people" : "organisations");
            Download.send(response, file, FileFormat.CSV);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static List<String> ofOrganisations() {
        return Stream.concat(
                        Stream.of("organisation", "sector", "organisation_region"),
                        Imports.columnsOfOrganisations().stream())
                .toList();
    }
}
