package org.cordee.scheduling.polls.rest;

import java.time.Instant;
import java.util.List;
import org.cordee.scheduling.polls.boundary.PollPage;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.scheduling.polls.terms.PollState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A poll for other systems, as its reader may see it. */
@Schema(
        name = "Poll",
        requiredProperties = {"id", "title", "state", "closes", "zone", "people", "answered", "times"})
public record PollJson(
        long id,
        String title,

        @Schema(description = "Title of the cohort, set or network it belongs to; absent if there is none")
        String of,

        @Schema(implementation = PollState.class) String state,

        @Schema(description = "Name; absent if there is none")
        String organiser,

        Instant closes,

        @Schema(description = "IANA name of the time zone in which the times are offered")
        String zone,

        String place,
        @Schema(description = "How many people are asked") int people,

        @Schema(description = "How many of them have answered")
        int answered,

        List<Time> times,

        @Schema(description = "Id of the time that was chosen; absent until then")
        Long chosen,

        @Schema(description = "Id of the appointment that came of it; absent until then")
        Long appointment) {

    static PollJson of(PollPage p) {
        return new PollJson(
                p.id().value(),
                p.about().title(),
                p.about().of(),
                p.state().key(),
                p.organiser(),
                p.period().closesAt(),
                p.period().zone().getId(),
                p.where().place(),
                p.replies().people(),
                p.replies().heardFrom(),
                p.times().stream().map(Time::of).toList(),
                p.outcome().chosen(),
                p.outcome().appointment() == null
                        ? null
                        : p.outcome().appointment().value());
    }

    /** One of the times. best, yes, ifNeedBe and no are absent for those who may not see others' answers. */
    @Schema(
            name = "PollTime",
            requiredProperties = {"id", "start", "end"})
    public record Time(
            long id,
            Instant start,
            Instant end,

            @Schema(implementation = PollAnswer.class, description = "One's own answer; absent until it is given")
            String yours,

            @Schema(
                    description = "Whether it suits most people; absent, like yes, ifNeedBe and no, "
                            + "if the reader may not see others' answers")
            Boolean best,

            @Schema(description = "Names") List<String> yes,
            @Schema(description = "Names") List<String> ifNeedBe,
            @Schema(description = "Names") List<String> no,

            @Schema(description = "How many have another appointment then; absent unless the reader manages the poll")
            Integer clashes) {

        static Time of(PollPage.TimeLine t) {
            PollPage.Answers answers = t.said();
            return new Time(
                    t.id(),
                    t.when().start(),
                    t.when().end(),
                    t.mine() == null ? null : t.mine().key(),
                    answers == null ? null : t.best(),
                    answers == null ? null : answers.yes(),
                    answers == null ? null : answers.ifNeedBe(),
                    answers == null ? null : answers.no(),
                    t.clashes());
        }
    }
}
