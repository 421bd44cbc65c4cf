package org.cordee.programmes.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.Progress;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortTest {

    private static final Instant OPENS = Instant.parse("2026-10-01T09:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-10-20T16:00:00Z");

    private final Cohort cohort =
            new Cohort(new InitiativeId(1), plan(OPENS, CLOSES, "2026-11-02", "2027-03-31", 5), 12);

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
                                        new InitiativeId(1), plan(OPENS, CLOSES, "2026-11-02", "2027-03-31", 13), 12))
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
}
