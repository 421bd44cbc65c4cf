package org.cordee.learningsets.meetings.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cordee.learningsets.meetings.boundary.MeetingPage;
import org.cordee.learningsets.meetings.boundary.MeetingPages;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.SetMeetingId;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The meetings of a set, for its members and its facilitator. */
@Path("sets/{id}/meetings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SetMeetingsResource {

    @Inject
    private MeetingPages meetings;

    @GET
    @Path("{meeting}")
    @Operation(summary = "Returns a meeting of a set as it is now, for members and facilitator")
    public SetMeetingJson meeting(@PathParam("id") long id, @PathParam("meeting") long meeting) {
        MeetingPage page = meetings.page(new SetMeetingId(meeting));
        if (page.about().set().value() != id) {
            throw new NotFound();
        }
        return SetMeetingJson.of(page);
    }
}
