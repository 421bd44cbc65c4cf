package org.cordee.platform.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.RuleBroken;

/** A resource of the tests: each effect is a row of the audit log. */
@Path("posted")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PostedResource {

    public record Asked(String mark) {}

    public record Answered(String mark, Instant at, Integer nothing) {}

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @POST
    public Response create(Asked asked) {
        effect(asked);
        return Response.created(URI.create("posted/" + System.nanoTime()))
                .entity(new Answered(asked.mark(), clock.instant(), null))
                .build();
    }

    @POST
    @Path("{how}")
    public Answered change(@PathParam("how") String how, Asked asked) {
        effect(asked);
        if (how.equals("refused")) {
            throw new RuleBroken("platform.once.too-long");
        }
        return new Answered(asked.mark(), clock.instant(), null);
    }

    @POST
    @Path("nothing")
    public void nothing(Asked asked) {
        effect(asked);
    }

    @POST
    @Path("returned-refusal")
    public Response returned(Asked asked) {
        effect(asked);
        return Response.status(409).build();
    }

    private void effect(Asked asked) {
        audit.changed("platform.test-posted", "post-test", 1, asked.mark());
    }
}
