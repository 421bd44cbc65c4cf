package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.SeriesChanges;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * What a person can do with a date: whoever may manage what it is about moves it and calls it off; everybody invited
 * answers for themselves. To everybody else it is not there.
 */
@ApplicationScoped
@Transactional
public class MyAppointments {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private MovableAppointments movable;

    @Inject
    private SeriesMoves seriesMoves;

    @Inject
    private AppointmentBook appointmentBook;

    @Inject
    private ExternalCalendars outside;

    @Inject
    private AppointmentOwners appointmentOwners;

    @Inject
    private Notices notices;

    @Inject
    private Attendances attendances;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** A date as its page shows it to the reader. @throws NotFound when it is not theirs to know of */
    public AppointmentCard one(AppointmentId id) {
        Appointment date = readable(id);
        boolean manage = mayManage(date);
        boolean others = manage
                || date.purpose().ofTwo()
                || appointmentOwners.of(date).showsOthers(date.ownerId(), me.required());
        List<AppointmentId> series = date.series() == null ? List.of() : appointments.series(date.series());
        Instant now = clock.instant();
        boolean open = date.movable() && date.when().end().isAfter(now);
        return new AppointmentCard(
                id,
                new AppointmentCard.Entry(date.version(), date.uid(), date.sequence()),
                date.purpose(),
                date.state(),
                date.when(),
                date.where(),
                appointmentOwners.of(date).about(date.ownerId(), me.required()),
                new AppointmentCard.Reader(
                        manage && open,
                        invited(date) && open,
                        !date.when().start().isAfter(now),
                        !date.when().end().isAfter(now)),
                new AppointmentCard.Needs(date.host(), date.quorum(), series.indexOf(id) + 1, series.size()),
                guests(date, others, manage));
    }

    private List<AppointmentCard.Guest> guests(Appointment date, boolean others, boolean manage) {
        List<Invitation> shown = date.invitations().stream()
                .filter(i -> others || me.is(i.person()))
                .toList();
        List<PersonId> all = shown.stream().map(Invitation::person).toList();
        Map<PersonId, PersonCard> cards = people.cards(all);
        List<PersonId> unreached = manage ? notices.unreachable(all) : List.of();
        return shown.stream()
                .map(i -> new AppointmentCard.Guest(
                        i.person(),
                        cards.get(i.person()).name(),
                        i.answer(),
                        attendances.of(date, i),
                        me.is(i.person()),
                        manage || me.is(i.person()) || date.purpose().ofTwo() && invited(date),
                        manage && i.clashAllowed(),
                        unreached.contains(i.person())))
                .toList();
    }

    /**
     * Moves a date. The hours of its host have to allow the time, unless it is the host who moves it.
     *
     * @param minutes how long it lasts from now on; null: as long as before
     * @param seenVersion the version the change was begun on, or null
     * @throws TimeTaken with other times, when somebody has something else then
     */
    public void move(AppointmentId id, Instant start, Integer minutes, Integer seenVersion) {
        Appointment date = movable.one(id);
        TimeRange timeRange = movable.time(date, start, minutes);
        outside.readAgain(date.invitations().stream().map(Invitation::person).toList());
        appointmentBook.move(
                List.of(new AppointmentBook.Change(id, timeRange, date.where())),
                seenVersion,
                false,
                !me.is(date.host()),
                List::of);
        audit.changed("scheduling.date-moved", id, null);
    }

    /**
     * Changes where two people meet; everyone is told, and calendars too. Nothing happens where it is there already.
     * Other dates get their place from the feature that owns them.
     *
     * @param following whether all later dates of its series are put there too
     * @param seenVersion the version the change was begun on, or null
     * @throws NotFound when it is not the reader's to manage, or not of two people
     */
    public void changeVenue(AppointmentId id, Venue venue, boolean following, Integer seenVersion) {
        Appointment date = movable.one(id);
        if (!date.purpose().ofTwo()) {
            throw new NotFound();
        }
        date.expect(seenVersion);
        List<AppointmentBook.Change> changes =
                appointments.inOrder(following ? movable.following(date) : List.of(id)).stream()
                        .filter(one -> !one.where().equals(venue))
                        .map(one -> new AppointmentBook.Change(one.id(), one.when(), venue))
                        .toList();
        if (!changes.isEmpty()) {
            boolean first = changes.get(0).id().equals(id);
            appointmentBook.move(changes, first ? seenVersion : null, false, false, List::of);
            audit.changed("scheduling.place-changed", id, changes.size() == 1 ? null : changes.size() + " dates");
        }
    }

    /**
     * Moves this date and all later ones of its series: the time on the wall becomes the same for all of them, over
     * clock changes too, and each moves by as many days as this one.
     *
     * @param later which one is meant where a date falls into the hour that comes twice; null when nobody has been
     *     asked
     * @throws TimeTaken with other starts, when somebody has something else at one of them
     * @throws Invalid at {@code start}, naming the date, when a time does not exist or comes twice
     */
    public void moveFollowing(AppointmentId id, Instant start, Integer minutes, Integer seenVersion, Boolean later) {
        seriesMoves.move(id, start, minutes, seenVersion, later, SeriesChanges.NONE);
    }

    /** Calls a date off: it leaves everybody's diary, and nobody was absent. */
    public void cancel(AppointmentId id) {
        movable.one(id);
        cancel(List.of(id));
    }

    /** Calls off this date and all later ones of its series. */
    public void cancelFollowing(AppointmentId id) {
        cancel(movable.following(movable.one(id)));
    }

    private void cancel(List<AppointmentId> ids) {
        appointmentBook.cancel(ids);
        audit.changed("scheduling.date-cancelled", ids.get(0), ids.size() == 1 ? null : ids.size() + " dates");
    }

    /**
     * Says whether one comes.
     *
     * @throws Conflict when it is over, or when one had said no and has something else then by now
     */
    public void answer(AppointmentId id, InvitationAnswer invitationAnswer) {
        movable.checkNotOver(own(id));
        appointmentBook.answer(id, me.required(), invitationAnswer);
    }

    /**
     * Records what someone without an email address has said to the person who manages the date. Everyone else answers
     * for themselves.
     *
     * @throws NotFound when the date is not the reader's to manage, or the person is not invited
     * @throws RuleBroken when the person can be told by mail, and answer
     * @throws Conflict when it is over, or they had said no and have something else then by now
     */
    public void recordAnswer(AppointmentId id, PersonId person, InvitationAnswer invitationAnswer) {
        Appointment date = movable.managed(id);
        if (date.invitation(person).isEmpty()) {
            throw new NotFound();
        }
        if (notices.unreachable(List.of(person)).isEmpty()) {
            throw new RuleBroken("notices.reached");
        }
        movable.checkNotOver(date);
        appointmentBook.answer(id, person, invitationAnswer);
        audit.changed("scheduling.answer-recorded", id, "person " + person + ": " + invitationAnswer.key());
    }

    /**
     * Records whether somebody took part: each for themselves, where two people meet either for both, and whoever
     * manages it for all.
     *
     * @throws RuleBroken when it has not begun, or was called off
     */
    public void record(AppointmentId id, PersonId person, Attendance attendance) {
        Appointment date = readable(id);
        if (!mayManage(date) && !me.is(person) && !date.purpose().ofTwo()) {
            throw new NotFound();
        }
        attendances.record(date, person, attendance);
    }

    /**
     * "Did you meet?" Says for both whether a meeting of two took place; not to have met is nobody's absence.
     *
     * @throws RuleBroken when it has not begun, or was called off
     */
    public void tookPlace(AppointmentId id, boolean held) {
        Appointment date = readable(id);
        if (!date.purpose().ofTwo()) {
            throw new NotFound();
        }
        attendances.tookPlace(date, held);
    }

    private Appointment own(AppointmentId id) {
        Appointment date = appointments.one(id);
        if (!invited(date)) {
            throw new NotFound();
        }
        return date;
    }

    private Appointment readable(AppointmentId id) {
        Appointment date = appointments.one(id);
        if (!invited(date) && !mayManage(date)) {
            throw new NotFound();
        }
        return date;
    }

    private boolean invited(Appointment date) {
        return date.invitation(me.required()).isPresent();
    }

    private boolean mayManage(Appointment date) {
        return movable.mayManage(date);
    }
}
