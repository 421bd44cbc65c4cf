package org.cordee.learningsets.meetings.web;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.cordee.accounts.boundary.CurrentSignIn;
import org.cordee.learningsets.meetings.boundary.MeetingWatch;
import org.cordee.platform.errors.Outage;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.Id;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;

/**
 * {@code /learningsets/meeting-events?id=}: server-sent events that carry the meeting's revision and the server's time.
 * While a stream is open it holds no thread, no connection to the database, and it begins no session.
 */
@WebServlet(urlPatterns = "/learningsets/meeting-events", asyncSupported = true)
public class MeetingEventsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MeetingStreams streams;

    @Inject
    private transient MeetingWatch watch;

    @Inject
    private transient CurrentPerson me;

    @Inject
    private transient CurrentSignIn here;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SetMeetingId id = SetMeetingId.of(Id.parse(request.getParameter("id")).orElse(null));
        if (id == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        int revision;
        try {
            revision = watch.revision(id);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!streams.reserve(me.required())) {
            response.setHeader("Retry-After", Outage.now().retryAfter());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // a proxy that gathers answers would keep the numbers back
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        MeetingStream stream = new MeetingStream(
                id,
                me.required(),
                here.id(),
                revision,
                async,
                response.getOutputStream(),
                clock::millis,
                streams::remove);
        response.getOutputStream().setWriteListener(stream);
        streams.add(stream);
    }
}
