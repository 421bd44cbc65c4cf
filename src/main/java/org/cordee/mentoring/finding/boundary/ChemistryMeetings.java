package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cordee.mentoring.finding.control.ChemistryQueries;
import org.cordee.mentoring.finding.entity.ChemistryMeeting;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.scheduling.boundary.Booking;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Half an hour with up to three mentors before one asks one of them. It is booked from the mentor's hours, as any date.
 */
@ApplicationScoped
@Transactional
public class ChemistryMeetings {

    private static final Duration AHEAD = Duration.ofDays(42);
    /** So many times are enough to choose from; below the first number, times at half past are offered too. */
    private static final int FEW = 12;

    private static final int MOST_TIMES = 40;

    @Inject
    private ChemistryQueries meetings;

    @Inject
    private Mentors mentors;

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

    /**
     * A mentor with the next times to choose from.
     *
     * @param zone of the mentor
     * @param times within six weeks; empty when the mentor has said no hours
     */
    public record Offer(MentorCard mentor, ZoneId zone, List<TimeRange> times) {}

    /** Returns what that mentor offers. @throws NotFound when the reader cannot ask that mentor */
    public Offer offer(PersonId mentor) {
        MentorCard card = open(mentor);
        return new Offer(card, people.zone(mentor), times(mentor));
    }

    private List<TimeRange> times(PersonId mentor) {
        Instant now = clock.instant();
        List<TimeRange> all = booking.slots(mentor, now, now.plus(AHEAD), ChemistryMeeting.MINUTES);
        List<TimeRange> hours = all.stream()
                .filter(w -> w.start().atZone(me.zone()).getMinute() == 0)
                .toList();
        return (hours.size() < FEW ? all : hours).stream().limit(MOST_TIMES).toList();
    }

    private MentorCard open(PersonId mentor) {
        MentorCard card = mentors.one(mentor);
        if (!card.open()) {
            throw new NotFound();
        }
        return card;
    }

    /**
     * Books it; both are told.
     *
     * @param place where, as both can change later
     * @throws RuleBroken when three lie ahead already, or one with this mentor does
     * @throws org.cordee.scheduling.terms.TimeTaken with other times, when somebody was faster
     * @throws org.cordee.shared.errors.Invalid at {@code start} when the mentor's hours do not allow it
     */
    public AppointmentId book(PersonId mentor, Instant start, Venue place) {
        PersonId mentee = me.required();
        MentorCard card = open(mentor);
        checkEach(meetings.ahead(mentee, clock.instant()), card, 0);
        ChemistryMeeting meeting = new ChemistryMeeting(mentor, mentee, start, clock.instant());
        meetings.add(meeting);
        TimeRange timeRange = new TimeRange(start, start.plus(Duration.ofMinutes(ChemistryMeeting.MINUTES)), me.zone());
        AppointmentId date = booking.book(new Booking.Draft(
                Purpose.MENTORING_SESSION,
                ChemistryOwner.KIND,
                meeting.key(),
                timeRange,
                place,
                List.of(mentor, mentee),
                mentor,
                false,
                null));
        meeting.stand(date);
        // counted once the diary of the mentee is locked: of two windows the second sees what the first has booked
        List<ChemistryMeeting> ahead = meetings.ahead(mentee, clock.instant());
        checkEach(ahead, card, 1);
        if (ahead.size() > ChemistryMeeting.MOST) {
            throw new RuleBroken("mentoring.chemistry.three", ChemistryMeeting.MOST);
        }
        audit.changed("mentoring.chemistry-booked", "chemistry-meeting", meeting.key(), null);
        return date;
    }

    private static void checkEach(List<ChemistryMeeting> ahead, MentorCard mentor, int most) {
        if (ahead.stream().filter(c -> c.mentor().equals(mentor.id())).count() > most) {
            throw new RuleBroken("mentoring.chemistry.one-each", mentor.name());
        }
    }

    /** The first talks that lie ahead of the reader as a mentee, the next first. */
    public List<Ahead> mine() {
        List<ChemistryMeeting> ahead = meetings.ahead(me.required(), clock.instant());
        Map<PersonId, PersonCard> cards =
                people.cards(ahead.stream().map(ChemistryMeeting::mentor).toList());
        return ahead.stream()
                .map(c -> new Ahead(c.mentor(), cards.get(c.mentor()).name(), c.startsAt(), c.appointment()))
                .toList();
    }

    /** A first talk that lies ahead. */
    public record Ahead(PersonId mentor, String name, Instant start, AppointmentId appointment) {}
}
