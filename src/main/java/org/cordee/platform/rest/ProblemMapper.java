package org.cordee.platform.rest;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.platform.errors.ExceptionClassifier;
import org.cordee.platform.errors.Incident;
import org.cordee.platform.errors.Outage;
import org.cordee.platform.errors.ProblemJson;
import org.cordee.platform.errors.TooLargeException;
import org.cordee.shared.errors.Causes;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Denied;
import org.cordee.shared.errors.DomainException;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.TooMany;

/**
 * Every mishap of the API as problem+json, with the status that {@code api.md} names: what cannot be read 400, what is
 * not there or not yours 404, a race lost 409, a rule 422, a lock not to be had 503, the rest 500 with an incident.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private ProblemJson problems;

    @Context
    private UriInfo uri;

    @Context
    private Request request;

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<DomainException> domain = ExceptionClassifier.domain(thrown);
        if (domain.isPresent()) {
            Response answer = answer(status(domain.get()), ofDomain(domain.get()));
            return domain.get() instanceof TooMany many
                    ? Response.fromResponse(answer)
                            .header(HttpHeaders.RETRY_AFTER, many.seconds())
                            .build()
                    : answer;
        }
        if (Causes.include(thrown, TooLargeException.class)) {
            return answer(413, problems.of(413));
        }
        if (Causes.of(thrown).anyMatch(ProblemMapper::unreadable)) {
            return answer(400, problems.of(400));
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return ofContainer(web.getResponse());
        }
        if (ExceptionClassifier.busy(thrown)) {
            return Response.fromResponse(answer(503, problems.of(503)))
                    .header(HttpHeaders.RETRY_AFTER, Outage.now().retryAfter())
                    .build();
        }
        Incident incident = Incident.of(thrown, request.getMethod(), "/api/" + uri.getPath());
        return answer(500, problems.of(500, List.of(), incident));
    }

    private JsonObject ofDomain(DomainException thrown) {
        JsonObject problem = problems.of(status(thrown), thrown.problems(), null);
        Map<String, Object> details = thrown instanceof Conflict conflict ? conflict.details() : Map.of();
        return details.isEmpty()
                ? problem
                : Json.createObjectBuilder(problem)
                        .addAll(Json.createObjectBuilder(details))
                        .build();
    }

    private static int status(DomainException thrown) {
        if (thrown instanceof NotFound || thrown instanceof Denied) {
            return 404;
        }
        return thrown instanceof Conflict ? 409 : thrown instanceof TooMany ? TOO_MANY_REQUESTS : UNPROCESSABLE;
    }

    /** JSON that is none or of another shape, or a parameter that is no number. */
    private static boolean unreadable(Throwable cause) {
        String name = cause.getClass().getName();
        return cause instanceof ProcessingException
                || cause instanceof jakarta.json.JsonException
                || name.startsWith("jakarta.json.bind.")
                || name.matches(
                        "org\\.glassfish\\.jersey\\.server\\.ParamException\\$(Query|Header|Form|Cookie|Matrix)ParamException");
    }

    /** What Jersey or a resource says by a status keeps it, and its headers. */
    private Response ofContainer(Response said) {
        Response.ResponseBuilder answer = Response.fromResponse(said);
        if (!said.hasEntity()) {
            answer.entity(problems.of(said.getStatus())).type(ProblemJson.TYPE);
        }
        return answer.build();
    }

    private static Response answer(int status, JsonObject problem) {
        return Response.status(status).type(ProblemJson.TYPE).entity(problem).build();
    }
}
