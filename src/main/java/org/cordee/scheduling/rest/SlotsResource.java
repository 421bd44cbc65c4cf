package org.cordee.scheduling.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.scheduling.boundary.BookableTimes;
import org.cordee.scheduling.boundary.Booking;
import org.cordee.shared.ids.PersonId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Times at which somebody can be booked. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SlotsResource {

    private static final Duration AHEAD = Duration.ofDays(28);

    @Inject
    private BookableTimes times;

    @Inject
    private Clock clock;

    @GET
    @Path("{id}/slots")
    @Operation(
            summary = "Lists times at which that person can be booked",
            description = "Empty if they have no open hours; 404 if the reader may not book them.")
    public Slots slots(
            @PathParam("id") long id,
            @Parameter(
                            description = "Now if it is absent",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("from")
                    String from,
            @Parameter(
                            description = "Four weeks after from if it is absent",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("to")
                    String to,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "" + Booking.LEAST_MINUTES,
                                            maximum = "" + Booking.MOST_MINUTES))
                    @QueryParam("minutes")
                    @DefaultValue("60")
                    int minutes) {
        Instant start = from == null ? clock.instant() : Instants.of(from);
        Instant end = to == null ? start.plus(AHEAD) : Instants.of(to);
        List<Slot> items = times.of(new PersonId(id), start, end, minutes).stream()
                .map(w -> new Slot(w.start(), w.end()))
                .toList();
        return new Slots(items, items.size(), 0, items.size());
    }

    /** Not paged: the stretch of time bounds it. */
    @Schema(
            name = "Slots",
            requiredProperties = {"items", "total", "first", "size"})
    public record Slots(List<Slot> items, long total, int first, int size) {}

    /** A time that can be booked. */
    @Schema(
            name = "Slot",
            requiredProperties = {"start", "end"})
    public record Slot(Instant start, Instant end) {}
}
