package org.cordee.learningsets.meetings.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cordee.platform.errors.ExceptionClassifier;
import org.cordee.platform.errors.Outage;
import org.cordee.platform.idempotency.Idempotency;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormKey;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Denied;
import org.cordee.shared.errors.DomainException;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.ids.Id;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Takes what the forms of the meeting room send. The page's script asks for JSON and may send the same form again, with
 * the same key, until it has an answer: it has one effect. Without a script the answer is the page: by a redirect, or
 * with what is wrong at the form and what was typed in it.
 */
@WebServlet("/learningsets/meeting-act")
public class MeetingFormServlet extends HttpServlet {

    /** Request attribute: what is wrong with the form that was sent, a list of problems. */
    static final String WRONG = MeetingFormServlet.class.getName() + ".wrong";

    private static final long serialVersionUID = 1L;
    private static final int WRONG_INPUT = 422;

    @Inject
    private transient MeetingCommands deeds;

    @Inject
    private transient Idempotency idempotency;

    @Inject
    private transient CurrentPerson me;

    @Inject
    private transient Messages messages;

    /** Somebody who signed in again in the middle of it comes from here: to the start. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        redirect(response, "/learningsets/my-sets");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Long meeting = Id.parse(request.getParameter("meeting")).orElse(null);
        String what = request.getParameter("do");
        if (meeting == null
                || what == null
                || !String.valueOf(request.getParameter(FormKey.FIELD)).matches("[0-9a-f]{32}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        SetMeetingId id = new SetMeetingId(meeting);
        boolean script = String.valueOf(request.getHeader("Accept")).contains("application/json");
        if (request.getParameter("me") != null
                && !request.getParameter("me").equals(me.required().toString())) {
            somebodyElse(response, id, script);
            return;
        }
        try {
            String key = FormKey.of(request.getParameterMap());
            String heard = idempotency.run(key, me.required(), () -> deeds.act(what, id, request::getParameter));
            if (script) {
                saved(response, heard);
            } else {
                redirect(response, "/learningsets/meeting?id=" + id + anchor(request));
            }
        } catch (RuntimeException e) {
            Optional<DomainException> domain = ExceptionClassifier.domain(e);
            if (script && domain.isEmpty() && ExceptionClassifier.busy(e)) {
                response.setHeader("Retry-After", Outage.now().retryAfter());
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            } else if (domain.isEmpty()) {
                throw e;
            } else {
                refuse(request, response, id, domain.get(), script);
            }
        }
    }

    /**
     * The form was written by one person, and another has signed in since in the same browser: nobody writes in
     * another's name.
     */
    private static void somebodyElse(HttpServletResponse response, SetMeetingId id, boolean script) {
        if (script) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            redirect(response, "/learningsets/meeting?id=" + id);
        }
    }

    /** Where the form stands, so that the page opens there. */
    private static String anchor(HttpServletRequest request) {
        String form = request.getParameter("form");
        return form != null && form.matches("[a-z0-9-]{1,60}") ? "#" + form : "";
    }

    private void saved(HttpServletResponse response, String heard) throws IOException {
        JsonObjectBuilder json = Json.createObjectBuilder().add("saved", true);
        if (heard != null) {
            json.add("heard", messages.get("learningsets.room.advice"));
        }
        write(response, HttpServletResponse.SC_OK, json);
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            SetMeetingId id,
            DomainException thrown,
            boolean script)
            throws ServletException, IOException {
        if (thrown instanceof NotFound) {
            if (script) {
                write(response, HttpServletResponse.SC_NOT_FOUND, errors(thrown.problems()));
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
            return;
        }
        List<Problem> wrong =
                thrown instanceof Denied ? List.of(Problem.of("learningsets.meeting.not-leading")) : thrown.problems();
        int status =
                thrown instanceof Conflict || thrown instanceof Denied ? HttpServletResponse.SC_CONFLICT : WRONG_INPUT;
        if (script) {
            write(response, status, errors(wrong));
        } else {
            response.setStatus(status);
            request.setAttribute(WRONG, wrong);
            request.getRequestDispatcher("/learningsets/meeting.xhtml?id=" + id).forward(request, response);
        }
    }

    private JsonObjectBuilder errors(List<Problem> problems) {
        JsonArrayBuilder errors = Json.createArrayBuilder();
        problems.forEach(p -> errors.add(messages.say(p)));
        return Json.createObjectBuilder().add("errors", errors);
    }

    private static void write(HttpServletResponse response, int status, JsonObjectBuilder json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(json.build());
    }

    private static void redirect(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
    }
}
