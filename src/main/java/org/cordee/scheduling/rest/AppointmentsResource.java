package org.cordee.scheduling.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.cordee.scheduling.boundary.MyAppointments;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Term;

/** What one can do with a date. */
@Path("appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AppointmentsResource {

    @Inject
    private MyAppointments dates;

    @Inject
    private CurrentPerson me;

    /** Moves it; a time that is taken is answered with other ones. */
    @POST
    @Path("{id}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    public AppointmentJson move(@PathParam("id") long id, Move asked) {
        Move move = asked == null ? new Move(null, null, null, null, null) : asked;
        new Validation().required("start", move.start()).done();
        AppointmentId date = new AppointmentId(id);
        if (Boolean.TRUE.equals(move.following())) {
            dates.moveFollowing(date, move.start(), move.minutes(), move.version(), move.later());
        } else {
            dates.move(date, move.start(), move.minutes(), move.version());
        }
        return one(date);
    }

    /** Calls it off. @param following all later ones of its series too */
    @POST
    @Path("{id}/cancel")
    public AppointmentJson cancel(@PathParam("id") long id, @QueryParam("following") boolean following) {
        AppointmentId date = new AppointmentId(id);
        if (following) {
            dates.cancelFollowing(date);
        } else {
            dates.cancel(date);
        }
        return one(date);
    }

    /** Says whether one comes. */
    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    public AppointmentJson answer(@PathParam("id") long id, AnswerRequest answerRequest) {
        InvitationAnswer invitationAnswer = answerRequest == null || answerRequest.answer() == null
                ? null
                : Term.of(InvitationAnswer.class, answerRequest.answer());
        new Validation()
                .that(invitationAnswer != null, "answer", "scheduling.invitation-answer.choose")
                .done();
        dates.answer(new AppointmentId(id), invitationAnswer);
        return one(new AppointmentId(id));
    }

    /** Records whether somebody took part, or, where two people meet, whether they did. */
    @POST
    @Path("{id}/attendance")
    @Consumes(MediaType.APPLICATION_JSON)
    public AppointmentJson attendance(@PathParam("id") long id, Recorded asked) {
        Recorded recorded = asked == null ? new Recorded(null, null, null) : asked;
        AppointmentId date = new AppointmentId(id);
        if (recorded.held() != null) {
            dates.tookPlace(date, recorded.held());
        } else {
            Attendance attendance =
                    recorded.attendance() == null ? null : Term.of(Attendance.class, recorded.attendance());
            new Validation()
                    .that(attendance != null, "attendance", "scheduling.attendance.not-recordable")
                    .done();
            dates.record(date, recorded.person() == null ? me.required() : new PersonId(recorded.person()), attendance);
        }
        return one(date);
    }

    private AppointmentJson one(AppointmentId id) {
        return AppointmentJson.of(dates.one(id));
    }

    /**
     * @param minutes as long as before unless said
     * @param following all later ones of its series too, at the same local time
     * @param later the second one, where a later date falls into the hour that comes twice
     * @param version seen before, or absent
     */
    public record Move(Instant start, Integer minutes, Boolean following, Boolean later, Integer version) {}

    /** @param answer yes, no or maybe */
    public record AnswerRequest(String answer) {}

    /** @param person oneself unless said @param held whether two people met, instead of the attendance of one */
    public record Recorded(String attendance, Long person, Boolean held) {}
}
