package org.cordee.notices.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.notices.boundary.Notices;

/** What the link at the end of a mail opens: stops mails of its kind. */
@Named
@RequestScoped
public class MuteView {

    @Inject
    private Notices notices;

    private String token;
    private String kind;
    private boolean done;

    /** From the address itself: what the page shows decides already whether its button was pressed. */
    @PostConstruct
    void open() {
        token = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("t");
        kind = notices.muteLink(token).orElse(null);
    }

    /** No redirect: the page says what was done, and doing it again changes nothing. */
    public void mute() {
        notices.mute(token);
        done = true;
    }

    /** Key of what the mails are about, or null when the link is of no use. */
    public String getKind() {
        return kind;
    }

    public boolean isDone() {
        return done;
    }

    public String getToken() {
        return token;
    }
}
