package org.cordee.accounts.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.cordee.accounts.boundary.KnownPlaces.Origin;
import org.cordee.accounts.boundary.PasswordSignIn;
import org.cordee.accounts.boundary.SignIns;
import org.cordee.accounts.terms.SignInStage;

/** Lets somebody in whose sign-in was just opened: the cookie, a session that begins anew, the page they wanted. */
@ApplicationScoped
public class WebSignIn {

    private static final String HOME = "/home/my-leadership";

    @Inject
    private SignIns signIns;

    @Inject
    private PasswordSignIn passwordSignIn;

    @Inject
    private Clock clock;

    /** @param next a page of ours, or null */
    public void start(SignIns.Opened opened, String next) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String before = SignInCookie.read(request());
        if (before != null) {
            signIns.end(before);
        }
        if (external.getSession(false) != null) {
            external.invalidateSession();
        }
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        if (opened.awaitsCode()) {
            SignInCookie.write(response, opened.secret(), clock.instant(), null);
            goTo(SignInStage.CODE_NEEDED.page() + "?keep=" + opened.keep()
                    + (next == null ? "" : "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
            return;
        }
        SignInCookie.write(response, opened.secret(), clock.instant(), opened.keep() ? opened.expires() : null);
        passwordSignIn.remember(opened.person(), new Origin(KnownBrowserCookie.renew(request(), response), network()));
        goTo(goingOnTo(next));
    }

    /** Returns the client's address, which {@code ClientAddressFilter} has already looked up behind proxies. */
    static String network() {
        return request().getRemoteAddr();
    }

    /** From which browser and network. */
    static Origin origin() {
        return new Origin(KnownBrowserCookie.read(request()), network());
    }

    /** What the browser calls itself, or null. */
    static String agent() {
        return request().getHeader("User-Agent");
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    /** A relative address, so that it holds behind a proxy that speaks https. */
    static void goTo(String path) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        external.setResponseHeader("Location", path);
        external.setResponseHeader("Cache-Control", "no-store");
        FacesContext.getCurrentInstance().responseComplete();
    }

    static String goingOnTo(String next) {
        return next == null ? HOME : next;
    }
}
