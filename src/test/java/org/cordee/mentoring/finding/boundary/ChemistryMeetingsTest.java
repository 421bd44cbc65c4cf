package org.cordee.mentoring.finding.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.mentoring.finding.control.ChemistryQueries;
import org.cordee.mentoring.finding.entity.ChemistryMeeting;
import org.cordee.people.boundary.Face;
import org.cordee.scheduling.boundary.Booking;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** First talks with mentors: which times are offered, and how many may lie ahead. */
class ChemistryMeetingsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId MIA = new PersonId(1);

    private final CurrentPerson me = new CurrentPerson();
    private final List<ChemistryMeeting> all = new ArrayList<>();
    private final List<TimeRange> slots = new ArrayList<>();
    private final List<Booking.Draft> booked = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private boolean open = true;
    private ChemistryMeeting otherWindow;

    private final ChemistryMeetings meetings = Injection.of(
            ChemistryMeetings.class,
            me,
            audit,
            Clock.fixed(NOW, ZoneOffset.UTC),
            new NamedPeople().with(10, "Max Bode").with(11, "Nia Okoro"),
            new ChemistryQueries() {
                @Override
                public void add(ChemistryMeeting meeting) {
                    all.add(keyed(meeting, 40L + all.size()));
                }

                @Override
                public List<ChemistryMeeting> ahead(PersonId mentee, Instant now) {
                    return all.stream()
                            .filter(c ->
                                    c.mentee().equals(mentee) && c.startsAt().isAfter(now))
                            .toList();
                }
            },
            new Mentors() {
                @Override
                public MentorCard one(PersonId mentor) {
                    return new MentorCard(
                            mentor,
                            new Face("Mentor " + mentor, null),
                            new MentorCard.Post(null, null, null, null),
                            null,
                            List.of(),
                            List.of(),
                            new MentorCard.Career(List.of(), List.of()),
                            1,
                            open,
                            MentorCard.Fit.NONE);
                }
            },
            new Booking() {
                @Override
                public List<TimeRange> slots(PersonId host, Instant from, Instant to, int minutes) {
                    return slots;
                }

                @Override
                public AppointmentId book(Draft draft) {
                    booked.add(draft);
                    if (otherWindow != null) {
                        all.add(keyed(otherWindow, 99));
                    }
                    return new AppointmentId(30);
                }
            });

    private static TimeRange slot(int halfHours) {
        Instant start = NOW.plus(Duration.ofMinutes(30L * halfHours));
        return new TimeRange(start, start.plus(Duration.ofMinutes(30)), CurrentPerson.HOME_ZONE);
    }

    private void book(long mentor) {
        meetings.book(new PersonId(mentor), NOW.plus(Duration.ofDays(mentor)), Venue.OPEN);
    }

    @BeforeEach
    void mia() {
        me.is(MIA, "Mia", CurrentPerson.HOME_ZONE, false, false);
    }

    @Test
    void whereThereAreManyTimesOnlyFullHoursAreOffered() {
        for (int i = 2; i < 200; i++) {
            slots.add(slot(i));
        }
        List<TimeRange> times = meetings.offer(new PersonId(10)).times();
        assertEquals(40, times.size());
        assertTrue(times.stream().allMatch(t -> t.start().getEpochSecond() % 3600 == 0));
    }

    @Test
    void whereThereAreFewThoseAtHalfPastAreOfferedToo() {
        for (int i = 2; i < 20; i++) {
            slots.add(slot(i));
        }
        assertEquals(18, meetings.offer(new PersonId(10)).times().size());
        slots.clear();
        assertEquals(List.of(), meetings.offer(new PersonId(10)).times());
    }

    @Test
    void aMentorWhomOneCannotAskHasNoTimes() {
        open = false;
        notFound(() -> meetings.offer(new PersonId(10)).times());
        notFound(() -> book(10));
        assertEquals(List.of(), booked);
    }

    @Test
    void aTalkTakesHalfAnHourFromTheMentorsHours() {
        book(10);
        assertEquals(Duration.ofMinutes(30), booked.get(0).when().length());
        assertEquals(new PersonId(10), booked.get(0).within());
        assertEquals(List.of(new PersonId(10), MIA), booked.get(0).people());
        assertEquals(new AppointmentId(30), all.get(0).appointment());
        assertEquals(List.of("mentoring.chemistry-booked 40"), audit.lines());
        assertEquals("Max Bode", meetings.mine().get(0).name());
    }

    @Test
    void oneWithEachMentorAtATime() {
        book(10);
        broken("mentoring.chemistry.one-each", () -> book(10));
        book(11);
        assertEquals(2, booked.size());
    }

    @Test
    void threeAtATimeAreTheMost() {
        for (long mentor = 10; mentor < 13; mentor++) {
            book(mentor);
        }
        broken("mentoring.chemistry.three", () -> book(13));
    }

    @Test
    void ofTwoWindowsTheSecondSeesWhatTheFirstHasBooked() {
        otherWindow = new ChemistryMeeting(new PersonId(10), MIA, NOW.plus(Duration.ofDays(2)), NOW);
        broken("mentoring.chemistry.one-each", () -> book(10));
    }

    @Test
    void nobodyTalksToThemselves() {
        broken("mentoring.request.oneself", () -> book(1));
    }

    @Test
    void talksThatAreOverDoNotCount() {
        all.add(keyed(new ChemistryMeeting(new PersonId(10), MIA, NOW.minusSeconds(1), NOW), 41));
        book(10);
        assertEquals(1, meetings.mine().size());
    }
}
