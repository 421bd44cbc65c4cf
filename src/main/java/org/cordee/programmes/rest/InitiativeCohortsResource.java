package org.cordee.programmes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.programmes.boundary.Cohorts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** The cohorts of an initiative that are still to be run or running; no token is needed. */
@Path("initiatives/{key}/cohorts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InitiativeCohortsResource {

    @Inject
    private Cohorts cohorts;

    @Inject
    private Initiatives initiatives;

    @GET
    @Operation(summary = "Lists the cohorts of an initiative that haven't finished")
    @SecurityRequirements
    public Items list(@PathParam("key") String key) {
        List<CohortsResource.CohortJson> items = cohorts
                .of(initiatives.byKey(key).card().id())
                .stream()
                .map(CohortsResource.CohortJson::of)
                .toList();
        return new Items(items, items.size(), 0, items.size());
    }

    /** An initiative has few cohorts at a time: the list is not paged. */
    @Schema(
            name = "CohortList",
            requiredProperties = {"items", "total", "first", "size"})
    public record Items(List<CohortsResource.CohortJson> items, long total, int first, int size) {}
}
