package org.cordee.mentoring.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.PairStep;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.people.boundary.PersonCard;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.RelationshipId;

/**
 * A relationship as one of the two sees it.
 *
 * @param side of who reads
 * @param mentor who they are
 */
public record PairPage(
        RelationshipId id,
        int version,
        RelationshipState state,
        PairSide side,
        PersonCard mentor,
        PersonCard mentee,
        Times times,
        AgreementStanding agreement,
        Answers answers,
        Progress progress) {

    /**
     * When what became of the relationship.
     *
     * @param endsOn when the time they agreed on is over, or null before both have signed
     */
    public record Times(Instant begunAt, Instant activeAt, Instant pausedAt, Instant endedAt, LocalDate endsOn) {}

    /**
     * How the agreement stands.
     *
     * @param agreedSessions how many they agreed on
     * @param mineSigned whether the last round of the agreement is signed by who reads
     * @param otherSigned and by the other
     * @param reopened whether a further round is open while an earlier one is in force
     */
    public record AgreementStanding(int agreedSessions, boolean mineSigned, boolean otherSigned, boolean reopened) {}

    /**
     * What the reader was asked.
     *
     * @param reviewAsked whether who reads is asked for the review and has not answered
     * @param feedbackGiven whether who reads has given feedback
     */
    public record Answers(boolean reviewAsked, boolean feedbackGiven) {}

    /**
     * How far they are.
     *
     * @param sessions in order of time, those that were cancelled left out
     * @param goals how many they have; those that were dropped do not count
     * @param reached how many of these are reached
     */
    public record Progress(List<SessionCard> sessions, int goals, int reached) {

        /** How many goals they still work on. */
        public int open() {
            return goals - reached;
        }
    }

    /** In order of time, those that were cancelled left out. */
    public List<SessionCard> sessions() {
        return progress.sessions();
    }

    public PersonCard other() {
        return side == PairSide.MENTOR ? mentee : mentor;
    }

    /** How many took place. */
    public long held() {
        return sessions().stream()
                .filter(s -> s.state() == AppointmentState.HELD)
                .count();
    }

    /** Those that are still to come, the next one first. */
    public List<SessionCard> ahead() {
        return sessions().stream().filter(s -> !s.begun()).toList();
    }

    /** Those that have begun, the last one first. */
    public List<SessionCard> behind() {
        return sessions().stream()
                .filter(SessionCard::begun)
                .sorted((a, b) -> b.when().start().compareTo(a.when().start()))
                .toList();
    }

    /** The next date, or null. */
    public SessionCard next() {
        return ahead().stream().findFirst().orElse(null);
    }

    /** The last one that took place, or null. */
    public SessionCard last() {
        return behind().stream()
                .filter(s -> s.state() == AppointmentState.HELD)
                .findFirst()
                .orElse(null);
    }

    /** A date that is over and of which nobody has said yet whether they met; null when there is none. */
    public SessionCard unsaid() {
        return state == RelationshipState.PROPOSED
                ? null
                : sessions().stream().filter(SessionCard::open).findFirst().orElse(null);
    }

    /** What the reader should do next, or what they wait for; null for nothing. */
    public PairStep step() {
        if (state.over()) {
            return times.activeAt() == null || answers.feedbackGiven() ? null : PairStep.FEEDBACK;
        }
        if (!agreement.mineSigned()) {
            return PairStep.SIGN;
        }
        if (!agreement.otherSigned()) {
            return PairStep.OTHER_SIGNS;
        }
        if (answers.reviewAsked()) {
            return PairStep.REVIEW;
        }
        if (unsaid() != null) {
            return PairStep.MET;
        }
        return bookable() && next() == null ? PairStep.BOOK : null;
    }

    /** True while a session can be booked. */
    public boolean bookable() {
        return state == RelationshipState.ACTIVE;
    }

    /**
     * A date of the pair.
     *
     * @param begun whether it is time already
     * @param open whether it is over and nobody has said yet whether they met
     */
    public record SessionCard(
            AppointmentId id, AppointmentState state, TimeRange when, Venue where, boolean begun, boolean open) {}
}
