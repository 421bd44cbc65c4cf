package org.cordee.accounts.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.accounts.boundary.AuthenticatedPerson;
import org.cordee.accounts.boundary.CurrentSignIn;
import org.cordee.accounts.boundary.SignInCache;
import org.cordee.accounts.terms.Role;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.accounts.terms.SignInStage;
import org.cordee.platform.database.DatabaseState;
import org.cordee.platform.web.HealthServlet;
import org.cordee.platform.web.state.SessionSeal;
import org.cordee.shared.person.CurrentPerson;

/**
 * Says at each request who asks: by the cookie for pages, by the bearer token for the API, never the one for the other.
 * Who may open what is the affair of {@link SignInRequiredFilter}.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";

    @Inject
    private SignInCache signInCache;

    @Inject
    private CurrentPerson current;

    @Inject
    private CurrentSignIn here;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = request.getRequestURI();
        // while the database is away no one can be recognised, and DatabaseAwayFilter answers everyone alike
        if (PublicPaths.isResource(path) || HealthServlet.isHealth(path) || DatabaseState.isAway()) {
            return context.doNothing();
        }
        boolean api = PublicPaths.isApi(path);
        Optional<AuthenticatedPerson> found = api
                ? signInCache.of(bearer(request), SignInKind.API)
                : signInCache.of(SignInCookie.read(request), SignInKind.WEB);
        if (!api) {
            request.setAttribute(SessionSeal.HOLDER, found.isEmpty() ? null : SignInCookie.read(request));
            dropForeignSession(request, found.map(AuthenticatedPerson::signIn).orElse(null));
        }
        if (found.isEmpty()) {
            return context.doNothing();
        }
        AuthenticatedPerson who = found.get();
        here.is(who);
        if (who.stage() != SignInStage.COMPLETE) {
            return context.doNothing();
        }
        current.is(
                who.person(),
                who.name(),
                who.zone(),
                who.roles().contains(Role.ADMINISTRATOR),
                who.roles().contains(Role.SAFEGUARDING_LEAD));
        Set<String> groups = who.roles().stream().map(Role::key).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(who.person().toString(), groups);
    }

    /** A session that began under another sign-in, or under none, is not this one's. */
    private static void dropForeignSession(HttpServletRequest request, Long signIn) {
        HttpSession session = request.getSession(false);
        if (session != null && !String.valueOf(signIn).equals(session.getAttribute(SessionBindingListener.SIGN_IN))) {
            session.invalidate();
        }
    }

    private static String bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
