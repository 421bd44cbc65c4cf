package org.cordee.learningsets.meetings.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cordee.learningsets.boundary.SetActions;
import org.cordee.learningsets.meetings.boundary.MeetingPage;

/**
 * A meeting of a set as it stands at a moment, for members and facilitator.
 *
 * @param revision rises with everything that is written in it
 * @param leader name of who leads it; absent while nobody does
 * @param start by its date; absent while it has none
 * @param began absent before it has
 */
public record SetMeetingJson(
        long id,
        long set,
        int number,
        String state,
        String item,
        int revision,
        String leader,
        Instant start,
        Instant end,
        Instant began,
        Instant ended,
        List<Someone> people,
        List<Bid> bids,
        List<Round> rounds,
        List<Action> broughtBack,
        List<Action> actions) {

    static SetMeetingJson of(MeetingPage m) {
        return new SetMeetingJson(
                m.id().value(),
                m.set().value(),
                m.number(),
                m.state().key(),
                m.item().key(),
                m.revision(),
                m.leaderName(),
                m.when() == null ? null : m.when().start(),
                m.when() == null ? null : m.when().end(),
                m.startedAt(),
                m.endedAt(),
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
                m.back().stream().map(Action::of).toList(),
                m.actions().stream().map(Action::of).toList());
    }

    /** @param here has checked in @param airtimeSeconds in all meetings of the set */
    public record Someone(
            long id,
            String name,
            boolean facilitator,
            boolean here,
            boolean presents,
            boolean turn,
            int airtimeSeconds) {}

    /** @param words what it is about */
    public record Bid(String name, String words) {}

    /**
     * @param stage absent before it begins and when it is over @param leftSeconds below nought when the stage takes
     *     longer than agreed
     */
    public record Round(
            int number,
            String presenter,
            String issue,
            String state,
            String stage,
            int leftSeconds,
            boolean ticking,
            int airtimeSeconds,
            List<Question> questions) {

        static Round of(MeetingPage.Round r) {
            return new Round(
                    r.number(),
                    r.name(),
                    r.issue(),
                    r.state().key(),
                    r.stage() == null ? null : r.stage().key(),
                    r.left(),
                    r.ticking(),
                    r.airtime(),
                    r.questions().stream()
                            .map(q -> new Question(q.name(), q.words(), q.helped()))
                            .toList());
        }
    }

    public record Question(String name, String words, boolean helped) {}

    /** @param due or absent @param report what became of it, or absent */
    public record Action(String owner, String words, LocalDate due, String state, String report) {

        static Action of(SetActions.Card a) {
            return new Action(a.ownerName(), a.words(), a.due(), a.state().key(), a.report());
        }
    }
}
