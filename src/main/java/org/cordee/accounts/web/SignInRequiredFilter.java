package org.cordee.accounts.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.cordee.accounts.boundary.AuthenticatedPerson;
import org.cordee.accounts.boundary.CurrentSignIn;
import org.cordee.accounts.terms.SignInStage;
import org.cordee.platform.config.Settings;
import org.cordee.platform.errors.ProblemJson;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.person.CurrentPerson;

/**
 * Denies visitors what is not listed as open: pages lead to the sign-in page and from there back, the API answers 401.
 * An address that does not exist answers 404. In {@code web.xml} this filter comes after the one that sets the headers.
 */
public class SignInRequiredFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentPerson current;

    @Inject
    private transient CurrentSignIn here;

    @Inject
    private transient ProblemJson problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        SignInStage stage = here.get().map(AuthenticatedPerson::stage).orElse(null);
        if (current.signedIn()
                || stage != null && PublicPaths.plain(path).equals(stage.page())
                || PublicPaths.page(path)
                || PublicPaths.api(request.getMethod(), path)) {
            chain.doFilter(request, response);
        } else if (PublicPaths.isApi(path)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setContentType(ProblemJson.TYPE);
            response.setCharacterEncoding("UTF-8");
            Problem needsToken = Problem.of("accounts.tokens.needed");
            response.getWriter().print(problems.of(HttpServletResponse.SC_UNAUTHORIZED, List.of(needsToken), null));
        } else if (request.getHttpServletMapping().getMappingMatch() == MappingMatch.DEFAULT) {
            // no page and no servlet has this address, so signing in would not help
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            leadTo(
                    stage == null
                            ? RedirectTarget.signIn(wanted(request))
                            : RedirectTarget.step(stage, wanted(request)),
                    request,
                    response);
        }
    }

    private static void leadTo(String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + page.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", page);
        }
    }

    /** What was asked for; for a form that came too late, the page it stands on. */
    private static String wanted(HttpServletRequest request) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        }
        try {
            String from = request.getHeader("Referer");
            URI referer = from == null ? null : URI.create(from);
            if (referer != null
                    && Settings.here().baseUrl().equals(referer.getScheme() + "://" + referer.getAuthority())) {
                return referer.getRawPath() + (referer.getRawQuery() == null ? "" : "?" + referer.getRawQuery());
            }
        } catch (IllegalArgumentException e) {
            // an odd Referer says nothing
        }
        return request.getRequestURI();
    }
}
