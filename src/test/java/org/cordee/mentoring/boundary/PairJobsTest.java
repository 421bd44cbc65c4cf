package org.cordee.mentoring.boundary;

import static org.cordee.house.Keys.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedJobs;
import org.cordee.house.RecordedNotices;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.entity.Review;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a pair is asked whether they want to meet again, and when whether it goes on as agreed. */
class PairJobsTest {

    private static final Instant BEGUN = Instant.parse("2026-09-01T09:00:00Z");
    private static final Duration QUIET = Duration.ofDays(42);
    private static final PersonId MENTOR = new PersonId(10);
    private static final PersonId MENTEE = new PersonId(1);

    private final Relationship pair = keyed(new Relationship(MENTOR, MENTEE, BEGUN), 6);
    private final List<PairPage.SessionCard> sessions = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private final RecordedNotices notices = new RecordedNotices();
    private final RecordedJobs jobs = new RecordedJobs();

    private <T> T job(Class<T> kind, Instant now) {
        PairNotifications tidings = Injection.of(
                PairNotifications.class,
                notices,
                new NamedPeople().with(1, "Mia Lund").with(10, "Max Bode"));
        return Injection.of(
                kind,
                jobs,
                tidings,
                Clock.fixed(now, ZoneOffset.UTC),
                new RelationshipQueries() {
                    @Override
                    public Relationship locked(RelationshipId id) {
                        return pair;
                    }
                },
                new PairCards() {
                    @Override
                    List<PairPage.SessionCard> sessions(RelationshipId id) {
                        return sessions;
                    }
                },
                new PairQueries() {
                    @Override
                    public <E> E add(E entity) {
                        reviews.add((Review) entity);
                        return entity;
                    }

                    @Override
                    public List<Review> reviews(RelationshipId relationship) {
                        return reviews;
                    }
                });
    }

    private void session(AppointmentState state, Instant end) {
        sessions.add(new PairPage.SessionCard(
                new AppointmentId(sessions.size() + 1L),
                state,
                new TimeRange(end.minusSeconds(3600), end, CurrentPerson.HOME_ZONE),
                Venue.OPEN,
                true,
                false));
    }

    @BeforeEach
    void activate() {
        pair.activate(BEGUN);
    }

    @Test
    void aPairThatHasNotMetForSixWeeksIsAskedOnce() {
        Instant now = BEGUN.plus(QUIET);
        job(QuietPairsJob.class, now).run("6");
        assertEquals(2, notices.told().size());
        assertEquals(
                List.of(MENTOR, MENTEE).stream()
                        .sorted((a, b) -> Long.compare(a.value(), b.value()))
                        .toList(),
                notices.readers().stream()
                        .sorted((a, b) -> Long.compare(a.value(), b.value()))
                        .toList());
        assertTrue(notices.told().stream().anyMatch(t -> t.subject().equals("Would you like to meet Mia Lund again?")));
        assertEquals("/mentoring/relationship?id=6", notices.told().get(0).action());
        assertFalse(notices.told().get(0).message().essential());
        assertEquals(Map.of("mentoring.quiet 6", now.plus(QUIET)), jobs.planned());
        notices.clear();
        job(QuietPairsJob.class, now.plus(QUIET)).run("6");
        assertEquals(List.of(), notices.told(), "they have not met since, and were asked");
    }

    @Test
    void itLooksAgainSixWeeksAfterTheLastSession() {
        Instant met = BEGUN.plus(Duration.ofDays(20));
        session(AppointmentState.HELD, met);
        job(QuietPairsJob.class, BEGUN.plus(QUIET)).run("6");
        assertEquals(List.of(), notices.told());
        assertEquals(Map.of("mentoring.quiet 6", met.plus(QUIET)), jobs.planned());
    }

    @Test
    void aSessionAheadCountsAndOneThatWasCancelledDoesNot() {
        session(AppointmentState.CONFIRMED, BEGUN.plus(Duration.ofDays(60)));
        job(QuietPairsJob.class, BEGUN.plus(QUIET)).run("6");
        assertEquals(List.of(), notices.told());
        sessions.clear();
        session(AppointmentState.CANCELLED, BEGUN.plus(Duration.ofDays(60)));
        job(QuietPairsJob.class, BEGUN.plus(QUIET)).run("6");
        assertEquals(2, notices.told().size());
    }

    @Test
    void afterTheyHaveMetTheyMayBeAskedAgain() {
        job(QuietPairsJob.class, BEGUN.plus(QUIET)).run("6");
        Instant met = BEGUN.plus(Duration.ofDays(50));
        session(AppointmentState.HELD, met);
        notices.clear();
        job(QuietPairsJob.class, met.plus(QUIET)).run("6");
        assertEquals(2, notices.told().size());
    }

    @Test
    void aPausedPairIsLeftInPeaceAndItsTimeBeginsAnewWhenItGoesOn() {
        pair.pause(BEGUN.plusSeconds(60));
        job(QuietPairsJob.class, BEGUN.plus(QUIET)).run("6");
        assertEquals(List.of(), notices.told());
        assertEquals(Map.of(), jobs.planned(), "nothing follows until it goes on");
        Instant resumed = BEGUN.plus(Duration.ofDays(40));
        pair.resume(resumed);
        job(QuietPairsJob.class, BEGUN.plus(QUIET)).run("6");
        assertEquals(List.of(), notices.told());
        assertEquals(Map.of("mentoring.quiet 6", resumed.plus(QUIET)), jobs.planned());
    }

    @Test
    void bothAreAskedAfterTheSecondSessionAndOnlyOnce() {
        session(AppointmentState.HELD, BEGUN.plusSeconds(9999));
        session(AppointmentState.CANCELLED, BEGUN.plusSeconds(99_999));
        session(AppointmentState.NOT_HELD, BEGUN.plusSeconds(199_999));
        job(AskReviewJob.class, BEGUN.plus(QUIET)).run("6");
        assertEquals(List.of(), notices.told(), "one was held");
        session(AppointmentState.HELD, BEGUN.plusSeconds(299_999));
        job(AskReviewJob.class, BEGUN.plus(QUIET)).run("6");
        assertEquals(2, notices.told().size());
        assertEquals(2, reviews.size());
        assertEquals("/mentoring/review?id=6", notices.told().get(0).action());
        job(AskReviewJob.class, BEGUN.plus(QUIET)).run("6");
        assertEquals(2, notices.told().size());
        assertEquals(2, reviews.size());
    }

    @Test
    void aPairThatIsOverIsNotAskedToLookBack() {
        session(AppointmentState.HELD, BEGUN.plusSeconds(9999));
        session(AppointmentState.HELD, BEGUN.plusSeconds(99_999));
        pair.complete(BEGUN.plusSeconds(200_000));
        job(AskReviewJob.class, BEGUN.plus(QUIET)).run("6");
        assertEquals(List.of(), notices.told());
        assertEquals(List.of(), reviews);
    }

    @ParameterizedTest
    @EnumSource(PairSide.class)
    void whatOneDoesTheOtherHearsInTermsOfTheOne(PairSide side) {
        PairNotifications tidings = Injection.of(
                PairNotifications.class,
                notices,
                new NamedPeople().with(1, "Mia Lund").with(10, "Max Bode"));
        tidings.toOther(pair, side, "paused", "relationship");
        assertEquals(pair.person(side.other()), notices.only().to());
        assertEquals(
                (side == PairSide.MENTOR ? "Max Bode" : "Mia Lund") + " has paused your mentoring",
                notices.only().subject());
        assertTrue(notices.only().message().essential());
    }

    @Test
    void whatConcernsBothIsToldToEachInTermsOfTheOther() {
        PairNotifications tidings = Injection.of(
                PairNotifications.class,
                notices,
                new NamedPeople().with(1, "Mia Lund").with(10, "Max Bode"));
        for (String what : List.of("active", "completed", "agreement-in-force")) {
            notices.clear();
            tidings.toBoth(pair, what, "relationship");
            for (RecordedNotices.Told told : notices.told()) {
                String other = told.to().equals(MENTOR) ? "Mia Lund" : "Max Bode";
                String self = told.to().equals(MENTOR) ? "Max Bode" : "Mia Lund";
                assertTrue(told.subject().contains(other), told.subject());
                assertFalse((told.subject() + told.text()).contains(self), told.text());
            }
        }
    }
}
