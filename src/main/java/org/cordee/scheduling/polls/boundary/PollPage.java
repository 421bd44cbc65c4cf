package org.cordee.scheduling.polls.boundary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.scheduling.polls.terms.PollState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.DatePollId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.text.Initials;

/**
 * A date poll as its reader may see it.
 *
 * @param about what the date is sought for
 * @param organiser name of who opened it, or null
 */
public record PollPage(
        DatePollId id,
        AppointmentOwner.About about,
        PollState state,
        String organiser,
        Reader reader,
        Period period,
        Venue where,
        List<TimeLine> times,
        Replies replies,
        Outcome outcome) {

    /**
     * What the reader may do.
     *
     * @param asked whether the reader is asked
     * @param answered whether the reader has answered
     * @param manages whether the reader may manage what it is about
     * @param organises whether the reader may choose a time, change the poll and take it back
     * @param showsOthers whether the reader may see what others say
     * @param answerable whether answers are taken now
     */
    public record Reader(
            boolean asked,
            boolean answered,
            boolean manages,
            boolean organises,
            boolean showsOthers,
            boolean answerable) {}

    /**
     * When answers are taken.
     *
     * @param zone in which the times were offered
     */
    public record Period(Instant openedAt, Instant closesAt, ZoneId zone) {}

    /**
     * Who has answered.
     *
     * @param people how many are asked
     * @param heardFrom how many of them have answered
     * @param silent names of those who have not; empty for those who may not see them
     * @param unreached those asked who cannot be told by mail, for who manages the poll and can record their answers
     * @param rows what each of those asked says, the reader first; empty for those who may not see it
     */
    public record Replies(int people, int heardFrom, List<String> silent, List<Unreached> unreached, List<Row> rows) {}

    /** What one person says. @param answers in the order of the times, null where they have said nothing */
    public record Row(PersonId person, String name, boolean mine, List<PollAnswer> answers) {

        /** Of the first and the last name. */
        public String initials() {
            return Initials.of(name);
        }
    }

    /**
     * What came of it.
     *
     * @param chosen key of the time that was chosen, or null
     * @param appointment the date that came of it, or null
     */
    public record Outcome(Long chosen, AppointmentId appointment) {}

    /** Somebody asked who cannot be told by mail. */
    public record Unreached(PersonId person, String name) {}

    /** The time that was chosen, or null. */
    public TimeLine choice() {
        return times.stream()
                .filter(t -> Long.valueOf(t.id()).equals(outcome.chosen()))
                .findFirst()
                .orElse(null);
    }

    /** The one that suits most, or null; null too for those who may not see what others say. */
    public TimeLine best() {
        return times.stream().filter(TimeLine::best).findFirst().orElse(null);
    }

    /**
     * One of the times.
     *
     * @param mine what the reader said, or null
     * @param busy whether the reader has something else then
     * @param past whether it has begun: it cannot be chosen any more
     * @param best whether it suits most
     * @param said what others said; null for those who may not see it
     * @param clashes how many of those asked have something else then; null for those who do not manage it
     */
    public record TimeLine(
            long id,
            TimeRange when,
            PollAnswer mine,
            boolean busy,
            boolean past,
            boolean best,
            Answers said,
            Integer clashes) {}

    /** Names by answer, in alphabetical order. @param silent who has not answered */
    public record Answers(List<String> yes, List<String> ifNeedBe, List<String> no, List<String> silent) {}

    /**
     * A poll in a list.
     *
     * @param waitsForMe whether it takes answers and the reader has given none
     */
    public record Line(
            DatePollId id,
            AppointmentOwner.About about,
            PollState state,
            boolean answerable,
            boolean manages,
            boolean waitsForMe,
            Instant closesAt,
            int people,
            int heardFrom,
            AppointmentId appointment) {}
}
