package org.cordee.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.cordee.accounts.boundary.AccountClosing;
import org.cordee.platform.web.FormView;

/** Explains what happens when one closes one's account, and closes it. */
@Named
@RequestScoped
public class CloseAccountView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountClosing closing;

    private String password;
    private transient AccountClosing.Plan plan;

    public void close() {
        doOnce(() -> closing.close(password));
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        SignInCookie.remove((HttpServletResponse) external.getResponse());
        if (external.getSession(false) != null) {
            external.invalidateSession();
        }
        WebSignIn.goTo("/accounts/closed");
    }

    public AccountClosing.Plan getPlan() {
        if (plan == null) {
            plan = closing.plan();
        }
        return plan;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
