package org.cordee.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.shared.person.CurrentPerson;

/** Who reads the page, for templates and navigation: {@code #{me.signedIn}}. */
@Named("me")
@RequestScoped
public class Me {

    @Inject
    private CurrentPerson person;

    public boolean isSignedIn() {
        return person.signedIn();
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

    /** True when the page's address begins so: where one stands in the navigation. */
    public boolean at(String beginning) {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId().startsWith(beginning);
    }
}
