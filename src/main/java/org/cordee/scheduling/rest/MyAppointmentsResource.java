package org.cordee.scheduling.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.scheduling.boundary.Appointments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** One's own dates. */
@Path("me/appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MyAppointmentsResource {

    private static final Duration AHEAD = Duration.ofDays(365);

    @Inject
    private Appointments appointments;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "Lists one's own appointments that touch a stretch of time, in order")
    public Items mine(
            @Parameter(
                            description = "Now if it is absent",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("from")
                    String from,
            @Parameter(
                            description = "A year after from if it is absent",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("to")
                    String to) {
        Instant start = from == null ? clock.instant() : Instants.of(from);
        List<AppointmentJson> items =
                appointments.mine(start, to == null ? start.plus(AHEAD) : Instants.of(to)).stream()
                        .map(AppointmentJson::of)
                        .toList();
        return new Items(items, items.size(), 0, items.size());
    }

    /** Not paged: the stretch of time bounds it. */
    @Schema(
            name = "AppointmentList",
            requiredProperties = {"items", "total", "first", "size"})
    public record Items(List<AppointmentJson> items, long total, int first, int size) {}
}
