package org.cordee.accounts.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.accounts.boundary.AccountDesk;
import org.cordee.accounts.terms.AccountRow;
import org.cordee.platform.files.CsvFile;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.Download;
import org.cordee.platform.web.ListState;
import org.cordee.shared.errors.NotFound;

/** The list of accounts as a file: the same filter, order and columns as on the screen, all pages of it. */
@WebServlet("/accounts/accounts.csv")
public class AccountsDownloadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountDesk desk;

    @Inject
    private transient Messages messages;

    @Inject
    private transient DateTimes dateTimes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            ListState list = AccountsView.list().from(request.getParameterMap());
            List<List<Object>> rows = new ArrayList<>();
            for (AccountRow a : list.allOf(q -> desk.page(AccountsView.filter(list), q))) {
                rows.add(List.of(
                        a.name(),
                        a.email(),
                        messages.term(a.state()),
                        messages.terms(a.roles()),
                        dateTimes.brief(a.made()),
                        dateTimes.brief(a.lastSeen())));
            }
            CsvFile file = new CsvFile(
                    Stream.of(
                                    "accounts.name",
                                    "accounts.email",
                                    "accounts.desk.state",
                                    "accounts.desk.roles",
                                    "accounts.desk.made",
                                    "accounts.desk.last-seen")
                            .map(messages::say)
                            .toList(),
                    rows);
            Download.send(response, file, "accounts");
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
