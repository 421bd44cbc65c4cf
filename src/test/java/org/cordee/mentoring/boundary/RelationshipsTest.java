package org.cordee.mentoring.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.house.RecordedJobs;
import org.cordee.house.RecordedNotices;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.control.PairPolicy;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.MenteeProfile;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pair from the accepted request to the end: who is told, which dates go, and who may be matched again. */
class RelationshipsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final RelationshipId PAIR = new RelationshipId(6);
    private static final PersonId MENTOR = new PersonId(10);
    private static final PersonId MENTEE = new PersonId(1);

    private final CurrentPerson me = new CurrentPerson();
    private final RecordedNotices notices = new RecordedNotices();
    private final RecordedJobs jobs = new RecordedJobs();
    private final RecordedAudit audit = new RecordedAudit();
    private final List<Relationship> all = new ArrayList<>();
    private final List<Appointments.Dated> dates = new ArrayList<>();
    private final List<AppointmentId> cancelled = new ArrayList<>();
    private final List<RelationshipId> agreements = new ArrayList<>();
    private final MenteeProfile seeking = new MenteeProfile(MENTEE, NOW);
    private boolean matchedElsewhere;

    private final Relationships relationships = Injection.of(
            Relationships.class,
            jobs,
            audit,
            Injection.of(PairPolicy.class, me),
            Clock.fixed(NOW, ZoneOffset.UTC),
            Injection.of(
                    PairNotifications.class,
                    notices,
                    new NamedPeople().with(1, "Mia Lund").with(10, "Max Bode")),
            new RelationshipQueries() {
                @Override
                public void add(Relationship relationship) {
                    all.add(keyed(relationship, 6L + all.size()));
                }

                @Override
                public Relationship one(RelationshipId id) {
                    return all.get((int) id.value() - 6);
                }

                @Override
                public Relationship locked(RelationshipId id) {
                    return one(id);
                }

                @Override
                public boolean livePair(PersonId mentor, PersonId mentee) {
                    return all.stream()
                            .anyMatch(r -> r.mentor().equals(mentor)
                                    && r.mentee().equals(mentee)
                                    && r.state().live());
                }

                @Override
                public boolean matched(PersonId mentee) {
                    return matchedElsewhere
                            || all.stream().anyMatch(r -> r.state().live());
                }
            },
            new MentorQueries() {
                @Override
                public Optional<MenteeProfile> seeking(PersonId mentee) {
                    return mentee.equals(MENTEE) ? Optional.of(seeking) : Optional.empty();
                }
            },
            new Agreements() {
                @Override
                void begin(RelationshipId id) {
                    agreements.add(id);
                }
            },
            new Appointments() {
                @Override
                public List<Dated> of(String ownerKind, long ownerId) {
                    return dates;
                }

                @Override
                public void cancel(Collection<AppointmentId> ids) {
                    cancelled.addAll(ids);
                }
            });

    private void date(long id, AppointmentState state, int days) {
        Instant start = NOW.plus(Duration.ofDays(days));
        dates.add(new Appointments.Dated(
                new AppointmentId(id),
                1,
                "uid",
                0,
                "mentoring.session",
                6,
                state,
                new TimeRange(start, start.plusSeconds(3600), CurrentPerson.HOME_ZONE),
                Venue.OPEN,
                Map.of()));
    }

    private void as(PersonId person) {
        me.is(person, "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    private RelationshipState state() {
        return all.get(0).state();
    }

    @BeforeEach
    void begun() {
        seeking.beUnmatched(NOW);
        relationships.begin(MENTOR, MENTEE);
        as(MENTOR);
    }

    @Test
    void aPairBeginsWithAnAgreementAndTheMenteeIsMatched() {
        assertEquals(List.of(PAIR), agreements);
        assertNull(seeking.unmatchedSince());
        assertEquals(RelationshipState.PROPOSED, state());
        conflict("mentoring.relationship.already", () -> relationships.begin(MENTOR, MENTEE));
        assertEquals(1, all.size());
    }

    @Test
    void afterItIsOverTheTwoMayBeginAnew() {
        relationships.end(PAIR);
        relationships.begin(MENTOR, MENTEE);
        assertEquals(2, all.size());
    }

    @Test
    void aPauseStopsTheQuestionsAndKeepsTheDates() {
        all.get(0).activate(NOW);
        jobs.plan(QuietPairsJob.KIND, NOW, "6");
        date(30, AppointmentState.CONFIRMED, 3);
        relationships.pause(PAIR);
        assertEquals(RelationshipState.PAUSED, state());
        assertEquals(Map.of(), jobs.planned());
        assertEquals(List.of(), cancelled);
        assertEquals("Max Bode has paused your mentoring", notices.only().subject());
        as(MENTEE);
        relationships.resume(PAIR);
        assertEquals(Map.of("mentoring.quiet 6", NOW.plus(QuietPairsJob.QUIET)), jobs.planned());
        assertEquals(MENTOR, notices.told().get(1).to());
    }

    @Test
    void whenItIsDoneDatesAheadAreCancelledAndBothAreAskedForFeedback() {
        all.get(0).activate(NOW);
        date(30, AppointmentState.CONFIRMED, 3);
        date(31, AppointmentState.PROPOSED, 4);
        date(32, AppointmentState.HELD, -3);
        date(33, AppointmentState.CANCELLED, 5);
        date(34, AppointmentState.CONFIRMED, -1);
        jobs.plan(QuietPairsJob.KIND, NOW, "6");
        relationships.complete(PAIR);
        assertEquals(List.of(new AppointmentId(30), new AppointmentId(31)), cancelled);
        assertEquals(2, notices.told().size());
        assertTrue(notices.told().stream().allMatch(t -> t.action().equals("/mentoring/feedback?id=6")));
        assertEquals(Map.of(), jobs.planned());
        assertEquals(NOW, seeking.unmatchedSince());
    }

    @Test
    void whoEndsItEarlyGivesNoReasonAndTheOtherHearsIt() {
        relationships.end(PAIR);
        assertEquals(RelationshipState.ENDED_EARLY, state());
        assertEquals(MENTEE, notices.only().to());
        assertTrue(
                notices.only().text().contains("We don’t ask for a reason"),
                notices.only().text());
        assertNotNull(seeking.unmatchedSince());
    }

    @Test
    void whoHasAnotherMentorIsStillMatched() {
        matchedElsewhere = true;
        relationships.end(PAIR);
        assertNull(seeking.unmatchedSince());
    }

    @Test
    void forAnybodyElseItIsNotThere() {
        as(new PersonId(99));
        notFound(() -> relationships.one(PAIR));
        notFound(() -> relationships.pause(PAIR));
        notFound(() -> relationships.resume(PAIR));
        notFound(() -> relationships.complete(PAIR));
        notFound(() -> relationships.end(PAIR));
        assertEquals(RelationshipState.PROPOSED, state());
    }

    @Test
    void whatIsOverDoesNotChange() {
        relationships.end(PAIR);
        notices.clear();
        conflict("mentoring.relationship.over", () -> relationships.end(PAIR));
        conflict("mentoring.relationship.over", () -> relationships.complete(PAIR));
        assertEquals(List.of(), notices.told());
    }
}
