package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.control.BusyInterval;
import org.cordee.scheduling.control.BusyTimes;
import org.cordee.scheduling.control.Clashes;
import org.cordee.scheduling.control.Diaries;
import org.cordee.scheduling.control.Misfits;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Misfit;
import org.cordee.scheduling.terms.SeriesDate;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * The one place at which dates come into diaries and move within them. Every path leads here: oneself, an organiser, a
 * poll, a series, the API. First the diaries of all concerned are locked ({@link Diaries} says in which order), then
 * the check is made, then it is written and told. Whether the caller may do it has been asked before.
 */
@ApplicationScoped
class AppointmentBook {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private Diaries diaries;

    @Inject
    private Clashes clashes;

    @Inject
    private Misfits misfits;

    @Inject
    private BusyTimes busyTimes;

    @Inject
    private AppointmentOwners appointmentOwners;

    @Inject
    private AppointmentNotifications appointmentNotifications;

    @Inject
    private Quorums quorums;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /**
     * Enters dates that are made together.
     *
     * @param again all dates, should the first be at another time: for the times that are offered instead
     */
    List<Appointment> enter(
            Booking.Draft draft, List<TimeRange> times, Function<TimeRange, List<TimeRange>> again, String series) {
        return enter(draft, times, again, series, Map.of());
    }

    /** As above. @param said what people have answered already: who will not come needs no time then */
    List<Appointment> enter(
            Booking.Draft draft,
            List<TimeRange> times,
            Function<TimeRange, List<TimeRange>> again,
            String series,
            Map<PersonId, InvitationAnswer> said) {
        Set<PersonId> invited = new HashSet<>(draft.people());
        Set<PersonId> coming = invited.stream()
                .filter(person -> said.get(person) != InvitationAnswer.NO)
                .collect(Collectors.toSet());
        List<Clashes.Wish> wishes = times.stream()
                .map(timeRange -> new Clashes.Wish(timeRange, coming))
                .toList();
        Clashes.Terms terms = new Clashes.Terms(Set.of(), draft.overrideClashes(), again);
        // what is taken already is refused at once: nobody waits in line for a lock only to hear no
        clashes.check(wishes, host(draft.within()), terms);
        diaries.lock(with(invited, draft.within()));
        List<Set<PersonId>> clash = clashes.check(wishes, host(draft.within()), terms);
        List<Appointment> entered = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            Appointment date = made(draft, times.get(i), series);
            said.forEach(date::answer);
            appointments.add(date);
            allow(date, clash.get(i));
            entered.add(date);
        }
        appointmentNotifications.planned(entered);
        if (!said.isEmpty()) {
            entered.forEach(quorums::answered);
        }
        return entered;
    }

    /** Returns those of these dates that {@link #enter} would refuse; locks nothing. */
    List<Misfit> misfits(Booking.Draft draft, List<SeriesDate> dates) {
        SortedMap<Integer, Clashes.Wish> wishes = new TreeMap<>();
        dates.forEach(date -> wishes.put(date.number(), new Clashes.Wish(date.when(), Set.copyOf(draft.people()))));
        return misfits.of(wishes, host(draft.within()), Set.of());
    }

    /**
     * Returns those of these dates that {@link #move} would refuse; locks nothing.
     *
     * @param moved the dates as they are, by the number that each has in the list
     */
    List<Misfit> misfits(Map<Integer, Appointment> moved, List<SeriesDate> dates, boolean byHours) {
        SortedMap<Integer, Clashes.Wish> wishes = new TreeMap<>();
        dates.forEach(date ->
                wishes.put(date.number(), new Clashes.Wish(date.when(), invited(moved.get(date.number())))));
        if (wishes.isEmpty()) {
            return List.of();
        }
        PersonId host = moved.get(wishes.firstKey()).host();
        return misfits.of(
                wishes,
                byHours ? host(host) : null,
                dates.stream().map(date -> moved.get(date.number()).id()).collect(Collectors.toSet()));
    }

    /** Enters a date that is only proposed: it takes nobody's time, so nothing is locked or checked. */
    Appointment propose(Booking.Draft draft) {
        Appointment date = made(draft, draft.when(), null);
        date.propose();
        appointments.add(date);
        return date;
    }

    private Appointment made(Booking.Draft draft, TimeRange timeRange, String series) {
        Appointment date = new Appointment(
                draft.purpose(), draft.ownerKind(), draft.ownerId(), me.id().orElse(null), timeRange, draft.where());
        date.shape(draft.within(), draft.quorum(), series);
        draft.people().forEach(date::invite);
        me.id().filter(draft.people()::contains).ifPresent(person -> date.answer(person, InvitationAnswer.YES));
        return date;
    }

    /** A change of one date. */
    record Change(AppointmentId id, TimeRange when, Venue where) {}

    /**
     * Moves dates together. What is only proposed takes no time and is not checked.
     *
     * @param seenVersion of the first of them, or null
     * @param byHours whether the hours of the host have to allow it
     */
    void move(
            List<Change> changes,
            Integer seenVersion,
            boolean override,
            boolean byHours,
            Function<TimeRange, List<TimeRange>> again) {
        List<AppointmentId> ids = changes.stream().map(Change::id).toList();
        check(changes, appointments.inOrder(ids), override, byHours, again);
        List<Appointment> dates = locked(ids);
        dates.get(0).expect(seenVersion);
        Map<Appointment, TimeRange> before = new LinkedHashMap<>();
        List<Set<PersonId>> clash = check(changes, dates, override, byHours, again);
        for (int i = 0; i < dates.size(); i++) {
            Appointment date = dates.get(i);
            Change change = changes.get(i);
            before.put(date, date.when());
            date.move(change.when(), change.where());
            if (!before.get(date).equals(change.when())) {
                me.id()
                        .filter(person -> date.invitation(person).isPresent())
                        .ifPresent(person -> date.answer(person, InvitationAnswer.YES));
                allow(date, clash.get(i));
            }
        }
        appointmentNotifications.moved(before);
        before.forEach((date, was) -> appointmentOwners.of(date).moved(date.ownerId(), date.id(), was));
    }

    private List<Set<PersonId>> check(
            List<Change> changes,
            List<Appointment> dates,
            boolean override,
            boolean byHours,
            Function<TimeRange, List<TimeRange>> again) {
        Appointment first = dates.get(0);
        boolean proposed = first.state() == AppointmentState.PROPOSED;
        boolean stays = true;
        List<Clashes.Wish> wishes = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            wishes.add(new Clashes.Wish(changes.get(i).when(), invited(dates.get(i))));
            stays &= dates.get(i).when().equals(changes.get(i).when());
        }
        if (proposed || stays) {
            return dates.stream().map(date -> Set.<PersonId>of()).toList();
        }
        Set<AppointmentId> except = changes.stream().map(Change::id).collect(Collectors.toSet());
        return clashes.check(wishes, byHours ? host(first.host()) : null, new Clashes.Terms(except, override, again));
    }

    /** What was proposed is agreed, at that time; it comes into the diaries now. */
    Appointment confirm(AppointmentId id, TimeRange timeRange, boolean override) {
        Appointment date = locked(List.of(id)).get(0);
        List<Set<PersonId>> clash = clashes.check(
                List.of(new Clashes.Wish(timeRange, invited(date))),
                null,
                new Clashes.Terms(Set.of(id), override, List::of));
        date.confirm(timeRange);
        allow(date, clash.get(0));
        appointmentNotifications.planned(date);
        return date;
    }

    /**
     * Takes dates out of everybody's diary; each person hears of them once. Time becomes free, so no diary needs to be
     * locked.
     */
    void cancel(List<AppointmentId> ids) {
        List<Appointment> dates = appointments.locked(ids);
        List<Appointment> agreed = dates.stream()
                .filter(date -> date.state() != AppointmentState.PROPOSED)
                .toList();
        dates.forEach(Appointment::cancel);
        appointmentNotifications.cancelled(agreed);
        dates.forEach(date -> appointmentOwners.of(date).cancelled(date.ownerId(), date.id()));
    }

    /**
     * Puts dates into one more person's diary. A place was won, so nothing is refused: what clashes is kept as allowed
     * by that person.
     */
    void invite(List<AppointmentId> ids, PersonId person) {
        diaries.lock(Set.of(person));
        List<Appointment> added = appointments.locked(ids).stream()
                .filter(a -> a.state() == AppointmentState.CONFIRMED
                        && a.when().end().isAfter(clock.instant()))
                .filter(a -> a.invitation(person).isEmpty())
                .toList();
        for (Appointment date : added) {
            boolean clash = !clashes.check(
                            List.of(new Clashes.Wish(date.when(), Set.of(person))),
                            null,
                            new Clashes.Terms(Set.of(date.id()), true, List::of))
                    .get(0)
                    .isEmpty();
            date.invite(person);
            if (clash) {
                date.allowClash(person, person, clock.instant());
            }
        }
        appointmentNotifications.invited(person, added);
    }

    /** Takes dates that have not begun out of one person's diary; what was attended stays. */
    void uninvite(List<AppointmentId> ids, PersonId person) {
        diaries.lock(Set.of(person));
        List<Appointment> dates = appointments.locked(ids).stream()
                .filter(a -> a.when().start().isAfter(clock.instant())
                        && a.invitation(person).isPresent())
                .toList();
        dates.forEach(a -> a.uninvite(person));
        appointmentNotifications.uninvited(
                person,
                dates.stream()
                        .filter(a -> a.state() == AppointmentState.CONFIRMED
                                && a.invitation(person).isEmpty())
                        .toList());
    }

    /**
     * What somebody says to a date. Who had said no and comes after all needs the time.
     *
     * @throws Conflict when something else stands there by now
     */
    Appointment answer(AppointmentId id, PersonId person, InvitationAnswer invitationAnswer) {
        diaries.lock(Set.of(person));
        Appointment date = appointments.locked(id);
        boolean wasOut = date.invitation(person)
                .map(i -> i.answer() == InvitationAnswer.NO)
                .orElse(false);
        date.answer(person, invitationAnswer);
        if (wasOut
                && invitationAnswer != InvitationAnswer.NO
                && date.state() == AppointmentState.CONFIRMED
                && !clashes.check(
                                List.of(new Clashes.Wish(date.when(), Set.of(person))),
                                null,
                                new Clashes.Terms(Set.of(id), true, List::of))
                        .get(0)
                        .isEmpty()) {
            throw new Conflict("scheduling.invitation-answer.clash");
        }
        appointmentNotifications.answered(date, person);
        quorums.answered(date);
        return date;
    }

    /**
     * Yes to several at once. What is answered, over or cancelled by now is passed over, and what overlaps something
     * else in the diary of that person is not answered.
     */
    InvitationAnswers.Accepted acceptAll(Collection<AppointmentId> ids, PersonId person) {
        diaries.lock(Set.of(person));
        List<Appointment> open = appointments.locked(ids).stream()
                .filter(date -> date.movable() && date.when().end().isAfter(clock.instant()))
                .filter(date -> date.invitation(person)
                        .filter(i -> i.answer() == InvitationAnswer.NONE)
                        .isPresent())
                .toList();
        List<BusyInterval> busy = open.isEmpty() ? List.of() : busy(open, person);
        List<Appointment> free = open.stream()
                .filter(date -> busy.stream().noneMatch(b -> overlaps(b, date)))
                .toList();
        free.forEach(date -> {
            date.answer(person, InvitationAnswer.YES);
            appointmentNotifications.answered(date, person);
            quorums.answered(date);
        });
        return new InvitationAnswers.Accepted(free.size(), open.size() - free.size());
    }

    /** What takes that person's time while these are. Other calendars may repeat ours, so they don't count. */
    private List<BusyInterval> busy(List<Appointment> dates, PersonId person) {
        Instant from = dates.stream()
                .map(d -> d.when().start())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant to = dates.stream()
                .map(d -> d.when().end())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return busyTimes.of(Set.of(person), from, to).stream()
                .filter(b -> b.appointment() != null)
                .toList();
    }

    private static boolean overlaps(BusyInterval busy, Appointment date) {
        return !date.id().equals(busy.appointment())
                && busy.overlaps(date.when().start(), date.when().end());
    }

    /** Diaries first, then the dates. @throws Conflict when somebody was invited between the two */
    private List<Appointment> locked(List<AppointmentId> ids) {
        Set<PersonId> concerned = appointments.concerned(ids);
        diaries.lock(concerned);
        List<Appointment> dates = appointments.locked(ids);
        if (!concerned.containsAll(appointments.concerned(ids))) {
            throw new Conflict("shared.changed-meanwhile");
        }
        return dates;
    }

    private void allow(Appointment date, Set<PersonId> clash) {
        clash.forEach(person -> date.allowClash(person, me.id().orElse(null), clock.instant()));
        if (!clash.isEmpty()) {
            audit.changed(
                    "scheduling.clash-allowed", date.id(), clash.size() == 1 ? "1 person" : clash.size() + " people");
        }
    }

    private Clashes.Host host(PersonId person) {
        return person == null
                ? null
                : new Clashes.Host(person, diaries.fresh(person).availability(people.zone(person)));
    }

    private static Set<PersonId> invited(Appointment date) {
        return date.invitations().stream().map(Invitation::person).collect(Collectors.toSet());
    }

    private static Set<PersonId> with(Set<PersonId> invited, PersonId host) {
        Set<PersonId> all = new HashSet<>(invited);
        if (host != null) {
            all.add(host);
        }
        return all;
    }
}
