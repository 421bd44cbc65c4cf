package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.control.ProposalQueries;
import org.cordee.scheduling.control.SuitingTimes;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.entity.QuorumWatch;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * How many have to come to a date. When so many say no that it would be too few, its organiser is told, once for each
 * time it happens, with the times that would suit most; they move it with one button, or hold it all the same.
 */
@ApplicationScoped
@Transactional
public class Quorums {

    private static final int OFFERED = 3;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private ProposalQueries watches;

    @Inject
    private ProposalNotifications tidings;

    @Inject
    private ProposalPolicy policy;

    @Inject
    private TimeSuggestions timeSuggestions;

    @Inject
    private AppointmentOwners appointmentOwners;

    @Inject
    private ExternalCalendars outside;

    @Inject
    private AppointmentBook appointmentBook;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** Somebody has answered or sent apologies. The caller has locked the date. */
    void answered(Appointment date) {
        Instant now = clock.instant();
        boolean watched = date.quorum() != null
                && date.organiser() != null
                && date.state() == AppointmentState.CONFIRMED
                && date.when().start().isAfter(now);
        if (watched && watches.watched(date).notices(date, now)) {
            tidings.tooFew(date, better(date));
        }
    }

    /**
     * How it stands with a date that needs a number of people.
     *
     * @throws NotFound when it is not the reader's to manage, or any number will do
     */
    public Shortfall one(AppointmentId id) {
        Appointment date = managed(id);
        List<PersonId> out = date.invitations().stream()
                .filter(QuorumWatch::out)
                .map(Invitation::person)
                .toList();
        Map<PersonId, PersonCard> cards = people.cards(out);
        boolean open = date.state() == AppointmentState.CONFIRMED
                && date.when().start().isAfter(clock.instant());
        boolean anyway = watches.watch(id).map(w -> w.heldAnyway(date)).orElse(false);
        int invited = date.invitations().size();
        List<Choice> choices = open
                ? better(date).stream()
                        .map(s -> new Choice(s.when(), s.free(), invited))
                        .toList()
                : List.of();
        return new Shortfall(
                id,
                date.version(),
                appointmentOwners.of(date).about(date.ownerId(), me.required()),
                date.when(),
                new Shortfall.Counts(QuorumWatch.able(date), QuorumWatch.needed(date), invited),
                open,
                anyway,
                out.stream()
                        .filter(cards::containsKey)
                        .map(p -> cards.get(p).name())
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList(),
                choices);
    }

    /**
     * Moves the date to one of the times that suit most.
     *
     * @param someCannot the organiser knows that some have something else then; that is recorded
     * @throws TimeTaken when somebody has something else then and it was not known
     * @throws Conflict when the date was changed meanwhile
     */
    public void move(AppointmentId id, TimeRange timeRange, boolean someCannot, Integer seenVersion) {
        Appointment date = managed(id);
        outside.readAgain(appointments.concerned(List.of(id)));
        appointmentBook.move(
                List.of(new AppointmentBook.Change(id, timeRange, date.where())),
                seenVersion,
                someCannot,
                false,
                List::of);
        audit.changed("scheduling.date-moved", id, "too few could come");
    }

    /** It takes place with fewer. @throws Conflict when it is over */
    public void holdAnyway(AppointmentId id) {
        managed(id);
        Appointment date = appointments.locked(id);
        if (date.state() != AppointmentState.CONFIRMED) {
            throw new Conflict("scheduling.appointment.over");
        }
        watches.watched(date).holdAnyway(date);
        audit.changed("scheduling.held-with-fewer", id, null);
    }

    private List<SuitingTimes.Suiting> better(Appointment date) {
        return timeSuggestions.of(
                date.invitations().stream().map(Invitation::person).toList(),
                date.when().length(),
                date.when().zone(),
                OFFERED);
    }

    private Appointment managed(AppointmentId id) {
        Appointment date = appointments.one(id);
        if (date.quorum() == null || !policy.manages(date, me.required())) {
            throw new NotFound();
        }
        return date;
    }

    /**
     * A date and how many can come.
     *
     * @param open whether it is still to come
     * @param heldAnyway whether it was decided that it takes place with fewer
     * @param out names of those who cannot come
     * @param choices times that suit most, the best first
     */
    public record Shortfall(
            AppointmentId id,
            int version,
            AppointmentOwner.About about,
            TimeRange when,
            Counts counts,
            boolean open,
            boolean heldAnyway,
            List<String> out,
            List<Choice> choices) {

        /**
         * How many people.
         *
         * @param able can still come: all who have neither said no nor sent apologies
         */
        public record Counts(int able, int needed, int invited) {}

        public boolean tooFew() {
            return counts.able() < counts.needed();
        }
    }

    /** A time. @param free how many of those invited can come */
    public record Choice(TimeRange when, int free, int people) {}
}
