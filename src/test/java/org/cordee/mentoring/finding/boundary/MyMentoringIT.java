package org.cordee.mentoring.finding.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.mentoring.boundary.Agreements;
import org.cordee.mentoring.boundary.MentoringSessions;
import org.cordee.mentoring.finding.terms.TalkState;
import org.cordee.scheduling.boundary.Availabilities;
import org.cordee.scheduling.boundary.MyAppointments;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.scheduling.terms.WeeklyHours;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

class MyMentoringIT extends FindingInside {

    private static final Duration HOUR_AND_A_HALF = Duration.ofMinutes(90);

    @Inject
    MyMentoring myMentoring;

    @Inject
    ChemistryMeetings meetings;

    @Inject
    Agreements agreements;

    @Inject
    MentoringSessions sessions;

    @Inject
    Availabilities availabilities;

    @Inject
    MyAppointments dates;

    private MyMentoringPage of(PersonId person) {
        return as(person, () -> myMentoring.page());
    }

    private PersonId available(int capacity) {
        PersonId mentor = mentor(capacity);
        List<WeeklyHours> hours = Stream.of(DayOfWeek.values())
                .map(d -> new WeeklyHours(d, LocalTime.of(8, 0), LocalTime.of(18, 0)))
                .toList();
        as(
                mentor,
                () -> availabilities.keep(
                        new Availability(0, CurrentPerson.HOME_ZONE, hours, List.of(), 1, 24, 0, 365), null));
        return mentor;
    }

    @Test
    void whoHasNothingSeesNothing() {
        assertTrue(of(person(Level.MANAGER)).nothing());
        MyMentoringPage ofMentor = of(mentor(2));
        assertFalse(ofMentor.nothing());
        assertEquals(2, ofMentor.mentor().left());
        assertEquals(0, ofMentor.mentor().sessions());
    }

    @Test
    void requestsAreShownToBothAndTakeAPlaceUntilTheyAreAnswered() {
        PersonId mentor = mentor(2);
        PersonId mentee = person(Level.MANAGER);
        MentoringRequestId request = ask(mentee, mentor);
        assertEquals(
                List.of(request),
                of(mentor).toMe().stream().map(RequestPage.Row::id).toList());
        assertEquals(1, of(mentor).mentor().left());
        assertEquals(
                List.of(request),
                of(mentee).byMe().stream().map(RequestPage.Row::id).toList());
        assertEquals(mentor, of(mentee).byMe().get(0).person());
        assertNull(of(mentee).mentor());

        as(mentor, () -> requests.decline(request));
        assertTrue(of(mentor).toMe().isEmpty());
        assertEquals(2, of(mentor).mentor().left());
        assertTrue(of(mentee).nothing());
    }

    @Test
    void anIntroductoryMeetingIsFollowedUntilTheyAreMentorAndMentee() {
        PersonId mentor = available(2);
        PersonId mentee = person(Level.MANAGER);
        TimeRange time = as(mentee, () -> meetings.offer(mentor).times()).get(0);
        AppointmentId date =
                as(mentee, () -> meetings.book(mentor, time.start(), new Venue("Library", "https://meet.example/1")));
        MyMentoringPage.Talk talk = of(mentee).talks().get(0);
        assertEquals(date, talk.appointment());
        assertEquals(TalkState.COMING, talk.state());
        assertEquals("https://meet.example/1", talk.where().onlineAddress());
        assertFalse(talk.mayAsk(), "they have not met yet");
        assertEquals(mentee, of(mentor).talks().get(0).other());

        clock().isNow(time.end().plusSeconds(60));
        assertEquals(TalkState.UNSAID, of(mentee).talks().get(0).state());
        as(mentee, () -> dates.tookPlace(date, true));
        assertEquals(TalkState.HELD, of(mentor).talks().get(0).state());
        assertFalse(of(mentor).talks().get(0).mayAsk(), "the mentor is asked and does not ask");
        assertTrue(of(mentee).talks().get(0).mayAsk());

        MentoringRequestId request = ask(mentee, mentor);
        assertFalse(of(mentee).talks().get(0).mayAsk(), "one request at a time");
        as(mentor, () -> requests.accept(request));
        assertTrue(of(mentee).talks().isEmpty(), "the pair is shown instead");
        assertEquals(1, of(mentee).pairs().size());
    }

    @Test
    void hoursGivenAreThoseOfSessionsHeldAsAMentor() {
        PersonId mentor = available(2);
        PersonId mentee = person(Level.MANAGER);
        MentoringRequestId request = ask(mentee, mentor);
        as(mentor, () -> requests.accept(request));
        RelationshipId pair = of(mentor).pairs().get(0).id();
        for (PersonId each : List.of(mentee, mentor)) {
            as(
                    each,
                    () -> agreements.sign(
                            pair, true, agreements.page(pair, null).version()));
        }
        Instant start = as(
                        mentee,
                        () -> sessions.slots(
                                pair, clock().instant(), clock().instant().plus(Duration.ofDays(14)), 90))
                .get(0)
                .start();
        AppointmentId session = as(mentee, () -> sessions.book(pair, start, 90, null));
        assertEquals(0, of(mentor).mentor().minutes());
        clock().isNow(start.plus(HOUR_AND_A_HALF).plusSeconds(60));
        as(mentee, () -> dates.tookPlace(session, true));
        assertEquals(90, of(mentor).mentor().minutes());
        assertEquals(1, of(mentor).mentor().sessions());
        assertEquals(1, of(mentor).mentor().left());
        assertNull(of(mentee).mentor(), "a mentee gives no hours");
    }
}
