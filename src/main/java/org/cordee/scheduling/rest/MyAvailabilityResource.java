package org.cordee.scheduling.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cordee.scheduling.boundary.Availabilities;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** When one can be booked. */
@Path("me/availability")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MyAvailabilityResource {

    @Inject
    private Availabilities availabilities;

    @GET
    @Operation(summary = "Returns when one can be booked")
    public AvailabilityJson mine() {
        return AvailabilityJson.of(availabilities.mine());
    }

    @PUT
    @Operation(
            summary = "Changes when one can be booked; what is absent stays as it is",
            description = "With a version, only if no one has changed it since; otherwise 409.")
    @Consumes(MediaType.APPLICATION_JSON)
    public AvailabilityJson keep(AvailabilityJson asked) {
        AvailabilityJson said = asked == null ? AvailabilityJson.NOTHING : asked;
        availabilities.keep(said.over(availabilities.mine()), said.version());
        return mine();
    }
}
