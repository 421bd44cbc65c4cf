package org.cordee.learningsets.meetings.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cordee.learningsets.boundary.SetActions;
import org.cordee.learningsets.meetings.boundary.MeetingPage;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.learningsets.terms.MeetingItem;
import org.cordee.learningsets.terms.MeetingRoundStep;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting of a set as it stands at a moment, for members and facilitator. */
@Schema(
        name = "SetMeeting",
        requiredProperties = {
            "id",
            "set",
            "number",
            "state",
            "item",
            "revision",
            "people",
            "bids",
            "rounds",
            "broughtBack",
            "actions"
        })
public record SetMeetingJson(
        long id,
        @Schema(description = "Id of the set") long set,
        int number,
        @Schema(implementation = MeetingState.class) String state,

        @Schema(implementation = MeetingItem.class, description = "Where the meeting is on its agenda")
        String item,

        @Schema(description = "Rises with everything that is written in it")
        int revision,

        @Schema(description = "Name of the person who leads it; absent while no one does")
        String leader,

        @Schema(description = "Planned; absent, like end, while it has no date")
        Instant start,

        Instant end,
        @Schema(description = "Absent until it has begun") Instant began,
        @Schema(description = "Absent until it has ended") Instant ended,
        List<Someone> people,
        List<Bid> bids,
        List<Round> rounds,

        @Schema(description = "Actions from earlier meetings")
        List<Action> broughtBack,

        @Schema(description = "Actions from this meeting") List<Action> actions) {

    static SetMeetingJson of(MeetingPage m) {
        return new SetMeetingJson(
                m.about().id().value(),
                m.about().set().value(),
                m.about().number(),
                m.progress().state().key(),
                m.progress().item().key(),
                m.progress().revision(),
                m.lead().name(),
                m.date().when() == null ? null : m.date().when().start(),
                m.date().when() == null ? null : m.date().when().end(),
                m.progress().startedAt(),
                m.progress().endedAt(),
                m.people().stream()
                        .map(p -> new Someone(
                                p.id().value(),
                                p.name(),
                                p.facilitates(),
                                p.here(),
                                p.presents(),
                                p.turn(),
                                p.airtime()))
                        .toList(),
                m.bids().stream().map(b -> new Bid(b.name(), b.words())).toList(),
                m.rounds().stream().map(Round::of).toList(),
                m.work().back().stream().map(Action::of).toList(),
                m.work().actions().stream().map(Action::of).toList());
    }

    /** A member, or the facilitator. */
    @Schema(
            name = "SetMeetingPerson",
            requiredProperties = {"id", "name", "facilitator", "here", "presents", "turn", "airtimeSeconds"})
    public record Someone(
            long id,
            String name,
            boolean facilitator,
            @Schema(description = "Has checked in") boolean here,
            @Schema(description = "Presents now") boolean presents,

            @Schema(description = "It is this person's turn to ask")
            boolean turn,

            @Schema(description = "In all meetings of the set")
            int airtimeSeconds) {}

    /** Someone who would like to present. */
    @Schema(
            name = "SetMeetingBid",
            requiredProperties = {"name", "words"})
    public record Bid(
            String name,
            @Schema(description = "What it is about") String words) {}

    /** One presenter's round. */
    @Schema(
            name = "SetMeetingRound",
            requiredProperties = {
                "number",
                "presenter",
                "state",
                "leftSeconds",
                "ticking",
                "airtimeSeconds",
                "questions"
            })
    public record Round(
            int number,
            @Schema(description = "Name") String presenter,
            @Schema(description = "Absent until it is said") String issue,
            @Schema(implementation = MeetingRoundStep.class) String state,

            @Schema(implementation = Stage.class, description = "Absent before it begins and when it is over")
            String stage,

            @Schema(description = "Left of the stage; below 0 when it takes longer than agreed")
            int leftSeconds,

            @Schema(description = "Whether the clock is running")
            boolean ticking,

            int airtimeSeconds,
            List<Question> questions) {

        static Round of(MeetingPage.Round r) {
            return new Round(
                    r.number(),
                    r.presenter().name(),
                    r.issue(),
                    r.clock().state().key(),
                    r.clock().stage() == null ? null : r.clock().stage().key(),
                    r.clock().left(),
                    r.clock().ticking(),
                    r.clock().airtime(),
                    r.questions().stream()
                            .map(q -> new Question(q.name(), q.words(), q.helped()))
                            .toList());
        }
    }

    /** A question to the presenter. */
    @Schema(
            name = "SetMeetingQuestion",
            requiredProperties = {"name", "words", "helped"})
    public record Question(
            @Schema(description = "Name of the person who asked")
            String name,

            String words,

            @Schema(description = "Whether the presenter marked it as helpful")
            boolean helped) {}

    /** What a member set out to do. */
    @Schema(
            name = "SetAction",
            requiredProperties = {"owner", "words", "state"})
    public record Action(
            @Schema(description = "Name") String owner,
            String words,

            @Schema(description = "Absent if there is no deadline")
            LocalDate due,

            @Schema(implementation = ActionState.class) String state,

            @Schema(description = "What became of it; absent until it is reported")
            String report) {

        static Action of(SetActions.Card a) {
            return new Action(
                    a.owner().name(),
                    a.promise().words(),
                    a.promise().due(),
                    a.state().key(),
                    a.outcome().report());
        }
    }
}
