package org.cordee.scheduling.polls.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.scheduling.polls.boundary.PollPage;
import org.cordee.scheduling.polls.boundary.Polls;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.DatePollId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Term;

/** Date polls: ask which of several times suits, answer, and make a date of one. */
@Path("polls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PollsResource {

    @Inject
    private Polls polls;

    @Inject
    private CurrentPerson me;

    /** Those one has opened or is asked in, the newest first. */
    @GET
    public Items mine() {
        List<PollLineJson> items = polls.mine().stream().map(PollLineJson::of).toList();
        return new Items(items, items.size(), 0, items.size());
    }

    /** Asks those whom the owner of the thing names. */
    @POST
    public Response open(NewPoll asked) {
        if (asked == null) {
            throw new BadRequestException();
        }
        new Validation()
                .required("kind", asked.kind())
                .required("of", asked.of())
                .required("closes", asked.closes())
                .done();
        ZoneId zone = zone(asked.zone());
        List<TimeRange> times = new ArrayList<>();
        List<TimeJson> offered = asked.times() == null ? List.of() : asked.times();
        for (int i = 0; i < offered.size(); i++) {
            TimeJson time = offered.get(i);
            new Validation().required("times." + i, time).done();
            String at = "times." + i + ".";
            new Validation()
                    .required(at + "start", time.start())
                    .required(at + "end", time.end())
                    .done();
            new Validation()
                    .that(time.end().isAfter(time.start()), at + "end", "scheduling.when.end-before-start")
                    .done();
            times.add(new TimeRange(time.start(), time.end(), zone));
        }
        Venue venue = asked.place() == null && asked.onlineAddress() == null
                ? null
                : new Venue(asked.place(), asked.onlineAddress());
        DatePollId id = polls.open(asked.kind(), asked.of(), venue, asked.quorum(), times, asked.closes());
        return Response.created(URI.create("polls/" + id))
                .entity(PollJson.of(polls.one(id)))
                .build();
    }

    private ZoneId zone(String name) {
        try {
            return name == null ? me.zone() : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Invalid("zone", "scheduling.poll.no-such-zone");
        }
    }

    @GET
    @Path("{id}")
    public PollJson one(@PathParam("id") long id) {
        return PollJson.of(polls.one(new DatePollId(id)));
    }

    /** Says which times suit, in place of what one said before. */
    @POST
    @Path("{id}/answers")
    public PollJson answer(@PathParam("id") long id, Answers given) {
        Map<Long, PollAnswer> answers = new HashMap<>();
        (given == null || given.answers() == null ? Map.<String, String>of() : given.answers())
                .forEach((time, answer) -> {
                    new Validation()
                            .that(time != null && time.matches("\\d{1,18}"), "answers", "scheduling.poll.no-such-time")
                            .done();
                    PollAnswer said = Term.of(PollAnswer.class, answer);
                    new Validation()
                            .that(said != null, "answers." + time, "shared.not-a-choice")
                            .done();
                    answers.put(Long.valueOf(time), said);
                });
        polls.answer(new DatePollId(id), answers);
        return PollJson.of(polls.one(new DatePollId(id)));
    }

    /** Makes a date of one of the times. */
    @POST
    @Path("{id}/close")
    public PollJson close(@PathParam("id") long id, Choice choice) {
        new Validation().required("time", choice == null ? null : choice.time()).done();
        polls.close(new DatePollId(id), choice.time(), Boolean.TRUE.equals(choice.anyway()));
        return PollJson.of(polls.one(new DatePollId(id)));
    }

    /** Takes it back. */
    @POST
    @Path("{id}/withdraw")
    public PollJson withdraw(@PathParam("id") long id) {
        polls.withdraw(new DatePollId(id));
        return PollJson.of(polls.one(new DatePollId(id)));
    }

    /** Not paged: at most 200. */
    public record Items(List<PollLineJson> items, long total, int first, int size) {}

    /**
     * A new poll about the thing {@code of} of that kind. @param zone in which the times are offered; one's own unless
     * said
     */
    public record NewPoll(
            String kind,
            Long of,
            List<TimeJson> times,
            Instant closes,
            String zone,
            String place,
            String onlineAddress,
            Integer quorum) {}

    /** From when to when. */
    public record TimeJson(Instant start, Instant end) {}

    /** By the id of the time: yes, if-need-be or no. */
    public record Answers(Map<String, String> answers) {}

    /** The time that is chosen. @param anyway plan it although some have something else then */
    public record Choice(Long time, Boolean anyway) {}

    /** A poll in a list. */
    public record PollLineJson(
            long id,
            String title,
            String of,
            String state,
            Instant closes,
            boolean waitsForYou,
            int people,
            int answered,
            Long appointment) {

        static PollLineJson of(PollPage.Line p) {
            return new PollLineJson(
                    p.id().value(),
                    p.about().title(),
                    p.about().of(),
                    p.state().key(),
                    p.closesAt(),
                    p.waitsForMe(),
                    p.people(),
                    p.heardFrom(),
                    p.appointment() == null ? null : p.appointment().value());
        }
    }
}
