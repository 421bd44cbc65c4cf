package org.cordee.accounts.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.cordee.accounts.boundary.CurrentSignIn;

/** Binds each new session (it holds the state of open forms) to the sign-in it began under. */
@WebListener
public class SessionBindingListener implements HttpSessionListener {

    static final String SIGN_IN = "org.cordee.sign-in";

    @Inject
    private CurrentSignIn here;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setAttribute(SIGN_IN, String.valueOf(here.id()));
    }
}
