package org.cordee.mentoring.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordee.house.Injection;
import org.cordee.house.RecordedAudit;
import org.cordee.mentoring.control.PairPolicy;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Feedback;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.platform.secret.Seals;
import org.cordee.platform.secret.TestSecret;
import org.cordee.programmes.boundary.Participants;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the two of a pair say about their mentoring, and the one figure that a coordinator sees of it. */
class FeedbacksTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final RelationshipId PAIR = new RelationshipId(6);
    private static final CohortId COHORT = new CohortId(3);
    private static final long MENTOR = 10;
    private static final long MENTEE = 1;

    private final CurrentPerson me = new CurrentPerson();
    private final Relationship pair = keyed(new Relationship(new PersonId(MENTOR), new PersonId(MENTEE), NOW), 6);
    private final List<Feedback> all = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<Participants.Row> participants = new ArrayList<>();
    private final List<PersonId> asked = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private List<Double> ratings = List.of();

    private final Feedbacks feedbacks = Injection.of(
            Feedbacks.class,
            audit,
            Clock.fixed(NOW, ZoneOffset.UTC),
            Injection.of(PairPolicy.class, me),
            Injection.of(
                    Seals.class, TestSecret.of("a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))),
            new RelationshipQueries() {
                @Override
                public Relationship one(RelationshipId id) {
                    return pair;
                }

                @Override
                public Relationship locked(RelationshipId id) {
                    return pair;
                }
            },
            new PairQueries() {
                @Override
                public <T> T add(T entity) {
                    all.add((Feedback) entity);
                    return keyed(entity, 100L + all.size());
                }

                @Override
                public Optional<Feedback> feedback(RelationshipId relationship, PersonId author) {
                    return all.stream().filter(f -> f.author().equals(author)).findFirst();
                }

                @Override
                public Collection<Double> ratings(Collection<PersonId> authors) {
                    asked.addAll(authors);
                    return ratings;
                }
            },
            new PairNotifications() {
                @Override
                void toOther(Relationship relationship, PairSide by, String what, String page) {
                    told.add(by + " says " + what + ", to be read at " + page);
                }
            },
            new Participants() {
                @Override
                public List<Row> of(CohortId cohort) {
                    return participants;
                }
            });

    private void as(long person) {
        me.is(new PersonId(person), "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    private void participant(long id, EnrolmentState state) {
        participants.add(new Participants.Row(
                null,
                COHORT,
                new Participants.Row.Participant(new PersonId(id), "Somebody", null, null, null),
                state,
                NOW,
                NOW,
                new Participants.Row.Needs(null, null),
                List.of()));
    }

    @BeforeEach
    void mentee() {
        pair.activate(NOW);
        as(MENTEE);
    }

    @Test
    void whatIsNotSharedIsReadByItsWriterAlone() {
        feedbacks.give(PAIR, 4, " Your questions ", " ", false, null);
        assertFalse(all.get(0).helped().contains("questions"), "sealed");
        Feedbacks.Card mine = feedbacks.of(PAIR).mine();
        assertEquals(4, mine.rating());
        assertEquals("Your questions", mine.helped());
        assertNull(mine.better());
        assertEquals(NOW, mine.givenAt());
        as(MENTOR);
        assertEquals(new Feedbacks.Both(null, null), feedbacks.of(PAIR));
        assertEquals(List.of(), told);
        assertEquals(List.of("mentoring.feedback-given 6"), audit.lines());
    }

    @Test
    void whatIsSharedIsReadByTheOtherWhoIsToldOnce() {
        feedbacks.give(PAIR, 4, "Your questions", "More time", true, null);
        feedbacks.give(PAIR, 5, "Your questions", "More time", true, all.get(0).version());
        assertEquals(List.of("MENTEE says feedback-shared, to be read at feedback"), told);
        as(MENTOR);
        assertEquals(5, feedbacks.of(PAIR).other().rating());
        assertEquals("More time", feedbacks.of(PAIR).other().better());
        assertNull(feedbacks.of(PAIR).mine());
        as(MENTEE);
        feedbacks.give(PAIR, 5, "Your questions", "More time", false, null);
        as(MENTOR);
        assertNull(feedbacks.of(PAIR).other(), "it can be taken back");
        as(MENTEE);
        feedbacks.give(PAIR, 5, "Your questions", "More time", true, null);
        assertEquals(2, told.size(), "and shared again");
        assertEquals(1, all.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void aRatingIsOneToFive(int rating) {
        assertEquals(List.of("rating"), fields(() -> feedbacks.give(PAIR, rating, null, null, false, null)));
    }

    @Test
    void whatIsMissingOrTooLongIsSaidAtItsField() {
        String long1 = "x".repeat(Feedbacks.LONGEST + 1);
        assertEquals(
                List.of("rating", "helped", "better"),
                fields(() -> feedbacks.give(PAIR, null, long1, long1, false, null)));
        assertEquals(List.of(), all);
        feedbacks.give(PAIR, 1, "x".repeat(Feedbacks.LONGEST), null, false, null);
    }

    @Test
    void aPairThatHasNotSignedHasNothingToSayYetAndOneThatEndedStillHas() {
        Relationship proposed = new Relationship(new PersonId(MENTOR), new PersonId(MENTEE), NOW);
        Feedbacks before = Injection.into(feedbacks, new RelationshipQueries() {
            @Override
            public Relationship locked(RelationshipId id) {
                return proposed;
            }
        });
        conflict("mentoring.relationship.not-signed", () -> before.give(PAIR, 3, null, null, false, null));
        proposed.activate(NOW);
        proposed.complete(NOW);
        before.give(PAIR, 3, null, null, false, null);
        assertEquals(1, all.size());
    }

    @Test
    void aChangeOfAnOlderVersionIsRefused() {
        feedbacks.give(PAIR, 4, "First", null, false, null);
        conflict(
                "shared.changed-meanwhile",
                () -> feedbacks.give(PAIR, 5, "Second", null, false, all.get(0).version() + 1));
        assertEquals("First", feedbacks.of(PAIR).mine().helped());
    }

    @Test
    void nobodyElseGivesOrReads() {
        as(99);
        notFound(() -> feedbacks.of(PAIR));
        notFound(() -> feedbacks.give(PAIR, 3, null, null, true, null));
        me.is(new PersonId(99), "Admin", CurrentPerson.HOME_ZONE, true, true);
        notFound(() -> feedbacks.of(PAIR));
    }

    @ParameterizedTest
    @CsvSource({"4 4 4 4 4,4.0", "5 5 5 4 4,4.5", "1 2 3 4 5 5,3.5", "1 1 1 1 2,1.0", "4.5 4 4 4 4,4.0"})
    void theFigureIsTheMeanToTheNearestHalf(String all, double mean) {
        ratings = Arrays.stream(all.split(" ")).map(Double::valueOf).toList();
        assertEquals(mean, feedbacks.pulse(COHORT).mean());
    }

    @Test
    void fewerThanFiveAnswersGiveNoFigure() {
        ratings = List.of(5.0, 5.0, 5.0, 5.0);
        assertNull(feedbacks.pulse(COHORT).mean());
    }

    @Test
    void thoseWhoGaveTheirPlaceUpAreNotCounted() {
        for (EnrolmentState state : EnrolmentState.values()) {
            participant(state.ordinal(), state);
        }
        feedbacks.pulse(COHORT);
        assertEquals(
                Arrays.stream(EnrolmentState.values())
                        .filter(EnrolmentState::takesPlace)
                        .map(state -> new PersonId((long) state.ordinal()))
                        .toList(),
                asked);
        assertFalse(asked.isEmpty());
    }
}
