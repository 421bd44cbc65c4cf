package org.cordee.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.cordee.shared.person.CurrentPerson;

/** Who reads the page, for templates and navigation: {@code #{me.signedIn}}. */
@Named("me")
@RequestScoped
public class CurrentReader {

    @Inject
    private CurrentPerson person;

    public boolean isSignedIn() {
        return person.signedIn();
    }

    /** Number of the person who is signed in, or null. */
    public String getKey() {
        return person.id().map(Object::toString).orElse(null);
    }

    public String getName() {
        return person.name();
    }

    public boolean isAdministrator() {
        return person.administrator();
    }

    public boolean isSafeguardingLead() {
        return person.safeguardingLead();
    }

    /**
     * The address of this page with what follows the question mark: forms send to it, so that the page knows what it is
     * about.
     */
    public String getAddress() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object error = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = error != null ? error.toString() : asked != null ? asked.toString() : request.getRequestURI();
        return path + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
