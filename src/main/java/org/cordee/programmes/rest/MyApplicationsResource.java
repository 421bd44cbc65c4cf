package org.cordee.programmes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cordee.programmes.boundary.Applications;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All of one's own applications, the latest first. */
@Path("me/applications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MyApplicationsResource {

    @Inject
    private Applications applications;

    @GET
    @Operation(summary = "Lists one's own applications, the latest first")
    public Items mine() {
        List<ApplicationJson> items =
                applications.mine().stream().map(ApplicationJson::of).toList();
        return new Items(items, items.size(), 0, items.size());
    }

    /** A person has few applications: the list is not paged. */
    @Schema(
            name = "ApplicationList",
            requiredProperties = {"items", "total", "first", "size"})
    public record Items(List<ApplicationJson> items, long total, int first, int size) {}
}
