package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.people.boundary.PersonJoinedListener;
import org.cordee.platform.audit.Audit;
import org.cordee.scheduling.control.Diaries;
import org.cordee.scheduling.entity.Diary;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** When one can be booked: everybody says it for themselves. Whoever joins gets an empty diary. */
@ApplicationScoped
@Transactional
public class Availabilities implements PersonJoinedListener {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private Diaries diaries;

    @Inject
    private Booking booking;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** One's own, without any hours when nothing has been said yet. */
    public Availability mine() {
        return availability(diaries.of(me.required()));
    }

    /** Returns one's own, with the times at which others could book so many minutes between the two moments. */
    public Mine mine(Instant from, Instant to, int minutes) {
        return new Mine(mine(), booking.slots(me.required(), from, to, minutes));
    }

    /** One's own availability. @param times at which others could book */
    public record Mine(Availability availability, List<TimeRange> times) {}

    /**
     * Keeps what one has said, for bookings from now on; dates that are booked stay.
     *
     * @param seenVersion that the form was made from, or null
     * @throws Conflict when it was changed meanwhile
     */
    public void keep(Availability said, Integer seenVersion) {
        PersonId person = me.required();
        diaries.lock(Set.of(person));
        Diary diary = diaries.fresh(person);
        diary.expect(seenVersion);
        diary.keep(said, LocalDate.ofInstant(clock.instant(), said.zone()));
        em.lock(diary, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
        audit.changed("scheduling.availability-kept", "diary", diary.key(), null);
    }

    /** Whether that person has said any hours, so that others can book. */
    public boolean bookable(PersonId person) {
        return availability(diaries.of(person)).bookable();
    }

    /** Those of several people who have said any hours; for matching, where hours in common count. Not to be shown. */
    public Map<PersonId, Availability> of(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, PersonCard> cards = people.cards(ids);
        return diaries.of(ids).stream()
                .collect(Collectors.toMap(
                        Diary::person, d -> d.availability(cards.get(d.person()).zone())))
                .entrySet()
                .stream()
                .filter(e -> e.getValue().bookable())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Availability availability(Diary diary) {
        return diary.availability(people.zone(diary.person()));
    }

    @Override
    public void joined(PersonId person) {
        diaries.add(new Diary(person));
    }
}
