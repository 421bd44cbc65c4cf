package org.cordee.accounts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.accounts.boundary.Registrations;

/** What the link in the first mail opens. */
@Named
@RequestScoped
public class ConfirmView {

    private static final String FIRST_PAGE = "/home/welcome";

    @Inject
    private Registrations registrations;

    @Inject
    private WebSignIn webSignIn;

    private String token;
    private String password;
    private Registrations.Waiting waiting;

    /** From the address itself: what the page shows decides already whether its button was pressed. */
    @PostConstruct
    void open() {
        token = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("t");
        waiting = registrations.waiting(token).orElse(null);
    }

    public void confirm() {
        String next = waiting == null || waiting.next() == null ? FIRST_PAGE : waiting.next();
        webSignIn.start(registrations.confirm(token, password, WebSignIn.agent()), next);
    }

    /** Null when the link is used up or too old. */
    public Registrations.Waiting getWaiting() {
        return waiting;
    }

    public String getToken() {
        return token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
