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
import org.cordee.shared.ids.PersonId;

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

    /**
     * Starts from now for four weeks unless said, an hour long unless said; empty for a person without hours, 404 for
     * readers who may not book them.
     */
    @GET
    @Path("{id}/slots")
    public Slots slots(
            @PathParam("id") long id,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("minutes") @DefaultValue("60") int minutes) {
        Instant start = from == null ? clock.instant() : Instants.of(from);
        Instant end = to == null ? start.plus(AHEAD) : Instants.of(to);
        List<Slot> items = times.of(new PersonId(id), start, end, minutes).stream()
                .map(w -> new Slot(w.start(), w.end()))
                .toList();
        return new Slots(items, items.size(), 0, items.size());
    }

    /** Not paged: the stretch of time bounds it. */
    public record Slots(List<Slot> items, long total, int first, int size) {}

    /** A time that can be booked. */
    public record Slot(Instant start, Instant end) {}
}
