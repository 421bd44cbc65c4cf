package org.cordee.programmes.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;

/**
 * An application as its owner sees it, and the lead once it was sent.
 *
 * @param cohort what it is for
 * @param position place in the queue from 1, or null when it does not wait
 */
public record ApplicationPage(
        ApplicationId id,
        int version,
        PersonId applicant,
        CohortPage cohort,
        ApplicationState state,
        Integer position,
        Content content,
        Manager manager,
        Decision decision,
        Diary diary) {

    /**
     * What was written, and when.
     *
     * @param answers by the id of their question
     */
    public record Content(
            String statement,
            Map<Long, String> answers,
            boolean needsConfirmed,
            Instant begunAt,
            Instant submittedAt) {}

    /**
     * The line manager and what they wrote.
     *
     * @param asks whether a manager can be asked: the programme asks, and the person is not a citizen leader without
     *     one
     * @param note what the manager wrote, for the applicant and the lead, or null
     */
    public record Manager(boolean asks, String name, String email, ManagerSupport support, String note) {}

    /**
     * What came of it.
     *
     * @param offerUntil until when a place is held, or was held when the offer has run out; else null
     * @param reason what the lead wrote, or null
     * @param removed whether the lead took the place away
     * @param completed whether its owner has completed the programme
     */
    public record Decision(Instant offerUntil, String reason, boolean removed, boolean completed) {}

    /**
     * The person's diary and the cohort's sessions.
     *
     * @param clashes dates of the cohort that meet others in the person's own diary
     * @param dates the cohort's sessions still to come while a place is offered, else empty
     */
    public record Diary(List<TimeRange> clashes, List<SessionDate> dates) {}

    /** A session still to come. @param place or null; @param online whether one can join online */
    public record SessionDate(String title, TimeRange when, String place, boolean online) {}

    /**
     * A line in a list of one's own applications.
     *
     * @param position place in the queue from 1, or null
     * @param until when the offer ends, or null
     */
    public record Row(
            ApplicationId id,
            CohortId cohort,
            String cohortTitle,
            String initiativeName,
            CohortState cohortState,
            ApplicationState state,
            Integer position,
            Instant changedAt,
            Instant until) {}
}
