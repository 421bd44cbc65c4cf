package org.cordee.accounts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.accounts.boundary.PasswordLinks;

/** What the link to set a password opens. */
@Named
@RequestScoped
public class SetPasswordView {

    /** Of those who were added by someone else and come in for the first time. */
    private static final String FIRST_PAGE = "/home/welcome";

    @Inject
    private PasswordLinks links;

    @Inject
    private WebSignIn webSignIn;

    private String token;
    private String password;
    private boolean noticeRead;
    private PasswordLinks.Whose whose;

    /** From the address itself: what the page shows decides already whether its button was pressed. */
    @PostConstruct
    void open() {
        token = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("t");
        whose = links.whose(token).orElse(null);
    }

    public void set() {
        boolean first = whose != null && whose.noticeNeeded();
        webSignIn.start(links.set(token, password, noticeRead, WebSignIn.agent()), first ? FIRST_PAGE : null);
    }

    /** Null when the link is used up or too old. */
    public PasswordLinks.Whose getWhose() {
        return whose;
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

    public boolean isNoticeRead() {
        return noticeRead;
    }

    public void setNoticeRead(boolean noticeRead) {
        this.noticeRead = noticeRead;
    }
}
