package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.scheduling.control.Diaries;
import org.cordee.scheduling.control.NextTimes;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Diary;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** When a person can be booked, for those who may book them: free times say a lot about someone's week. */
@ApplicationScoped
@Transactional
public class BookableTimes {

    /** Implemented by every feature in which one person books the time of another. All are asked; one yes is enough. */
    public interface Permission {

        /** Whether the reader may book the host's time now, and so may see when the host is free. */
        boolean mayBook(PersonId host, PersonId reader);
    }

    @Inject
    private Booking booking;

    @Inject
    @Any
    private Instance<Permission> asked;

    @Inject
    private Diaries diaries;

    @Inject
    private NextTimes nextTimes;

    @Inject
    private MovableAppointments movable;

    @Inject
    private CurrentPerson me;

    /**
     * Returns the next free times of these people, each on another day; those without any hours have none. The feature
     * that asks has made sure that the reader may book them.
     */
    public Map<PersonId, List<TimeRange>> next(Collection<PersonId> hosts, int minutes, int most) {
        if (hosts.isEmpty()) {
            return Map.of();
        }
        ZoneId zone = me.zone();
        // who has said hours has said a zone as well
        Map<PersonId, Availability> hours =
                diaries.of(hosts).stream().collect(Collectors.toMap(Diary::person, diary -> diary.availability(zone)));
        hours.values().removeIf(said -> !said.bookable());
        return nextTimes.of(hours, me.required(), zone, Duration.ofMinutes(minutes), most);
    }

    /**
     * Times as {@link Booking#slots(PersonId, Instant, Instant, int)} gives them.
     *
     * @throws NotFound unless the reader is the host or may book the host now
     */
    public List<TimeRange> of(PersonId host, Instant from, Instant to, int minutes) {
        PersonId reader = me.required();
        if (!reader.equals(host) && asked.stream().noneMatch(a -> a.mayBook(host, reader))) {
            throw new NotFound();
        }
        return booking.slots(host, from, to, minutes);
    }

    /**
     * Times to which the reader can move a date: within the hours of its host, when everyone invited is free or has
     * this date. Empty for a date without a host.
     *
     * @throws NotFound unless the reader may manage the date
     */
    public List<TimeRange> toMove(AppointmentId id, Instant from, Instant to, int minutes) {
        Appointment date = movable.one(id);
        return date.host() == null
                ? List.of()
                : booking.slots(
                        date.host(),
                        date.invitations().stream()
                                .map(Invitation::person)
                                .filter(person -> !person.equals(date.host()))
                                .collect(Collectors.toSet()),
                        Set.of(id),
                        from,
                        to,
                        minutes);
    }
}
