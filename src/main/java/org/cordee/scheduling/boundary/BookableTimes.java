package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** When a person can be booked, for those who may book them: free times say a lot about someone's week. */
@ApplicationScoped
@Transactional
public class BookableTimes {

    @Inject
    private Booking booking;

    @Inject
    @Any
    private Instance<BookingPermission> asked;

    @Inject
    private CurrentPerson me;

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
}
