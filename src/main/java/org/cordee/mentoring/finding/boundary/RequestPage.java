package org.cordee.mentoring.finding.boundary;

import java.time.Instant;
import java.util.List;
import org.cordee.mentoring.finding.terms.CareerStep;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/**
 * A request to a mentor, for the two whom it concerns.
 *
 * @param toMe whether the reader is the mentor
 * @param message or null when its writer has left, or the reader is a mentor who did not say yes
 * @param other who is on the other side
 * @param sought what the mentee says they seek, for the mentor; null when they said nothing, it is over without a yes,
 *     or the reader is the mentee
 * @param path the mentee's way, the earliest first, for the mentor who still decides or said yes; empty otherwise
 * @param nextWishes who is asked next, for the mentee; names
 */
public record RequestPage(
        Row row,
        boolean toMe,
        String message,
        Other other,
        MenteeProfiles.Sought sought,
        List<CareerStep> path,
        List<String> nextWishes) {

    /**
     * A line of the list.
     *
     * @param name of the other
     * @param state as the reader is told it: what has run out is expired, whether or not the job for it has run
     * @param passedOn whether it came by itself from another mentor who could not
     */
    public record Row(
            MentoringRequestId id,
            PersonId person,
            String name,
            String organisation,
            RequestState state,
            Instant askedAt,
            Instant expiresAt,
            Instant changedAt,
            boolean passedOn) {

        public boolean open() {
            return state == RequestState.PENDING;
        }
    }

    /** @param organisation and sector null for those without any */
    public record Other(PersonId id, String name, Level level, String organisation, Sector sector, Region region) {}
}
