package org.cordee.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.accounts.boundary.PasswordLinks;

/** The page of those who have forgotten their password. */
@Named
@RequestScoped
public class ResetView {

    @Inject
    private PasswordLinks links;

    private String email;

    public String ask() {
        links.ask(email, WebSignIn.network());
        return "/accounts/reset-sent?faces-redirect=true";
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
