package org.cordee.mentoring.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.house.RecordedJobs;
import org.cordee.house.RecordedNotices;
import org.cordee.mentoring.control.PairPolicy;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Agreement;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.entity.Review;
import org.cordee.mentoring.terms.AgreementPoint;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.mentoring.terms.ReviewAnswer;
import org.cordee.platform.secret.Seals;
import org.cordee.platform.secret.TestSecret;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a mentor and a mentee agree on: changing it, signing it, opening it again, and looking back. */
class AgreementsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final RelationshipId PAIR = new RelationshipId(6);
    private static final PersonId MENTOR = new PersonId(10);
    private static final PersonId MENTEE = new PersonId(1);

    private final CurrentPerson me = new CurrentPerson();
    private final Relationship pair = keyed(new Relationship(MENTOR, MENTEE, NOW), 6);
    private final List<Agreement> rounds = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private final RecordedNotices notices = new RecordedNotices();
    private final RecordedJobs jobs = new RecordedJobs();
    private final RecordedAudit audit = new RecordedAudit();
    private final NamedPeople people = new NamedPeople().with(1, "Mia Lund").with(10, "Max Bode");

    private final RelationshipQueries relationships = new RelationshipQueries() {
        @Override
        public Relationship one(RelationshipId id) {
            return pair;
        }

        @Override
        public Relationship locked(RelationshipId id) {
            return pair;
        }
    };

    private final PairQueries queries = new PairQueries() {
        @Override
        public <T> T add(T entity) {
            rounds.add(keyed((Agreement) entity, 50L + rounds.size()));
            return entity;
        }

        @Override
        public void remove(Object entity) {
            rounds.remove(entity);
        }

        @Override
        public List<Agreement> agreements(RelationshipId relationship) {
            return rounds;
        }

        @Override
        public Agreement agreement(RelationshipId relationship) {
            return rounds.get(rounds.size() - 1);
        }

        @Override
        public Optional<Review> review(RelationshipId relationship, PersonId person) {
            return reviews.stream().filter(r -> r.person().equals(person)).findFirst();
        }
    };

    private final Agreements agreements = Injection.of(
            Agreements.class,
            relationships,
            queries,
            people,
            jobs,
            audit,
            RecordedNotices.MESSAGES,
            Injection.of(PairPolicy.class, me),
            Injection.of(PairNotifications.class, notices, people),
            Injection.of(
                    Seals.class, TestSecret.of("a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private final Reviews lookBack = Injection.of(
            Reviews.class,
            relationships,
            queries,
            agreements,
            audit,
            Injection.of(PairPolicy.class, me),
            Injection.of(PairNotifications.class, notices, people),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private void as(PersonId person) {
        me.is(person, "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    private static AgreementPage.Draft draft(String text) {
        Map<AgreementPoint, String> points = new EnumMap<>(AgreementPoint.class);
        for (AgreementPoint point : AgreementPoint.values()) {
            points.put(point, text + " " + point);
        }
        return new AgreementPage.Draft(9, 5, points);
    }

    private void bothSign() {
        as(MENTOR);
        agreements.sign(PAIR, true, null);
        as(MENTEE);
        agreements.sign(PAIR, true, null);
    }

    @BeforeEach
    void begun() {
        agreements.begin(PAIR);
        as(MENTOR);
    }

    @Test
    void itBeginsWithAGoodTextAtEveryPoint() {
        AgreementPage page = agreements.page(PAIR, null);
        assertEquals(1, page.round());
        assertEquals(6, page.content().months());
        assertEquals(6, page.content().sessions());
        assertEquals(AgreementPoint.values().length, page.content().points().size());
        page.content()
                .points()
                .forEach((point, text) -> assertFalse(text.isBlank() || text.startsWith("mentoring."), text));
        assertNull(page.content().changedBy());
        assertTrue(page.open());
        assertEquals("Mia Lund", page.otherName());
    }

    @Test
    void whatIsWrittenIsSealedForItsRow() {
        agreements.change(PAIR, draft("Our own words"), null);
        assertTrue(rounds.get(0).points().values().stream().noneMatch(text -> text.contains("Our own words")));
        assertEquals(
                draft("Our own words").points().get(AgreementPoint.PLACE),
                agreements.page(PAIR, null).content().points().get(AgreementPoint.PLACE));
        assertEquals("Max Bode", agreements.page(PAIR, null).content().changedBy());
        assertEquals(9, agreements.page(PAIR, null).content().months());
    }

    @Test
    void theOtherHearsOfAChangeAndReadsNothingOfItInTheMail() {
        assertFalse(agreements.change(PAIR, draft("Our own words"), null));
        assertEquals(MENTEE, notices.only().to());
        assertEquals(
                "Max Bode has changed your mentoring agreement", notices.only().subject());
        assertFalse(notices.only().text().contains("own words"), notices.only().text());
        assertEquals("/mentoring/agreement?id=6", notices.only().action());
    }

    @Test
    void aChangeTakesSignaturesBack() {
        as(MENTEE);
        agreements.sign(PAIR, true, null);
        notices.clear();
        as(MENTOR);
        assertTrue(agreements.change(PAIR, draft("Other words"), null));
        assertTrue(
                notices.only().text().contains("we’ve removed your signature"),
                notices.only().text());
        assertFalse(agreements.page(PAIR, null).otherSigned());
    }

    @Test
    void everyPointIsNeededAndNumbersHaveLimits() {
        Map<AgreementPoint, String> points = new EnumMap<>(draft("x").points());
        points.put(AgreementPoint.NOTICE, " ");
        points.put(AgreementPoint.PLACE, "x".repeat(Agreements.LONGEST + 1));
        assertEquals(
                List.of("months", "sessions", "notice", "place"),
                fields(() -> agreements.change(PAIR, new AgreementPage.Draft(37, 0, points), null)));
        assertEquals(
                List.of("months", "sessions"),
                fields(() -> agreements.change(
                        PAIR, new AgreementPage.Draft(null, null, draft("x").points()), null)));
    }

    @Test
    void withBothSignaturesTheMentoringBegins() {
        assertFalse(agreements.sign(PAIR, true, null));
        assertEquals(MENTEE, notices.only().to());
        assertEquals(RelationshipState.PROPOSED, pair.state());
        assertFalse(agreements.sign(PAIR, true, null), "to sign twice is no second signature");
        notices.clear();
        as(MENTEE);
        assertTrue(agreements.sign(PAIR, true, null));
        assertEquals(RelationshipState.ACTIVE, pair.state());
        assertEquals(2, notices.told().size());
        assertEquals(Map.of("mentoring.quiet 6", NOW.plus(Duration.ofDays(42))), jobs.planned());
        assertTrue(agreements.page(PAIR, null).inForce());
        conflict("mentoring.agreement.in-force", () -> agreements.change(PAIR, draft("x"), null));
    }

    @Test
    void nobodySignsWithoutHavingReadTheLimits() {
        invalid("limits", "mentoring.agreement.limits-unread", () -> agreements.sign(PAIR, false, null));
        assertFalse(agreements.page(PAIR, null).mineSigned());
    }

    @Test
    void whatBothSignedStaysInForceUntilTheChangeIsSigned() {
        bothSign();
        agreements.reopen(PAIR);
        agreements.change(PAIR, draft("New words"), null);
        AgreementPage page = agreements.page(PAIR, null);
        assertEquals(2, page.round());
        assertEquals(1, page.signing().inForceRound());
        assertTrue(page.open());
        assertFalse(agreements.page(PAIR, 1).open(), "an earlier round is only read");
        notices.clear();
        bothSign();
        assertEquals(2, agreements.page(PAIR, null).signing().inForceRound());
        assertEquals(
                "You and Max Bode have both signed the new agreement",
                notices.told().stream()
                        .filter(t -> t.to().equals(MENTEE) && t.subject().contains("new agreement"))
                        .findFirst()
                        .orElseThrow()
                        .subject());
    }

    @Test
    void aReopenedRoundBeginsWithTheWordsOfTheLast() {
        agreements.change(PAIR, draft("Our words"), null);
        bothSign();
        agreements.reopen(PAIR);
        assertEquals(
                agreements.page(PAIR, 1).content().points(),
                agreements.page(PAIR, 2).content().points());
        conflict("mentoring.agreement.open-already", () -> agreements.reopen(PAIR));
    }

    @Test
    void anOpenRoundIsDroppedAndWhatWasSignedStays() {
        conflict("mentoring.agreement.nothing-open", () -> agreements.keepAsItWas(PAIR, null));
        bothSign();
        conflict("mentoring.agreement.nothing-open", () -> agreements.keepAsItWas(PAIR, null));
        agreements.reopen(PAIR);
        notices.clear();
        agreements.keepAsItWas(PAIR, null);
        assertEquals(1, agreements.page(PAIR, null).round());
        assertTrue(agreements.page(PAIR, null).inForce());
        assertEquals(MENTOR, notices.only().to());
    }

    @Test
    void forAnybodyElseNothingIsThere() {
        as(new PersonId(3));
        notFound(() -> agreements.page(PAIR, null));
        notFound(() -> agreements.change(PAIR, draft("x"), null));
        notFound(() -> agreements.sign(PAIR, true, null));
        notFound(() -> agreements.reopen(PAIR));
        notFound(() -> agreements.keepAsItWas(PAIR, null));
        as(MENTOR);
        notFound(() -> agreements.page(PAIR, 9));
    }

    @Test
    void afterTheEndNothingIsChangedOrSigned() {
        pair.endEarly(NOW);
        conflict("mentoring.relationship.over", () -> agreements.change(PAIR, draft("x"), null));
        conflict("mentoring.relationship.over", () -> agreements.sign(PAIR, true, null));
        conflict("mentoring.relationship.over", () -> agreements.reopen(PAIR));
        assertFalse(agreements.page(PAIR, null).open());
    }

    private void bothAreAsked() {
        bothSign();
        reviews.add(new Review(PAIR, MENTOR, NOW));
        reviews.add(new Review(PAIR, MENTEE, NOW));
        notices.clear();
        as(MENTOR);
    }

    @Test
    void toGoOnIsToldToTheOther() {
        bothAreAsked();
        assertFalse(lookBack.answer(PAIR, ReviewAnswer.GO_ON));
        assertEquals("Max Bode would like to continue as agreed", notices.only().subject());
        assertEquals(new Reviews.Mine(ReviewAnswer.GO_ON, null), lookBack.mine(PAIR));
        as(MENTEE);
        assertEquals(new Reviews.Mine(null, ReviewAnswer.GO_ON), lookBack.mine(PAIR));
        as(MENTOR);
        conflict("mentoring.review.answered", () -> lookBack.answer(PAIR, ReviewAnswer.GO_ON));
    }

    @Test
    void toChangeSomethingOpensTheAgreementOnce() {
        bothAreAsked();
        assertTrue(lookBack.answer(PAIR, ReviewAnswer.CHANGE));
        assertEquals(2, rounds.size());
        as(MENTEE);
        assertTrue(lookBack.answer(PAIR, ReviewAnswer.CHANGE));
        assertEquals(2, rounds.size(), "it is open already");
    }

    @Test
    void whoWasNotAskedHasNothingToAnswer() {
        bothSign();
        notFound(() -> lookBack.mine(PAIR));
        notFound(() -> lookBack.answer(PAIR, ReviewAnswer.GO_ON));
        bothAreAskedAgain();
        pair.complete(NOW);
        conflict("mentoring.relationship.over", () -> lookBack.answer(PAIR, ReviewAnswer.GO_ON));
    }

    private void bothAreAskedAgain() {
        reviews.add(new Review(PAIR, MENTOR, NOW));
        reviews.add(new Review(PAIR, MENTEE, NOW));
    }
}
