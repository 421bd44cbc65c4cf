package org.cordee.accounts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.accounts.boundary.AddressChanges;

/**
 * What the mailed links to confirm another e-mail address open. No sign-in is needed: the link shows who reads the
 * mail.
 */
@Named
@RequestScoped
public class ChangeAddressView {

    @Inject
    private AddressChanges changes;

    private String token;
    private AddressChanges.Asked asked;
    private Boolean changed;

    /** From the address itself: what the page shows decides already whether its button was pressed. */
    @PostConstruct
    void open() {
        token = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("t");
        asked = changes.asked(token).orElse(null);
    }

    /** No redirect: the page says what was done. */
    public void confirm() {
        changed = changes.confirm(token);
    }

    /** Null when the link is used up or too old. */
    public AddressChanges.Asked getAsked() {
        return asked;
    }

    public String getToken() {
        return token;
    }

    /**
     * Null before the button was pressed; true when the address has been changed, false when the other link is still to
     * come.
     */
    public Boolean getChanged() {
        return changed;
    }
}
