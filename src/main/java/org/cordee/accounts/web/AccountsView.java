package org.cordee.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.cordee.accounts.boundary.AccountDesk;
import org.cordee.accounts.terms.AccountFilter;
import org.cordee.accounts.terms.AccountRow;
import org.cordee.accounts.terms.AccountState;
import org.cordee.accounts.terms.Role;
import org.cordee.platform.web.ListState;
import org.cordee.platform.web.PagedModel;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.Term;

/** The list of accounts on the administrators' desk. */
@Named
@RequestScoped
public class AccountsView {

    @Inject
    private AccountDesk desk;

    private final ListState list = list();
    private PagedModel<AccountRow> rows;
    private long total;

    static ListState list() {
        return new ListState("/accounts/accounts", List.of("text", "state", "role"), Set.of("name", "email", "made"));
    }

    static AccountFilter filter(ListState list) {
        return new AccountFilter(
                list.filter("text"),
                Term.of(AccountState.class, list.filter("state")),
                Term.of(Role.class, list.filter("role")));
    }

    public void open() {
        total = desk.page(filter(list), PageQuery.of(0, 1)).total();
    }

    /** A page at a time. */
    public PagedModel<AccountRow> getRows() {
        if (rows == null) {
            rows = new PagedModel<>(
                    query -> desk.page(filter(list), query), row -> row.person().toString(), list);
        }
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public ListState getList() {
        return list;
    }

    public AccountState[] getStates() {
        return AccountState.values();
    }

    public Role[] getRoles() {
        return Role.values();
    }
}
