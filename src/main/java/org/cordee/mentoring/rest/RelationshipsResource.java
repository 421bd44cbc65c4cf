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
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.RelationshipId;

/** One's own mentoring: ending it, and booking its sessions. */
@Path("relationships")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RelationshipsResource {

    @Inject
    private Relationships relationships;

    @Inject
    private MentoringSessions sessions;

    /** Ends it early, without a reason. */
    @POST
    @Path("{id}/end")
    public RelationshipJson end(@PathParam("id") long id) {
        RelationshipId relationship = new RelationshipId(id);
        relationships.end(relationship);
        return RelationshipJson.of(relationships.one(relationship));
    }

    /**
     * Books a session at any moment within the mentor's hours; a time that is taken is answered with the next free
     * ones.
     */
    @POST
    @Path("{id}/sessions")
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

    /** @param minutes 15 to 240 @param place or absent @param onlineAddress or absent */
    public record NewSession(Instant start, Integer minutes, String place, String onlineAddress) {}

    /** @param id of the appointment, for {@code /appointments/{id}/…} */
    public record SessionJson(long id, String uid, int sequence, Instant start, Instant end, String state) {}
}
