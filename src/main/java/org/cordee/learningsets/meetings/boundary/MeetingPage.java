package org.cordee.learningsets.meetings.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordee.learningsets.boundary.LearningReviews;
import org.cordee.learningsets.boundary.SetActions;
import org.cordee.learningsets.terms.MeetingItem;
import org.cordee.learningsets.terms.MeetingRoundStep;
import org.cordee.learningsets.terms.MeetingRoundTimes;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.Stage;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/**
 * A meeting as one of its set sees it at a moment: what its page, its run-sheet and the API show.
 *
 * @param people members in the set's order, then the facilitator: the rope
 * @param bids those who bid and have not had a round yet, who had least airtime first
 */
public record MeetingPage(
        About about,
        Progress progress,
        Reader reader,
        Lead lead,
        Date date,
        MeetingRoundTimes times,
        List<Someone> people,
        List<Bid> bids,
        List<Round> rounds,
        Work work) {

    /** Which meeting of which set. */
    public record About(LearningSetId set, String title, SetMeetingId id, int number) {}

    /**
     * How far it is.
     *
     * @param revision everything up to it is in here
     * @param now by the server's clock: the clocks of pages go by it
     */
    public record Progress(
            MeetingState state, MeetingItem item, int revision, Instant now, Instant startedAt, Instant endedAt) {}

    /**
     * Who leads it.
     *
     * @param person who leads it, or null while nobody does
     * @param standsIn a member leads until the facilitator is back
     * @param facilitatorHere the facilitator has checked in
     */
    public record Lead(PersonId person, String name, boolean standsIn, boolean facilitated, boolean facilitatorHere) {}

    /**
     * What the reader is and may do.
     *
     * @param member whether the reader is a member, and so may bid and present
     * @param leads whether the reader does
     * @param mayLead whether the reader may lead until the facilitator is back
     * @param mayHost whether the reader may say "I host today"
     * @param mayEnd whether the reader may end it: who leads it, and anybody once its time is over
     */
    public record Reader(
            PersonId person, boolean member, boolean leads, boolean mayLead, boolean mayHost, boolean mayEnd) {}

    /**
     * Its date and the next one.
     *
     * @param when its date, or null
     * @param where its place and the link to join, as far as they are known
     * @param otherDay it is planned for another day than today
     * @param next date of the next meeting, or null while it has none; nextNumber is 0 when there is no next meeting
     */
    public record Date(TimeRange when, Venue where, boolean otherDay, int nextNumber, TimeRange next) {}

    /**
     * Actions and reviews.
     *
     * @param back brought back from earlier
     * @param actions promised in this meeting
     */
    public record Work(List<SetActions.Card> back, List<SetActions.Card> actions, List<LearningReviews.Card> reviews) {}

    public boolean running() {
        return progress.state() == MeetingState.RUNNING;
    }

    /** Name of the facilitator, or null. */
    public String facilitatorName() {
        return people.stream()
                .filter(Someone::facilitates)
                .map(Someone::name)
                .findFirst()
                .orElse(null);
    }

    /** Not over and not called off. */
    public boolean open() {
        return progress.state() == MeetingState.PLANNED || running();
    }

    /** The reader. */
    public Someone self() {
        return people.stream()
                .filter(p -> p.id().equals(reader.person()))
                .findFirst()
                .orElse(null);
    }

    /** The reader's own bid, or null. */
    public Bid bid() {
        return bids.stream()
                .filter(b -> b.person().equals(reader.person()))
                .findFirst()
                .orElse(null);
    }

    /** The round that runs, or null. */
    public Round current() {
        return rounds.stream()
                .filter(r -> r.clock().state() == MeetingRoundStep.RUNNING)
                .findFirst()
                .orElse(null);
    }

    /** Those that have not begun. */
    public List<Round> waiting() {
        return rounds.stream()
                .filter(r -> r.clock().state() == MeetingRoundStep.WAITING)
                .toList();
    }

    /** Those that are over. */
    public List<Round> done() {
        return rounds.stream()
                .filter(r -> r.clock().state() == MeetingRoundStep.DONE)
                .toList();
    }

    public Optional<Round> round(long key) {
        return rounds.stream().filter(r -> r.id() == key).findFirst();
    }

    public long here() {
        return people.stream().filter(Someone::here).count();
    }

    /**
     * Somebody on the rope.
     *
     * @param here has checked in
     * @param words said at check-in, or null
     * @param turn it is theirs
     * @param airtime seconds in all meetings of the set, with this one
     * @param rounds had in all meetings of the set, with this one
     */
    public record Someone(
            PersonId id,
            String name,
            boolean facilitates,
            boolean leads,
            boolean here,
            String words,
            boolean presents,
            boolean turn,
            int airtime,
            int rounds) {

        /** Whole minutes; a minute that has begun counts from its half. */
        public int minutes() {
            return Math.round(airtime / 60f);
        }
    }

    /** @param words what it is about @param waits a round is planned for them already */
    public record Bid(PersonId person, String name, String words, int airtime, int rounds, boolean waits) {

        public int minutes() {
            return Math.round(airtime / 60f);
        }
    }

    /** @param issue or null */
    public record Round(
            long id,
            int number,
            Presenter presenter,
            String issue,
            Clock clock,
            Asking asking,
            List<Question> questions) {

        /**
         * Who presents.
         *
         * @param mine the reader presents
         */
        public record Presenter(PersonId person, String name, boolean mine) {}

        /**
         * How its time stands.
         *
         * @param stage null before it begins and when it is over
         * @param left seconds, below nought when the stage takes longer than agreed; leftMillis is the same in
         *     milliseconds
         * @param longer whether the stage may be made longer
         * @param airtime seconds
         */
        public record Clock(
                MeetingRoundStep state,
                Stage stage,
                int left,
                long leftMillis,
                boolean ticking,
                boolean longer,
                int airtime) {}

        /**
         * Whose turn it is to ask.
         *
         * @param person whose turn it is, or null
         * @param mine whether it is the reader's
         */
        public record Asking(PersonId person, String name, boolean mine) {}

        public int minutes() {
            return Math.round(clock.airtime() / 60f);
        }

        public long helped() {
            return questions.stream().filter(Question::helped).count();
        }
    }

    /**
     * @param mine written by the reader @param advice could be asked more openly: said to its writer alone, false for
     *     everybody else
     */
    public record Question(
            long id, PersonId writer, String name, boolean mine, String words, boolean helped, boolean advice) {}
}
