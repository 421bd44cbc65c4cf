package org.cordee.learningsets.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.accounts.boundary.EmailAddresses;
import org.cordee.learningsets.terms.Candidate;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.people.boundary.Separation;
import org.cordee.scheduling.boundary.Availabilities;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.WeeklyHours;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** What counts of people when sets are formed, as it is now. */
@ApplicationScoped
public class Candidates {

    private static final int HOURS_A_DAY = 24;

    @Inject
    private People people;

    @Inject
    private Separation separation;

    @Inject
    private EmailAddresses emailAddresses;

    @Inject
    private Availabilities availabilities;

    @Inject
    private Clock clock;

    /** In the order asked for, without those who are gone; without their hours. */
    public Map<PersonId, Candidate> of(Collection<PersonId> ids) {
        Set<PersonId> experience = people.livedExperienceShown(ids);
        Map<PersonId, Candidate> all = new LinkedHashMap<>();
        people.cards(ids).forEach((id, card) -> all.put(id, candidate(card, experience.contains(id))));
        return all;
    }

    private static Candidate candidate(PersonCard card, boolean experience) {
        return new Candidate(
                card.id(), card.sector(), card.level(), card.region(), card.organisation(), experience, null);
    }

    /**
     * What is kept of members when a set is proposed to them; lived experience as they agreed to be counted, which no
     * page shows.
     */
    public Map<PersonId, MemberFacts> facts(Collection<PersonId> ids) {
        Set<PersonId> counted = people.livedExperienceCounted(ids);
        Map<PersonId, MemberFacts> all = new HashMap<>();
        people.cards(ids)
                .forEach((id, card) ->
                        all.put(id, new MemberFacts(card.sector(), card.level(), card.region(), counted.contains(id))));
        return all;
    }

    /** Who must not be in one set, facilitators included. */
    public Set<Separation.Pair> apart(Collection<PersonId> members, Collection<PersonId> facilitators) {
        List<PersonId> all = new ArrayList<>(new HashSet<>(members));
        facilitators.stream().filter(f -> !all.contains(f)).forEach(all::add);
        return separation.among(all, emailAddresses::owner);
    }

    /**
     * Hours of the week, on the clock of the United Kingdom, in which people can be booked; who said none is not in it.
     */
    public Map<PersonId, BitSet> hours(Collection<PersonId> ids) {
        LocalDate monday = LocalDate.ofInstant(clock.instant(), CurrentPerson.HOME_ZONE)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        Map<PersonId, BitSet> all = new HashMap<>();
        availabilities.of(ids).forEach((id, said) -> all.put(id, hours(said, monday)));
        return all;
    }

    /** Whole hours only: half an hour is too short for a meeting to begin in. */
    static BitSet hours(Availability said, LocalDate monday) {
        BitSet week = new BitSet(7 * HOURS_A_DAY);
        for (WeeklyHours row : said.hours()) {
            int first = row.from().getMinute() == 0
                    ? row.from().getHour()
                    : row.from().getHour() + 1;
            int last = row.to().toSecondOfDay() == 0 ? HOURS_A_DAY : row.to().getHour();
            for (int hour = first; hour < last; hour++) {
                ZonedDateTime there = monday.plusDays(row.day().getValue() - 1L)
                        .atTime(hour, 0)
                        .atZone(said.zone());
                ZonedDateTime here = there.withZoneSameInstant(CurrentPerson.HOME_ZONE);
                week.set((here.getDayOfWeek().getValue() - 1) * HOURS_A_DAY + here.getHour());
            }
        }
        return week;
    }
}
