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

    /** For its members and its facilitator. */
    @GET
    @Path("{id}")
    public SetJson one(@PathParam("id") long id) {
        LearningSetId set = new LearningSetId(id);
        return SetJson.of(
                sets.inside(set),
                contracts.status(set),
                dates.of(set),
                me.required().value(),
                me.name());
    }

    /** For the coordinator of its cohort or network. */
    @GET
    @Path("{id}/attendance")
    public SetAttendanceJson attendance(@PathParam("id") long id) {
        return SetAttendanceJson.of(attendance.one(new LearningSetId(id)));
    }
}
