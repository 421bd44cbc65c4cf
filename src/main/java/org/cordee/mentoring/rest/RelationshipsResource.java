package org.cordee.mentoring.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.cordee.mentoring.boundary.MentoringSessions;
import org.cordee.mentoring.boundary.Relationships;
import org.cordee.platform.errors.ProblemJson;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.RelationshipId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** One's own mentoring: ending it, and booking its sessions. */
@Path("relationships")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RelationshipsResource {

    @Inject
    private Relationships relationships;

    @Inject
    private MentoringSessions sessions;

    @POST
    @Path("{id}/end")
    @Operation(summary = "Ends a relationship early, without a reason; its future dates are cancelled")
    public RelationshipJson end(@PathParam("id") long id) {
        RelationshipId relationship = new RelationshipId(id);
        relationships.end(relationship);
        return RelationshipJson.of(relationships.one(relationship));
    }

    @POST
    @Path("{id}/sessions")
    @Operation(summary = "Books a session at any moment within the mentor's availability")
    @APIResponseSchema(value = SessionJson.class, responseCode = "201", responseDescription = "Booked")
    @APIResponse(
            responseCode = "409",
            description = "Someone has another appointment then; alternatives holds the next free times",
            content = @Content(mediaType = ProblemJson.TYPE, schema = @Schema(ref = "TimeTaken")))
    @Consumes(MediaType.APPLICATION_JSON)
    public Response book(@PathParam("id") long id, NewSession wanted) {
        NewSession session = wanted == null ? new NewSession(null, null, null, null) : wanted;
        new Validation()
                .required("start", session.start())
                .required("minutes", session.minutes())
                .done();
        MentoringSessions.Booked booked = sessions.booked(sessions.book(
                new RelationshipId(id),
                session.start(),
                session.minutes(),
                new Venue(session.place(), session.onlineAddress())));
        return Response.status(Response.Status.CREATED)
                .entity(new SessionJson(
                        booked.id().value(),
                        booked.uid(),
                        booked.sequence(),
                        booked.start(),
                        booked.end(),
                        booked.state()))
                .build();
    }

    /** What is needed to book a session. */
    @Schema(
            name = "NewMentoringSession",
            requiredProperties = {"start", "minutes"})
    public record NewSession(
            Instant start,

            @Schema(minimum = "" + MentoringSessions.LEAST, maximum = "" + MentoringSessions.MOST)
            Integer minutes,

            String place,
            String onlineAddress) {}

    /** A session that was booked. */
    @Schema(
            name = "MentoringSession",
            requiredProperties = {"id", "uid", "sequence", "start", "end", "state"})
    public record SessionJson(
            @Schema(description = "Id of the appointment, for /appointments/{id}/…")
            long id,

            @Schema(description = "Its identifier in calendars")
            String uid,

            @Schema(description = "Goes up with each change that is sent to calendars")
            int sequence,

            Instant start,
            Instant end,
            @Schema(implementation = AppointmentState.class) String state) {}
}
