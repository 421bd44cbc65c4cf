package org.cordee.scheduling.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.cordee.platform.errors.ProblemJson;
import org.cordee.scheduling.boundary.Booking;
import org.cordee.scheduling.boundary.MyAppointments;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Term;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What one can do with a date. */
@Path("appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AppointmentsResource {

    @Inject
    private MyAppointments dates;

    @Inject
    private CurrentPerson me;

    @POST
    @Path("{id}/move")
    @Operation(summary = "Moves an appointment, or it and all later ones of its series")
    @APIResponseSchema(AppointmentJson.class)
    @APIResponse(
            responseCode = "409",
            description = "The time is taken; alternatives holds other times",
            content = @Content(mediaType = ProblemJson.TYPE, schema = @Schema(implementation = TimeTakenJson.class)))
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

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Cancels an appointment")
    public AppointmentJson cancel(
            @PathParam("id") long id,
            @Parameter(description = "All later ones of its series too") @QueryParam("following") @DefaultValue("false")
                    boolean following) {
        AppointmentId date = new AppointmentId(id);
        if (following) {
            dates.cancelFollowing(date);
        } else {
            dates.cancel(date);
        }
        return one(date);
    }

    @POST
    @Path("{id}/answer")
    @Operation(summary = "Says whether one is going")
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

    @POST
    @Path("{id}/attendance")
    @Operation(summary = "Records whether someone took part, or whether two people met")
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

    /** What is needed to move one. */
    @Schema(name = "Move", requiredProperties = "start")
    public record Move(
            Instant start,

            @Schema(
                    minimum = "" + Booking.LEAST_MINUTES,
                    maximum = "" + Booking.MOST_MINUTES,
                    description = "As long as before if it is absent")
            Integer minutes,

            @Schema(description = "All later ones of its series too, at the same local time")
            Boolean following,

            @Schema(description = "The second time, if a later date falls into the hour that comes twice")
            Boolean later,

            @Schema(description = "The version last seen; absent if any will do")
            Integer version) {}

    /** Whether one is going. */
    @Schema(name = "AppointmentAnswer", requiredProperties = "answer")
    public record AnswerRequest(
            @Schema(enumeration = {"yes", "no", "maybe"}) String answer) {}

    /** What is recorded: attendance or held. */
    @Schema(name = "AttendanceRecord")
    public record Recorded(
            @Schema(enumeration = {"attended", "partly-attended", "apologies", "did-not-attend"})
            String attendance,

            @Schema(description = "Id of the person; oneself if it is absent")
            Long person,

            @Schema(description = "Whether two people met, instead of the attendance of one")
            Boolean held) {}

    /** How a time that is taken is answered, for the description of the API. */
    @Schema(
            name = "TimeTaken",
            requiredProperties = {"type", "title", "status", "alternatives"})
    record TimeTakenJson(
            String type,
            String title,
            int status,
            String detail,

            @Schema(maxItems = 6, description = "The next times that suit everyone, in order; may be empty")
            List<SlotsResource.Slot> alternatives) {}
}
