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

    /** Those that touch the stretch of time: from now for a year unless said, in order. */
    @GET
    public Items mine(@QueryParam("from") String from, @QueryParam("to") String to) {
        Instant start = from == null ? clock.instant() : Instants.of(from);
        List<AppointmentJson> items =
                appointments.mine(start, to == null ? start.plus(AHEAD) : Instants.of(to)).stream()
                        .map(AppointmentJson::of)
                        .toList();
        return new Items(items, items.size(), 0, items.size());
    }

    /** Not paged: the stretch of time bounds it. */
    public record Items(List<AppointmentJson> items, long total, int first, int size) {}
}
