package org.cordee.accounts.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.accounts.boundary.AccountDesk;
import org.cordee.accounts.terms.AccountRow;
import org.cordee.platform.files.ListFile;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.ListState;
import org.cordee.platform.web.downloads.DownloadServlet;

/** The list of accounts as a file: the same filter, order and columns as on the screen, all pages of it. */
@WebServlet({"/accounts/accounts.csv", "/accounts/accounts.xlsx"})
public class AccountsDownloadServlet extends DownloadServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountDesk desk;

    @Inject
    private transient Messages messages;

    @Inject
    private transient DateTimes dateTimes;

    @Override
    protected ListFile file(HttpServletRequest request) {
        ListState list = AccountsView.list().from(request.getParameterMap());
        List<List<Object>> rows = new ArrayList<>();
        for (AccountRow a : list.allOf(q -> desk.page(AccountsView.filter(list), q))) {
            rows.add(List.of(
                    a.name(),
                    a.email(),
                    messages.term(a.state()),
                    messages.terms(a.roles()),
                    dateTimes.briefCell(a.made()),
                    dateTimes.briefCell(a.lastSeen())));
        }
        return new ListFile(
                Stream.of(
                                "accounts.name",
                                "accounts.email",
                                "accounts.desk.state",
                                "accounts.desk.roles",
                                "accounts.desk.made",
                                "accounts.desk.last-seen")
                        .map(messages::say)
                        .toList(),
                rows,
                "accounts");
    }
}
