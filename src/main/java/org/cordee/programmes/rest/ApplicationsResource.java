package org.cordee.programmes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cordee.programmes.boundary.Applications;
import org.cordee.shared.ids.ApplicationId;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One's own applications. */
@Path("applications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationsResource {

    @Inject
    private Applications applications;

    @GET
    @Path("{id}")
    @Operation(summary = "Returns one application of one's own")
    public ApplicationJson one(@PathParam("id") long id) {
        return ApplicationJson.of(applications.page(new ApplicationId(id)));
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Withdraws an application, or gives back a place that is held")
    public ApplicationJson withdraw(@PathParam("id") long id) {
        applications.withdraw(new ApplicationId(id));
        return one(id);
    }

    @POST
    @Path("{id}/accept")
    @Operation(summary = "Accepts the place offered")
    public ApplicationJson accept(@PathParam("id") long id) {
        applications.accept(new ApplicationId(id));
        return one(id);
    }

    @POST
    @Path("{id}/decline")
    @Operation(summary = "Declines the place offered")
    public ApplicationJson decline(@PathParam("id") long id) {
        applications.decline(new ApplicationId(id));
        return one(id);
    }
}
