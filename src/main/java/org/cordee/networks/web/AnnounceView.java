package org.cordee.networks.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.networks.boundary.NetworkNews;

/** Telling a network something. */
@Named
@ViewScoped
public class AnnounceView extends NetworkFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private NetworkNews announcements;

    private String title;
    private String body;

    @Override
    public void open() {
        openAsCoordinator();
    }

    public String publish() {
        return done(
                () -> announcements.announce(getId(), title, body),
                to("network"),
                "networks.announce.published",
                title);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
