package org.cordee.programmes.desk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.boundary.ProgrammeInside;
import org.cordee.programmes.boundary.Sessions;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.QuestionKind;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Selection;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** A cohort is made from an earlier one, without its people. */
class CohortCopiesIT extends ProgrammeInside {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    private CohortCopies copies;

    @Inject
    private Sessions sessions;

    private TimeRange at(LocalDate day) {
        return new TimeRange(
                day.atTime(10, 0).atZone(LONDON).toInstant(),
                day.atTime(16, 0).atZone(LONDON).toInstant(),
                LONDON);
    }

    private CohortId original() {
        CohortId cohort = as(
                lead,
                () -> cohorts.open(
                        initiative,
                        plan(Selection.FIRST_COME),
                        12,
                        List.of(new Cohorts.Reserved(null, Sector.THIRD_SECTOR, 3)),
                        List.of(new Cohorts.NewQuestion("Which day?", null, QuestionKind.SHORT, List.of(), true))));
        apply(person(Level.MANAGER), cohort, "Monday");
        return cohort;
    }

    private void apply(PersonId person, CohortId cohort, String answer) {
        long question = as(lead, () -> cohorts.page(cohort)).questions().get(0).id();
        as(person, () -> applications.apply(cohort, "I want to learn.", Map.of(question, answer)));
    }

    @Test
    void theSameWithAllDatesLaterAndWithoutPeople() {
        CohortId cohort = original();
        CohortPage before = as(lead, () -> cohorts.page(cohort));
        long component = before.components().get(0).id();
        LocalDate day = before.plan().startsOn().plusDays(2);
        Venue hall = new Venue("Town hall", null);
        as(lead, () -> sessions.plan(cohort, component, "Opening day", at(day), hall));
        long gone = as(lead, () -> sessions.plan(cohort, component, "Supper", at(day.plusDays(7)), Venue.OPEN));
        as(lead, () -> sessions.cancel(gone));
        LocalDate starts = before.plan().startsOn().plusWeeks(52).minusDays(3);
        String title = unique("Next year");

        CohortCopies.Preview preview = as(lead, () -> copies.preview(cohort, starts));
        assertEquals(before.plan().startsOn().plusWeeks(52), preview.plan().startsOn());
        assertEquals(1, preview.sessions().size());
        CohortId copy = as(lead, () -> copies.copy(cohort, title, starts));

        CohortPage after = as(lead, () -> cohorts.page(copy));
        assertEquals(title, after.plan().title());
        assertEquals(CohortState.DRAFT, after.state());
        assertEquals(before.plan().endsOn().plusWeeks(52), after.plan().endsOn());
        assertEquals(before.plan().details(), after.plan().details());
        assertEquals(before.numbers().capacity(), after.numbers().capacity());
        assertEquals(0, after.numbers().enrolled());
        assertEquals(
                before.pools().stream().map(CohortPage.PoolCard::places).toList(),
                after.pools().stream().map(CohortPage.PoolCard::places).toList());
        assertEquals(
                before.questions().stream().map(CohortPage.QuestionCard::label).toList(),
                after.questions().stream().map(CohortPage.QuestionCard::label).toList());
        assertEquals(
                before.components().stream()
                        .map(CohortPage.ComponentCard::title)
                        .toList(),
                after.components().stream().map(CohortPage.ComponentCard::title).toList());
        List<Sessions.SessionCard> moved = as(lead, () -> sessions.of(copy));
        assertEquals(1, moved.size());
        assertEquals("Opening day", moved.get(0).title());
        assertEquals(at(day.plusWeeks(52)), moved.get(0).date().when());
        assertEquals(hall, moved.get(0).date().where());
        assertEquals(after.components().get(0).id(), moved.get(0).component().id());
        assertTrue(moved.get(0).attendance().isEmpty());
    }

    @Test
    void refusesWhatCannotBe() {
        CohortId cohort = original();
        LocalDate first = as(lead, () -> cohorts.page(cohort)).plan().startsOn();
        LocalDate starts = first.plusWeeks(52);
        PersonId coordinator = person(Level.MANAGER);
        give(coordinator, Role.COORDINATOR);
        String same = as(lead, () -> cohorts.page(cohort)).plan().title();

        refused(NotFound.class, () -> as(coordinator, () -> copies.preview(cohort, starts)));
        refused(NotFound.class, () -> as(coordinator, () -> copies.copy(cohort, "Another", starts)));
        refused(Invalid.class, () -> as(lead, () -> copies.preview(cohort, null)));
        refused(Invalid.class, () -> as(lead, () -> copies.preview(cohort, first)));
        refused(Invalid.class, () -> as(lead, () -> copies.preview(cohort, first.plusYears(9))));
        refused(Invalid.class, () -> as(lead, () -> copies.copy(cohort, same, starts)));
        refused(Invalid.class, () -> as(lead, () -> copies.copy(cohort, " ", starts)));
        clock().forward(Duration.ofDays(400));
        refused(Invalid.class, () -> as(lead, () -> copies.preview(cohort, starts)));
    }

    @Test
    void datesAtWeekendsAndOnBankHolidaysAreSaid() {
        Instant noon = LocalDate.of(2027, 5, 3).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        TimeRange holiday = new TimeRange(noon, noon.plusSeconds(3600), LONDON);
        assertTrue(new CohortCopies.Moved("May Day", holiday, holiday).bankHoliday());
        Instant saturday = LocalDate.of(2027, 5, 8).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        TimeRange weekend = new TimeRange(saturday, saturday.plusSeconds(3600), LONDON);
        assertTrue(new CohortCopies.Moved("Walk", weekend, weekend).weekend());
    }
}
