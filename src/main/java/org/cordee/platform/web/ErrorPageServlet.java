package org.cordee.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordee.platform.errors.ExceptionClassifier;
import org.cordee.platform.errors.Incident;
import org.cordee.platform.errors.Outage;
import org.cordee.platform.errors.ProblemJson;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.filters.PageAddressFilter;
import org.cordee.shared.errors.Denied;
import org.cordee.shared.errors.DomainException;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Problem;

/**
 * Where the container sends every answer with an error status. Pages get a plain page that makes no session; the API
 * gets problem+json; a form whose view has expired is sent to its page opened afresh, or shown again with what was
 * typed.
 */
public class ErrorPageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Request attribute: what was thrown, where Faces met it. */
    static final String THROWN = ErrorPageServlet.class.getName() + ".thrown";
    /** Request attribute: the form that was sent belongs to a view that is no longer kept. */
    static final String EXPIRED = ErrorPageServlet.class.getName() + ".expired";
    /** Request attribute: an error page is being shown, so that another mishap is not to begin it again. */
    static final String SHOWING = ErrorPageServlet.class.getName() + ".showing";

    @Inject
    private transient Messages messages;

    @Inject
    private transient ProblemJson problems;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        int status = response.getStatus();
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        Throwable thrown = thrown(request);
        List<Problem> wrong = thrown == null
                ? List.of()
                : ExceptionClassifier.domain(thrown)
                        .map(DomainException::problems)
                        .orElse(List.of());
        if (status == 500 && ExceptionClassifier.busy(thrown)) {
            status = 503;
        }
        Incident incident = status >= 500 && status != 503 ? Incident.of(thrown, request.getMethod(), path) : null;
        if (status == 503) {
            request.setAttribute("outage", Outage.now());
            response.setHeader("Retry-After", Outage.now().retryAfter());
        }
        response.setHeader("Cache-Control", "no-store");
        if (path.startsWith(request.getContextPath() + "/api/")) {
            problem(response, status, wrong, incident);
        } else if (request.getAttribute(EXPIRED) != null) {
            again(request, response, path);
        } else {
            request.setAttribute("incident", incident == null ? null : incident.id());
            request.setAttribute("trouble", wrong.isEmpty() ? null : messages.say(wrong.get(0)));
            show(request, response, status);
        }
    }

    /** The page of the status; bare words where even that page cannot be shown. */
    private void show(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        request.setAttribute(SHOWING, true);
        try {
            forward(new Bare(request, Map.of(), "GET"), response, "/WEB-INF/errors/" + page(status) + ".xhtml");
        } catch (ServletException | RuntimeException e) {
            Incident.of(e, "GET", "error page " + page(status));
            response.resetBuffer();
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            String text = messages.get("shared.errors.incident");
            response.getWriter()
                    .print("<!DOCTYPE html><html lang=\"en\"><title>" + text + "</title><h1>" + text + "</h1></html>");
        }
    }

    private static Throwable thrown(HttpServletRequest request) {
        Object ours = request.getAttribute(THROWN);
        return (Throwable) (ours != null ? ours : request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }

    /** The page for a status; what may not be done looks like what is not there. */
    private static int page(int status) {
        return switch (status) {
            case 400, 404, 409, 413, 503 -> status;
            case 401, 403, 405, 410 -> 404;
            default -> status >= 500 ? 500 : 400;
        };
    }

    /**
     * Sends the form to its page opened afresh, when it is still the same one; otherwise shows that page, into which
     * {@link ExpiredFormInputListener} puts what was typed. With Ajax the script first sends the form again without it.
     */
    private void again(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (request.getParameter("jakarta.faces.partial.ajax") != null) {
            response.setHeader("Cordee-View", "expired");
            return;
        }
        String page = path.substring(request.getContextPath().length());
        Map<String, String[]> typed = new TreeMap<>(request.getParameterMap());
        typed.remove(ExpiredForm.VIEW_STATE);
        request.setAttribute(SHOWING, true);
        try {
            request.removeAttribute(EXPIRED);
            String state = freshState(request, response, page, typed);
            if (state == null) {
                request.setAttribute(EXPIRED, true);
            } else {
                typed.put(ExpiredForm.VIEW_STATE, new String[] {state});
                response.setStatus(200);
            }
            forward(new Bare(request, typed, "POST"), new PageAddressFilter.PathRedirects(response), page);
        } catch (ServletException | RuntimeException e) {
            boolean absent = ExceptionClassifier.domain(e)
                    .filter(d -> d instanceof NotFound || d instanceof Denied)
                    .isPresent();
            request.setAttribute(
                    "incident",
                    absent ? null : Incident.of(e, request.getMethod(), path).id());
            response.resetBuffer();
            show(request, response, absent ? 404 : 500);
        }
    }

    /**
     * Opens the page afresh, unseen. @return the state of its view, or null when the form that was sent does not fit it
     */
    private static String freshState(
            HttpServletRequest request, HttpServletResponse response, String page, Map<String, String[]> sent)
            throws ServletException, IOException {
        if (!sent.containsKey(FormAsShown.FIELD)) {
            return null;
        }
        Map<String, String[]> address = new TreeMap<>(sent);
        address.keySet().removeIf(name -> !("&" + request.getQueryString()).contains("&" + name + "="));
        ExpiredForm.BufferedResponse bufferedResponse = new ExpiredForm.BufferedResponse(response);
        forward(new Bare(request, address, "GET"), bufferedResponse, page);
        return ExpiredForm.stateOf(bufferedResponse.page(), sent, address.keySet());
    }

    private static void forward(HttpServletRequest request, HttpServletResponse response, String path)
            throws ServletException, IOException {
        request.getRequestDispatcher(path).forward(request, response);
    }

    private void problem(HttpServletResponse response, int status, List<Problem> wrong, Incident incident)
            throws IOException {
        response.setStatus(status);
        response.setContentType(ProblemJson.TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(problems.of(status, wrong, incident));
    }

    /** The request as a visit: other parameters, and the method that goes with them. */
    private static final class Bare extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;
        private final String method;

        Bare(HttpServletRequest request, Map<String, String[]> parameters, String method) {
            super(request);
            this.parameters = parameters;
            this.method = method;
        }

        @Override
        public String getMethod() {
            return method;
        }

        /** Faces takes no form on the way to an error page. */
        @Override
        public Object getAttribute(String name) {
            return name.equals(RequestDispatcher.ERROR_MESSAGE) ? null : super.getAttribute(name);
        }

        /** A page as a whole, though Ajax may have asked. */
        @Override
        public String getHeader(String name) {
            return "Faces-Request".equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String[] getParameterValues(String name) {
            return parameters.get(name);
        }
    }
}
