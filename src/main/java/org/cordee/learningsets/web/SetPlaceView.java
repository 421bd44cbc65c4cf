package org.cordee.learningsets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.learningsets.boundary.MySets;
import org.cordee.platform.web.MailLink;

/** Declines a place in a set from a mail, without signing in: the page shows, the button acts. */
@Named
@RequestScoped
public class SetPlaceView extends MailLink<MySets.Place> {

    @Inject
    private MySets sets;

    @Override
    protected MySets.Place page(String token) {
        return sets.byLink(token);
    }

    @Override
    protected String address() {
        return "/links/set-place";
    }

    public String decline() {
        return act("declined", sets::declineByLink);
    }
}
