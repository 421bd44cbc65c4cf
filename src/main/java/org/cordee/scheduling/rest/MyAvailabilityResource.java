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

/** When one can be booked. */
@Path("me/availability")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MyAvailabilityResource {

    @Inject
    private Availabilities availabilities;

    @GET
    public AvailabilityJson mine() {
        return AvailabilityJson.of(availabilities.mine());
    }

    /**
     * Puts what is sent in the place of what was kept; what is left out stays. With a version, only when nobody has
     * changed it since.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public AvailabilityJson keep(AvailabilityJson asked) {
        AvailabilityJson said = asked == null ? AvailabilityJson.NOTHING : asked;
        availabilities.keep(said.over(availabilities.mine()), said.version());
        return mine();
    }
}
