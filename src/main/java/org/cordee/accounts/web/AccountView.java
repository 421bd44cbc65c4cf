package org.cordee.accounts.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.accounts.boundary.AccountDesk;
import org.cordee.accounts.terms.Role;
import org.cordee.platform.web.FormView;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** One account on the administrators' desk. */
@Named
@ViewScoped
public class AccountView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private AccountDesk desk;

    @Inject
    private CurrentPerson current;

    private Long id;
    private transient AccountDesk.Detail account;
    private int version;
    private transient String link;

    public void open() {
        account = desk.of(new PersonId(id == null ? 0 : id));
        version = account.version();
    }

    public String close() {
        return done(() -> desk.close(person(), version), "accounts.desk.closed");
    }

    public String reopen() {
        return done(() -> desk.open(person(), version), "accounts.desk.opened");
    }

    public String sendLink() {
        return done(() -> desk.sendLink(person()), "accounts.desk.link-sent");
    }

    public String resetSecondFactor() {
        return done(() -> desk.resetSecondFactor(person()), "accounts.desk.second-factor-gone");
    }

    /** No redirect: the page shows the link once. */
    public void showLink() {
        link = desk.showLink(person());
    }

    /** To copy, or null when it was not asked for. */
    public String getLink() {
        return link;
    }

    public String give(Role role) {
        return done(() -> desk.give(person(), role), "accounts.desk.role-given");
    }

    public String take(Role role) {
        return done(() -> desk.take(person(), role), "accounts.desk.role-taken");
    }

    private String done(Runnable work, String said) {
        doOnce(() -> {
            work.run();
        });
        flashMessages.add(said, getAccount().name());
        return "/accounts/account?faces-redirect=true&id=" + id;
    }

    private PersonId person() {
        return new PersonId(id);
    }

    /** False outside the list of roles, where Faces asks too. */
    public boolean holds(Role role) {
        return role != null && getAccount().roles().contains(role);
    }

    public AccountDesk.Detail getAccount() {
        if (account == null) {
            account = desk.of(person());
        }
        return account;
    }

    public boolean isOwn() {
        return current.is(person());
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
