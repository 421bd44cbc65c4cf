package org.cordee.programmes.entity;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.programmes.PublishedCohort;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.Progress;
import org.cordee.programmes.terms.QuestionKind;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortTest {

    private static final Instant OPENS = Instant.parse("2026-10-01T09:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-10-20T16:00:00Z");

    private final Cohort cohort = PublishedCohort.of(plan(OPENS, CLOSES, "2026-11-02", "2027-03-31", 5), 12);

    private static CohortPlan plan(Instant opens, Instant closes, String starts, String ends, int minimum) {
        return new CohortPlan(
                "Autumn",
                opens,
                closes,
                LocalDate.parse(starts),
                LocalDate.parse(ends),
                minimum,
                Selection.FIRST_COME,
                null,
                5,
                false,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T00:00:00Z,PLANNED",
        "2026-10-01T09:00:00Z,OPEN",
        "2026-10-20T15:59:59Z,OPEN",
        "2026-10-20T16:00:00Z,CLOSED",
        "2026-11-02T00:00:00Z,RUNNING",
        "2027-03-31T22:59:00Z,RUNNING",
        "2027-03-31T23:00:00Z,COMPLETED"
    })
    void itsDatesSayWhereItStandsByTheDaysOfLondon(Instant now, CohortState state) {
        assertEquals(state, cohort.state(now));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-21T08:00:00Z,2026-10-26T23:59:00Z",
        "2026-10-24T22:30:00Z,2026-10-29T23:59:00Z",
        "2026-10-27T08:00:00Z,2026-11-01T23:59:00Z",
        "2026-10-28T08:00:00Z,2026-10-30T23:59:00Z",
        "2026-10-31T08:00:00Z,2026-11-01T23:59:00Z",
        "2026-11-01T08:00:00Z,2026-11-01T23:59:00Z",
        "2026-11-01T21:59:00Z,2026-11-01T23:59:00Z"
    })
    void anOfferEndsAtTheEndOfADayBeforeTheStart(Instant now, Instant until) {
        assertEquals(Optional.of(until), cohort.offerUntil(now));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01T22:00:00Z", "2026-11-02T00:00:00Z", "2026-12-01T00:00:00Z"})
    void nothingIsOfferedOnceItIsTooLateToAnswer(Instant now) {
        assertEquals(Optional.empty(), cohort.offerUntil(now));
    }

    @Test
    void aDraftIsPublishedOnceAndWhileSomebodyCanApply() {
        Cohort draft = cohort(0, 5);
        assertEquals(CohortState.DRAFT, draft.state(OPENS));
        assertFalse(draft.published());
        assertThrows(NotFound.class, () -> draft.checkOpen(OPENS));
        broken("programmes.cohort.closes-in-the-past", () -> draft.publish(CLOSES));
        draft.publish(OPENS);
        assertEquals(CohortState.OPEN, draft.state(OPENS));
        conflict("programmes.cohort.already-published", () -> draft.publish(OPENS));
        conflict("programmes.cohort.already-published", () -> draft.discard(OPENS));
    }

    @Test
    void aDraftThatIsDiscardedIsNeverPublished() {
        Cohort draft = cohort(0, 5);
        draft.discard(OPENS);
        assertEquals(CohortState.CANCELLED, draft.state(OPENS));
        assertFalse(draft.published());
        conflict("programmes.cohort.already-published", () -> draft.publish(OPENS));
    }

    @Test
    void cancelledStaysCancelled() {
        cohort.cancel("Too few", OPENS);
        assertEquals(CohortState.CANCELLED, cohort.state(CLOSES));
        assertThrows(RuleBroken.class, () -> cohort.checkOpen(OPENS));
        assertThrows(Conflict.class, () -> cohort.cancel("Again", OPENS));
    }

    @Test
    void datesInTheWrongOrderAreRefusedAtTheirFields() {
        assertEquals(
                "closes",
                assertThrows(Invalid.class, () -> plan(CLOSES, OPENS, "2026-11-02", "2027-03-31", 5))
                        .problems()
                        .get(0)
                        .field());
        assertEquals(
                "ends",
                assertThrows(Invalid.class, () -> plan(OPENS, CLOSES, "2027-03-31", "2026-11-02", 5))
                        .problems()
                        .get(0)
                        .field());
        assertEquals(
                "minimum",
                assertThrows(
                                Invalid.class,
                                () -> new Cohort(
                                        new InitiativeId(1),
                                        1,
                                        plan(OPENS, CLOSES, "2026-11-02", "2027-03-31", 13),
                                        12))
                        .problems()
                        .get(0)
                        .field());
    }

    @Test
    void reservedPlacesComeOutOfThoseOpenToAll() {
        cohort.reserve(PlacePool.of(Sector.NHS, 4));
        assertEquals(12, cohort.capacity());
        assertEquals(8, cohort.openPool().places());
        cohort.capacity(20);
        assertEquals(16, cohort.openPool().places());
        assertThrows(Invalid.class, () -> cohort.capacity(3));
        assertThrows(Invalid.class, () -> cohort.reserve(PlacePool.of(Sector.EDUCATION, 17)));
    }

    @ParameterizedTest
    @CsvSource({"3,0,NOT_STARTED", "3,1,UNDER_WAY", "3,2,DONE", "1,1,UNDER_WAY", "0,0,NOT_STARTED"})
    void aComponentIsDoneWhenEnoughSessionsWereAttended(int sessions, int attended, Progress progress) {
        assertEquals(progress, new CohortComponent(ComponentKind.MODULE, "Modules", 2).progress(sessions, attended));
    }

    @Test
    void withoutANumberAllSessionsCount() {
        CohortComponent all = new CohortComponent(ComponentKind.MODULE, "Modules", null);
        assertEquals(Progress.UNDER_WAY, all.progress(3, 2));
        assertEquals(Progress.DONE, all.progress(3, 3));
    }

    private static void conflictOnOpen(Cohort cohort, String key, Instant now) {
        broken(key, () -> cohort.checkOpen(now));
    }

    @Test
    void peopleApplyWhileItIsOpen() {
        cohort.checkOpen(OPENS);
        cohort.checkOpen(CLOSES.minusMillis(1));
        conflictOnOpen(cohort, "programmes.cohort.not-open-yet", OPENS.minusMillis(1));
        conflictOnOpen(cohort, "programmes.cohort.not-open-any-more", CLOSES);
        conflictOnOpen(cohort, "programmes.cohort.not-open-any-more", Instant.parse("2027-01-01T00:00:00Z"));
        conflictOnOpen(cohort, "programmes.cohort.not-open-any-more", Instant.parse("2028-01-01T00:00:00Z"));
        cohort.cancel("Too few", OPENS);
        conflictOnOpen(cohort, "programmes.cohort.not-open-any-more", OPENS);
    }

    @Test
    void aCancelledCohortSaysWhyAndOffersNothing() {
        invalid("reason", "shared.required", () -> cohort.cancel(" ", OPENS));
        invalid("reason", "shared.required", () -> cohort.cancel(null, OPENS));
        invalid("reason", "shared.too-long", () -> cohort.cancel("x".repeat(1001), OPENS));
        assertEquals(CohortState.OPEN, cohort.state(OPENS));
        cohort.cancel("x".repeat(1000), OPENS);
        assertEquals(Optional.empty(), cohort.offerUntil(OPENS));
        conflict("programmes.cohort.already-cancelled", () -> cohort.cancel("Again", OPENS));
        assertEquals(1000, cohort.cancelReason().length());
        assertFalse(CohortState.CANCELLED.isArranging());
    }

    @Test
    void itsFirstDayBeginsAtMidnightInLondon() {
        Cohort summer = new Cohort(
                new InitiativeId(1),
                1,
                plan(
                        Instant.parse("2027-04-01T09:00:00Z"),
                        Instant.parse("2027-05-01T09:00:00Z"),
                        "2027-06-01",
                        "2027-07-01",
                        0),
                5);
        assertFalse(summer.hasBegun(Instant.parse("2027-05-31T22:59:59Z")));
        assertTrue(summer.hasBegun(Instant.parse("2027-05-31T23:00:00Z")));
        assertEquals(Instant.parse("2027-05-31T22:59:00Z"), summer.lastAnswer());
    }

    @Test
    void placesAreOneToTenThousand() {
        assertEquals(Cohort.MOST_PLACES, cohort(5, Cohort.MOST_PLACES).capacity());
        invalid("capacity", "shared.not-between", () -> cohort(0, 0));
        invalid("capacity", "shared.not-between", () -> cohort(0, Cohort.MOST_PLACES + 1));
        invalid("capacity", "shared.not-between", () -> cohort.capacity(0));
        invalid("minimum", "programmes.cohort.minimum-above-capacity", () -> cohort(6, 5));
        assertEquals(5, cohort(5, 5).minimum());
        assertEquals(12, cohort.capacity());
    }

    private static Cohort cohort(int minimum, int places) {
        return new Cohort(new InitiativeId(1), 1, plan(OPENS, CLOSES, "2026-11-02", "2027-03-31", minimum), places);
    }

    @Test
    void whatIsReservedCannotBeTakenAway() {
        cohort.reserve(PlacePool.of(Sector.NHS, 12));
        assertEquals(0, cohort.openPool().places());
        invalid("capacity", "programmes.cohort.fewer-than-reserved", () -> cohort.capacity(11));
        invalid("reserved", "programmes.cohort.reserved-too-many", () -> cohort.reserve(PlacePool.of(Sector.NHS, 1)));
        cohort.reserve(PlacePool.of(Sector.EDUCATION, 0));
        assertEquals(3, cohort.pools().size());
        assertEquals(12, cohort.capacity());
    }

    @Test
    void releasedPlacesGoToEverybodyExceptThoseThatAreTaken() {
        PlacePool reserved = PlacePool.of(new OrganisationId(3), 6);
        cohort.reserve(reserved);
        cohort.release(reserved, 2);
        assertEquals(2, reserved.places());
        assertEquals(10, cohort.openPool().places());
        assertEquals(12, cohort.capacity());
        cohort.release(reserved, 0);
        assertEquals(12, cohort.openPool().places());
    }

    @Test
    void questionsAreKeptInTheirOrderAndDroppedTogether() {
        Question why = new Question("Why?", null, QuestionKind.LONG, null, true);
        Question how = new Question("How?", null, QuestionKind.SHORT, null, false);
        cohort.ask(why);
        cohort.ask(how);
        assertEquals(List.of(why, how), cohort.questions());
        cohort.dropQuestions();
        assertEquals(List.of(), cohort.questions());
    }

    @Test
    void aComponentIsFoundByItsKey() {
        CohortComponent classes = keyed(new CohortComponent(ComponentKind.MASTER_CLASS, "Classes", 3), 21);
        assertSame(classes, cohort.add(classes));
        assertSame(classes, cohort.component(21));
        notFound(() -> cohort.component(22));
        assertEquals(List.of(classes), cohort.components());
    }

    @Test
    void aComponentHasATitleAndNotMoreSessionsThanAreSensible() {
        assertEquals("Classes", new CohortComponent(ComponentKind.MODULE, " Classes  ", 500).title());
        assertEquals(0, new CohortComponent(ComponentKind.MODULE, "Classes", 0).least());
        invalid("kind", "shared.required", () -> new CohortComponent(null, "Classes", null));
        invalid("title", "shared.required", () -> new CohortComponent(ComponentKind.MODULE, " ", null));
        invalid("title", "shared.too-long", () -> new CohortComponent(ComponentKind.MODULE, "x".repeat(161), null));
        invalid("title", "shared.unreadable", () -> new CohortComponent(ComponentKind.MODULE, "a\u202Eb", null));
        invalid("least", "shared.not-between", () -> new CohortComponent(ComponentKind.MODULE, "Classes", -1));
        invalid("least", "shared.not-between", () -> new CohortComponent(ComponentKind.MODULE, "Classes", 501));
    }

    @Test
    void aSessionHasATitleAndGetsItsDateLater() {
        CohortComponent classes = keyed(new CohortComponent(ComponentKind.MASTER_CLASS, "Classes", 3), 21);
        CohortSession session = new CohortSession(new CohortId(1), classes, "  First ");
        assertEquals("First", session.title());
        assertEquals(21, session.component());
        assertNull(session.appointment());
        session.appointment(new AppointmentId(4));
        assertEquals(new AppointmentId(4), session.appointment());
        invalid("title", "shared.required", () -> session.title(""));
        invalid("title", "shared.too-long", () -> session.title("x".repeat(161)));
        invalid("title", "shared.unreadable", () -> session.title("a\u202Eb"));
        assertEquals("First", session.title());
    }

    @Test
    void thePlanIsGivenBackAsItWas() {
        CohortPlan plan = plan(OPENS, CLOSES, "2026-11-02", "2027-03-31", 5);
        assertEquals(plan, cohort.plan());
        CohortPlan other = plan(OPENS, CLOSES, "2026-11-09", "2027-03-31", 2);
        cohort.plan(other);
        assertEquals(other, cohort.plan());
        assertEquals(12, cohort.capacity(), "places are another matter");
    }
}
