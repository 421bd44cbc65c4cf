package org.cordee.learningsets.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.cordee.learningsets.boundary.MySets;
import org.cordee.platform.once.Once;
import org.cordee.platform.web.FormKey;
import org.cordee.shared.errors.NotFound;

/** Declines a place in a set from a mail, without signing in: the page shows, the button acts. */
@Named
@RequestScoped
public class SetPlaceView {

    @Inject
    private MySets sets;
    @Inject
    private Once once;
    @Inject
    private FormKey formKey;

    private String token;
    private MySets.Place place;

    @PostConstruct
    void begin() {
        token = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("t");
        try {
            place = sets.byLink(token);
        } catch (NotFound e) {
            place = null;
        }
    }

    /** Says so, too, to those who read the status and not the page. */
    public void open() {
        if (isDead()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    public String decline() {
        once.run(formKey.take(), null, () -> {
            sets.declineByLink(token);
            return null;
        });
        return "/links/set-place?faces-redirect=true&t=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    /** Null when the link is wrong or too old. */
    public MySets.Place getPlace() {
        return place;
    }

    public boolean isDead() {
        return place == null;
    }
}
