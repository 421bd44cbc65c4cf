package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.scheduling.control.BusyTimes;
import org.cordee.scheduling.control.Diaries;
import org.cordee.scheduling.control.Interval;
import org.cordee.scheduling.control.OpenTimes;
import org.cordee.scheduling.control.SuitingTimes;
import org.cordee.scheduling.entity.Diary;
import org.cordee.scheduling.terms.Availability;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Suggests times that suit most of several people within the coming weeks. It says how many can come, never who or why
 * not.
 */
@ApplicationScoped
public class TimeSuggestions {

    private static final Duration NOTICE = Duration.ofDays(3);
    private static final Duration AHEAD = Duration.ofDays(42);

    @Inject
    private Diaries diaries;

    @Inject
    private BusyTimes busyTimes;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** The best first, at most {@code most}; from three days ahead on. */
    public List<SuitingTimes.Suiting> of(Collection<PersonId> who, Duration length, ZoneId zone, int most) {
        Instant from = clock.instant().plus(NOTICE);
        Instant to = from.plus(AHEAD);
        if (who.isEmpty()) {
            return List.of();
        }
        Map<PersonId, PersonCard> cards = people.cards(who);
        Map<PersonId, List<Interval>> hours = new HashMap<>();
        for (Diary diary : diaries.of(who)) {
            PersonCard card = cards.get(diary.person());
            Availability availability = diary.availability(card == null ? CurrentPerson.HOME_ZONE : card.zone());
            if (availability.bookable()) {
                hours.put(diary.person(), new OpenTimes(availability).windows(from, to));
            }
        }
        return new SuitingTimes(who, hours, busyTimes.of(who, from, to)).find(from, to, length, zone, most);
    }
}
