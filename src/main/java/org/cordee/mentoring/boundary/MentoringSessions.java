package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cordee.mentoring.control.PairPolicy;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.platform.audit.Audit;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.boundary.Booking;
import org.cordee.scheduling.terms.Misfit;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.SeriesDate;
import org.cordee.scheduling.terms.SeriesRule;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Sessions of a pair, booked by either within the mentor's availability. The relationship's lock is taken before those
 * of the diaries, here and where it ends, so that no date is booked into a mentoring that is just ending.
 */
@ApplicationScoped
@Transactional
public class MentoringSessions {

    /** Minutes of a session at the least and at the most. */
    public static final int LEAST = 15;

    public static final int MOST = 240;

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private PairPolicy policy;

    @Inject
    private Booking booking;

    @Inject
    private Appointments appointments;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    /**
     * Times that the mentor offers and at which neither of the two has anything else. Empty when the mentor has said no
     * hours.
     *
     * @throws NotFound when the person who asks is not one of the two
     */
    public List<TimeRange> slots(RelationshipId id, Instant from, Instant to, int minutes) {
        Relationship relationship = relationships.one(id);
        policy.side(relationship);
        return booking.slots(relationship.mentor(), Set.of(relationship.mentee()), from, to, minutes);
    }

    /**
     * Books one session.
     *
     * @param start any moment within the mentor's hours
     * @param where or null for neither place nor address yet
     * @throws TimeTaken with the next free times, when either has something else then
     * @throws Invalid at {@code start} when the mentor's hours do not allow it
     * @throws Conflict unless the mentoring is active
     */
    public AppointmentId book(RelationshipId id, Instant start, int minutes, Venue venue) {
        AppointmentId booked = booking.book(draft(id, start, minutes, venue));
        audit.changed("mentoring.session-booked", booked, null);
        return booked;
    }

    /**
     * Books a session every so many weeks, all or none; refused as {@link #book}, and where a date does not exist on
     * the clock.
     */
    public List<AppointmentId> bookSeries(RelationshipId id, Instant start, int minutes, Venue venue, SeriesRule rule) {
        List<AppointmentId> booked = booking.bookSeries(draft(id, start, minutes, venue), rule);
        audit.changed("mentoring.sessions-booked", id, booked.size() + " dates");
        return booked;
    }

    /**
     * Books a series of which some dates were skipped or moved, all or none; refused as {@link #book}.
     *
     * @param dates all of one length; those that are skipped are not booked
     * @return in order of time
     */
    public List<AppointmentId> bookSeries(RelationshipId id, List<SeriesDate> dates, Venue venue) {
        List<TimeRange> times = dates.stream()
                .filter(date -> !date.skipped())
                .map(SeriesDate::when)
                .sorted(Comparator.comparing(TimeRange::start))
                .toList();
        new Validation()
                .that(!times.isEmpty(), "start", "scheduling.series.none-left")
                .done();
        TimeRange first = times.get(0);
        List<AppointmentId> booked =
                booking.bookAll(draft(id, first.start(), (int) first.length().toMinutes(), venue), times);
        audit.changed("mentoring.sessions-booked", id, booked.size() + " dates");
        return booked;
    }

    /**
     * Returns those of these dates that can't be booked, each with the reason and other times; changes and locks
     * nothing.
     *
     * @throws NotFound when the person who asks is not one of the two
     */
    public List<Misfit> misfits(RelationshipId id, List<SeriesDate> dates) {
        Relationship relationship = relationships.one(id);
        policy.side(relationship);
        List<SeriesDate> kept = dates.stream().filter(date -> !date.skipped()).toList();
        return kept.isEmpty()
                ? List.of()
                : booking.misfits(draft(relationship, kept.get(0).when(), null), kept);
    }

    private Booking.Draft draft(RelationshipId id, Instant start, int minutes, Venue venue) {
        new Validation()
                .required("start", start)
                .between("minutes", minutes, LEAST, MOST)
                .done();
        Relationship seen = relationships.one(id);
        policy.side(seen);
        booking.readOutside(List.of(seen.mentor(), seen.mentee()));
        Relationship relationship = relationships.locked(id);
        relationship.checkActive();
        return draft(relationship, TimeRange.lasting(start, Duration.ofMinutes(minutes), me.zone()), venue);
    }

    private static Booking.Draft draft(Relationship relationship, TimeRange timeRange, Venue venue) {
        return new Booking.Draft(
                Purpose.MENTORING_SESSION,
                MentoringSessionOwner.KIND,
                relationship.id().value(),
                timeRange,
                venue == null ? Venue.OPEN : venue,
                List.of(relationship.mentor(), relationship.mentee()),
                relationship.mentor(),
                false,
                null);
    }

    /** A date of one's own pair, as the API tells of it. @throws NotFound when it is not one */
    public Booked booked(AppointmentId id) {
        Appointments.Dated date = appointments.all(List.of(id)).stream()
                .filter(d -> d.ownerKind().equals(MentoringSessionOwner.KIND))
                .findFirst()
                .orElseThrow(NotFound::new);
        policy.side(relationships.one(new RelationshipId(date.ownerId())));
        return new Booked(
                id,
                date.uid(),
                date.sequence(),
                date.when().start(),
                date.when().end(),
                date.state().key());
    }

    /** @param uid its name in calendars @param sequence how often calendars were told of a change */
    public record Booked(AppointmentId id, String uid, int sequence, Instant start, Instant end, String state) {}
}
