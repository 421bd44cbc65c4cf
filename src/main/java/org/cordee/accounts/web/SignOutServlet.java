package org.cordee.accounts.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.cordee.accounts.boundary.SignInCache;
import org.cordee.accounts.boundary.SignIns;
import org.cordee.shared.person.CurrentPerson;

/** Signing out: a POST from any page, without state, so that it always works. */
@WebServlet("/accounts/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignIns signIns;

    @Inject
    private transient SignInCache signInCache;

    @Inject
    private transient CurrentPerson current;

    /** A link or a reload changes nothing. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        leave(response, "/");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String secret = SignInCookie.read(request);
        if (secret != null) {
            signIns.end(secret);
            current.id().ifPresent(signInCache::forget);
            SignInCookie.remove(response);
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        leave(response, "/accounts/signed-out");
    }

    private static void leave(HttpServletResponse response, String page) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page);
    }
}
