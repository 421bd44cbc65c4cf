package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.people.boundary.People;
import org.cordee.scheduling.control.Diaries;
import org.cordee.scheduling.control.TimeFinder;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Diary;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Misfit;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.SeriesDate;
import org.cordee.scheduling.terms.SeriesRule;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.DomainException;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Finding a time, and booking it without doubles. Features that own what is booked have asked their own policy first.
 */
@ApplicationScoped
@Transactional
public class Booking {

    /** How long a stretch slots are looked for in at once. */
    public static final Duration LONGEST_LOOK = Duration.ofDays(100);
    /** Minutes of a date booked from somebody's hours. */
    public static final int LEAST_MINUTES = 5;

    public static final int MOST_MINUTES = 24 * 60;

    @Inject
    private AppointmentBook appointmentBook;

    @Inject
    private ExternalCalendars outside;

    @Inject
    private Diaries diaries;

    @Inject
    private TimeFinder finder;

    @Inject
    private People people;

    @Inject
    private CurrentPerson me;

    /**
     * What is to be booked.
     *
     * @param ownerId of what it is about; its row is there already
     * @param people in whose diaries it is to stand
     * @param within whose hours have to allow it, or null when nobody's
     * @param overrideClashes whether it is put there even when somebody has something else; each such person is
     *     recorded
     * @param quorum how many people are needed, or null
     */
    public record Draft(
            Purpose purpose,
            String ownerKind,
            long ownerId,
            TimeRange when,
            Venue where,
            List<PersonId> people,
            PersonId within,
            boolean overrideClashes,
            Integer quorum) {

        public Draft {
            new Validation().required("when", when).done();
            where = where == null ? Venue.OPEN : where;
            people = people.stream().distinct().toList();
        }
    }

    /**
     * Times of so many minutes within the host's hours, at which neither the host nor the reader has anything else;
     * never why not. Every half-hour from the opening on; any other start within the hours can be booked too. Empty
     * when there are no hours.
     *
     * @throws NotFound when the host is nobody
     * @throws Invalid when the stretch is longer than {@link #LONGEST_LOOK}, or the minutes are out of reach
     */
    public List<TimeRange> slots(PersonId host, Instant from, Instant to, int minutes) {
        return slots(host, me.id().map(Set::of).orElse(Set.of()), from, to, minutes);
    }

    /** The same for these people, whoever reads. */
    public List<TimeRange> slots(PersonId host, Set<PersonId> others, Instant from, Instant to, int minutes) {
        return slots(host, others, Set.of(), from, to, minutes);
    }

    /** The same for a date that would be moved, whose own time is free then. @param except what would be moved away */
    List<TimeRange> slots(
            PersonId host, Set<PersonId> others, Set<AppointmentId> except, Instant from, Instant to, int minutes) {
        new Validation()
                .between("minutes", minutes, LEAST_MINUTES, MOST_MINUTES)
                .that(from.isBefore(to), "to", "scheduling.when.end-before-start")
                .that(
                        Duration.between(from, to).compareTo(LONGEST_LOOK) <= 0,
                        "to",
                        "scheduling.slots.too-long",
                        LONGEST_LOOK.toDays())
                .done();
        Availability hours = hours(diaries.of(host));
        if (!hours.bookable()) {
            return List.of();
        }
        return finder.slots(hours, host, others, except, from, to, Duration.ofMinutes(minutes));
    }

    /**
     * Times that suit all of these people by their hours and their diaries, spread over the days, in the reader's
     * zone. @param most how many at the most
     */
    public List<TimeRange> common(Collection<PersonId> people, Instant from, Instant to, int minutes, int most) {
        Map<PersonId, Availability> hours = new HashMap<>();
        diaries.of(people).forEach(diary -> hours.put(diary.person(), hours(diary)));
        return finder.common(hours, me.zone(), from, to, Duration.ofMinutes(minutes), most);
    }

    /**
     * Books one date. Who books has thereby said yes.
     *
     * @throws TimeTaken with other times, when somebody has something else then
     * @throws Invalid at {@code start} when the hours do not allow it
     */
    public AppointmentId book(Draft draft) {
        readOutside(draft);
        return appointmentBook
                .enter(draft, List.of(draft.when()), List::of, null)
                .get(0)
                .id();
    }

    /**
     * Books one date of which people have said already whether they come: they are told of it with their answer, and
     * who will not come needs no time then.
     *
     * @param said of people of the draft
     * @throws TimeTaken with other times, when somebody has something else then
     */
    public AppointmentId book(Draft draft, Map<PersonId, InvitationAnswer> said) {
        readOutside(draft);
        return appointmentBook
                .enter(draft, List.of(draft.when()), List::of, null, said)
                .get(0)
                .id();
    }

    /**
     * Books dates at the same local time, all or none.
     *
     * @throws TimeTaken with other starts that would do for all of them
     * @throws Invalid at {@code start}, naming the date, when a time does not exist, comes twice or is not open
     */
    public List<AppointmentId> bookSeries(Draft first, SeriesRule rule) {
        readOutside(first);
        return appointmentBook
                .enter(
                        first,
                        rule.dates(first.when()),
                        start -> fitting(rule, start),
                        UUID.randomUUID().toString())
                .stream()
                .map(Appointment::id)
                .toList();
    }

    /**
     * Books these dates together as one series, all or none.
     *
     * @throws TimeTaken when somebody has something else at one of them, or two of them overlap
     * @throws Invalid at {@code start}, naming the date, when one is not open
     */
    public List<AppointmentId> bookAll(Draft draft, List<TimeRange> dates) {
        readOutside(draft);
        return appointmentBook
                .enter(
                        draft,
                        dates,
                        start -> List.of(),
                        dates.size() == 1 ? null : UUID.randomUUID().toString())
                .stream()
                .map(Appointment::id)
                .toList();
    }

    /** Returns those of these dates that can't be booked, each with the reason and other times; locks nothing. */
    public List<Misfit> misfits(Draft draft, List<SeriesDate> dates) {
        return appointmentBook.misfits(draft, dates);
    }

    /**
     * Reads again what the other calendars of these people say; for owners that lock something of their own before they
     * book.
     */
    public void readOutside(Collection<PersonId> people) {
        outside.readAgain(people);
    }

    /** Before anything is locked. */
    private void readOutside(Draft draft) {
        Set<PersonId> concerned = new HashSet<>(draft.people());
        if (draft.within() != null) {
            concerned.add(draft.within());
        }
        outside.readAgain(concerned);
    }

    private static List<TimeRange> fitting(SeriesRule rule, TimeRange start) {
        try {
            return rule.dates(start);
        } catch (DomainException e) {
            return List.of();
        }
    }

    /**
     * A date that is only proposed: it takes nobody's time until it is {@link #confirm confirmed}, and nobody is told
     * by this.
     */
    public AppointmentId propose(Draft draft) {
        return appointmentBook.propose(draft).id();
    }

    /**
     * What was proposed is agreed at that time.
     *
     * @throws TimeTaken with other times, when somebody has something else then
     */
    public void confirm(AppointmentId id, TimeRange timeRange, boolean overrideClashes) {
        appointmentBook.confirm(id, timeRange, overrideClashes);
    }

    private Availability hours(Diary diary) {
        return diary.availability(people.zone(diary.person()));
    }
}
