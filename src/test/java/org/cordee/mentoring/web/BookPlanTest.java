package org.cordee.mentoring.web;

import static org.cordee.house.Refusals.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cordee.scheduling.terms.SeriesDate;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.RelationshipId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is chosen of a session stands in the address of each page, and nothing else is believed. */
class BookPlanTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant START = Instant.parse("2026-12-03T10:00:00Z");

    private final BookPlan plan = new BookPlan();

    BookPlanTest() {
        plan.setRelationship(new RelationshipId(7));
    }

    @Test
    void whatIsMissingFirstIsAskedFirst() {
        assertEquals(BookStep.LENGTH, plan.furthest());
        plan.setMinutes(45);
        assertEquals(BookStep.TIME, plan.furthest());
        plan.setStart(START.toString());
        assertEquals(BookStep.CHECK, plan.furthest());
        plan.setMinutes(50);
        assertEquals(BookStep.LENGTH, plan.furthest(), "no such length is offered");
    }

    @Test
    void onlyWhatWasChosenStandsInTheAddress() {
        assertEquals("/mentoring/book?relationship=7&step=length", plan.at(BookStep.LENGTH));
        plan.setMinutes(60);
        plan.setEvery(5);
        plan.setTimes(3);
        plan.setLater(true);
        plan.setStart(START.toString());
        assertEquals(
                "/mentoring/book?relationship=7&step=check&minutes=60&every=5&times=3&later=true"
                        + "&start=2026-12-03T10:00:00Z",
                plan.at(BookStep.CHECK));
        assertEquals(plan.at(BookStep.PLACE), plan.to("place"));
        assertEquals(plan.at(BookStep.PLACE) + "&faces-redirect=true", plan.redirect(BookStep.PLACE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "tomorrow", "2026-12-03", "<script>"})
    void whatCannotBeReadWasNotChosen(String odd) {
        plan.setStart(odd);
        plan.setWeek(odd.equals("2026-12-03") ? "2026-13-03" : odd);
        assertNull(plan.instant());
        assertNull(plan.weekOf());
        assertFalse(plan.at(BookStep.TIME).contains("start"), plan.at(BookStep.TIME));
    }

    @Test
    void aWeekIsNamedByADay() {
        assertNull(plan.weekOf());
        plan.setWeek("2026-12-07");
        assertEquals(LocalDate.of(2026, 12, 7), plan.weekOf());
    }

    @Test
    void oneSessionOrASeries() {
        plan.setMinutes(60);
        plan.setStart(START.toString());
        TimeRange first = new TimeRange(START, START.plusSeconds(3600), LONDON);
        assertFalse(plan.isSeries());
        assertNull(plan.rule());
        assertEquals(List.of(first), plan.dates(LONDON));
        plan.setEvery(2);
        assertFalse(plan.isSeries(), "how often is missing");
        plan.setTimes(3);
        assertEquals(
                List.of(START, START.plus(Duration.ofDays(14)), START.plus(Duration.ofDays(28))),
                plan.dates(LONDON).stream().map(TimeRange::start).toList());
        plan.once();
        assertEquals(List.of(first), plan.dates(LONDON));
    }

    @Test
    void singleDatesOfASeriesAreSkippedOrMovedInTheAddress() {
        plan.setMinutes(60);
        plan.setStart(START.toString());
        plan.setEvery(2);
        plan.setTimes(3);
        Instant other = START.plus(Duration.ofDays(29));
        assertTrue(plan.skipping(2).endsWith("&changes=2-skip"), plan.skipping(2));
        plan.setChanges("2-skip,3-" + other);
        assertEquals(
                List.of(START, START.plus(Duration.ofDays(14)), other),
                plan.planned(LONDON).stream().map(d -> d.when().start()).toList());
        assertEquals(
                List.of(false, true, false),
                plan.planned(LONDON).stream().map(SeriesDate::skipped).toList());
        assertTrue(plan.restoring(2).endsWith("&changes=3-" + other), plan.restoring(2));
        assertTrue(plan.moving(2, other).contains("&changes=2-" + other + ",3-" + other), plan.moving(2, other));
        plan.setChanges("<script>,0-skip,2-2026");
        assertFalse(plan.at(BookStep.CHECK).contains("changes"), plan.at(BookStep.CHECK));
        plan.setChanges("1-skip");
        plan.once();
        assertEquals(1, plan.planned(LONDON).size(), "one session alone is never skipped");
        assertFalse(plan.planned(LONDON).get(0).skipped());
    }

    @Test
    void aSeriesThatCannotBeIsRefused() {
        plan.setEvery(0);
        plan.setTimes(1);
        assertEquals(List.of("everyWeeks", "times"), fields(plan::rule));
    }

    @Test
    void stepsHaveAWordAndAnOrder() {
        for (BookStep step : BookStep.values()) {
            assertEquals(Optional.of(step), BookStep.of(step.key()));
        }
        assertEquals(Optional.empty(), BookStep.of("nowhere"));
        assertEquals(BookStep.LENGTH, BookStep.TIME.before());
        assertEquals(BookStep.PLACE, BookStep.CHECK.before());
    }
}
