package org.cordee.learningsets.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cordee.learningsets.boundary.Contracts;
import org.cordee.learningsets.boundary.MeetingSchedule;
import org.cordee.learningsets.boundary.MySets;
import org.cordee.learningsets.boundary.SetAttendance;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.person.CurrentPerson;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sets: for those who are in one, and dates and counts for its coordinator. */
@Path("sets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SetsResource {

    @Inject
    private MySets sets;

    @Inject
    private Contracts contracts;

    @Inject
    private MeetingSchedule dates;

    @Inject
    private SetAttendance attendance;

    @Inject
    private CurrentPerson me;

    @GET
    @Path("{id}")
    @Operation(summary = "Returns a learning set, for its members and facilitator")
    public SetJson one(@PathParam("id") long id) {
        LearningSetId set = new LearningSetId(id);
        return SetJson.of(
                sets.inside(set),
                contracts.status(set),
                dates.of(set),
                me.required().value(),
                me.name());
    }

    @GET
    @Path("{id}/attendance")
    @Operation(summary = "Returns dates, attendance and counts of a set, for the coordinator of its cohort or network")
    public SetAttendanceJson attendance(@PathParam("id") long id) {
        return SetAttendanceJson.of(attendance.one(new LearningSetId(id)));
    }
}
