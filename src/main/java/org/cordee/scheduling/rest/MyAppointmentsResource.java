package org.cordee.scheduling.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
        Instant start = from == null ? clock.instant() : instant(from);
        List<Item> items = appointments.mine(start, to == null ? start.plus(AHEAD) : instant(to)).stream().map(Item::of).toList();
        return new Items(items, items.size(), 0, items.size());
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadRequestException();
        }
    }

    /** Not paged: the stretch of time bounds it. */
    public record Items(List<Item> items, long total, int first, int size) {
    }

    /** A date. @param zone in which it was agreed */
    public record Item(long id, String uid, int sequence, String purpose, String title, String of, Instant start, Instant end, String zone,
            String place, String onlineAddress, String state, String answer, String attendance) {

        static Item of(Appointments.Entry e) {
            return new Item(e.id().value(), e.uid(), e.sequence(), e.purpose().key(), e.about().title(), e.about().of(), e.when().start(),
                    e.when().end(), e.when().zone().getId(), e.where().place(), e.where().onlineAddress(), e.state().key(),
                    e.answer().key(), e.attendance().key());
        }
    }
}
