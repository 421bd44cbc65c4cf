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
import org.cordee.scheduling.polls.terms.PollState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.DatePollId;
import org.cordee.shared.ids.Id;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Term;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

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

    @GET
    @Operation(summary = "Lists date polls one has opened or is asked in, the newest first")
    public Items mine() {
        List<PollLineJson> items = polls.mine().stream().map(PollLineJson::of).toList();
        return new Items(items, items.size(), 0, items.size());
    }

    @POST
    @Operation(
            summary = "Asks people which of several times suits",
            description = "What the poll is about decides who is asked.")
    @APIResponseSchema(
            value = PollJson.class,
            responseCode = "201",
            responseDescription = "Open; Location is its address")
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
    @Operation(summary = "Returns one date poll")
    public PollJson one(@PathParam("id") long id) {
        return PollJson.of(polls.one(new DatePollId(id)));
    }

    @POST
    @Path("{id}/answers")
    @Operation(summary = "Says which times suit, in place of what one said before")
    public PollJson answer(@PathParam("id") long id, Answers given) {
        Map<Long, PollAnswer> answers = new HashMap<>();
        (given == null || given.answers() == null ? Map.<String, String>of() : given.answers())
                .forEach((time, answer) -> {
                    new Validation()
                            .that(Id.parse(time).isPresent(), "answers", "scheduling.poll.no-such-time")
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

    @POST
    @Path("{id}/close")
    @Operation(summary = "Closes the poll and makes an appointment at one of its times")
    public PollJson close(@PathParam("id") long id, Choice choice) {
        new Validation().required("time", choice == null ? null : choice.time()).done();
        polls.close(new DatePollId(id), choice.time(), Boolean.TRUE.equals(choice.anyway()));
        return PollJson.of(polls.one(new DatePollId(id)));
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Withdraws the poll")
    public PollJson withdraw(@PathParam("id") long id) {
        polls.withdraw(new DatePollId(id));
        return PollJson.of(polls.one(new DatePollId(id)));
    }

    /** Not paged: at most 200. */
    @Schema(
            name = "PollList",
            requiredProperties = {"items", "total", "first", "size"})
    public record Items(List<PollLineJson> items, long total, int first, int size) {}

    /** What is needed to ask. */
    @Schema(
            name = "NewPoll",
            requiredProperties = {"kind", "of", "times", "closes"})
    public record NewPoll(
            @Schema(description = "What kind of thing the poll is about")
            String kind,

            @Schema(description = "Id of that thing") Long of,
            List<TimeJson> times,
            Instant closes,

            @Schema(
                    description =
                            "IANA name of the time zone in which the times are offered; one's own if it is" + " absent")
            String zone,

            String place,
            String onlineAddress,

            @Schema(description = "How many people are needed")
            Integer quorum) {}

    /** From when to when. */
    @Schema(
            name = "NewPollTime",
            requiredProperties = {"start", "end"})
    public record TimeJson(Instant start, Instant end) {}

    /** Answers of one person. */
    @Schema(name = "PollAnswers", requiredProperties = "answers")
    public record Answers(
            @Schema(description = "By the id of the time: yes, if-need-be or no")
            Map<String, String> answers) {}

    /** The time that is chosen. */
    @Schema(name = "PollChoice", requiredProperties = "time")
    public record Choice(
            @Schema(description = "Id of the time") Long time,

            @Schema(description = "Go ahead even if some people have another appointment then")
            Boolean anyway) {}

    /** A poll in a list. */
    @Schema(
            name = "PollLine",
            requiredProperties = {"id", "title", "state", "closes", "waitsForYou", "people", "answered"})
    public record PollLineJson(
            long id,
            String title,

            @Schema(description = "Title of the cohort, set or network it belongs to; absent if there is none")
            String of,

            @Schema(implementation = PollState.class) String state,
            Instant closes,

            @Schema(description = "Whether the reader is asked and hasn't answered")
            boolean waitsForYou,

            @Schema(description = "How many people are asked")
            int people,

            @Schema(description = "How many of them have answered")
            int answered,

            @Schema(description = "Id of the appointment that came of it; absent until then")
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
