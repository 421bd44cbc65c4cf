package org.cordee.programmes.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cordee.programmes.desk.boundary.CohortDesk;
import org.cordee.programmes.desk.terms.CohortFilter;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Selection;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cohort that is set up is seen by those who run the programme alone, until its lead publishes it. */
class DraftCohortsIT extends ProgrammeInside {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    private Sessions sessions;

    @Inject
    private CohortDesk desk;

    private CohortId draft;
    private PersonId reader;

    @BeforeEach
    void aDraft() {
        draft = as(lead, () -> cohorts.draft(initiative, plan(Selection.FIRST_COME), 5));
        reader = person(Level.PRACTITIONER);
    }

    private boolean listed(CohortId id) {
        return as(lead, () -> desk.page(new CohortFilter(null, null, null), PageQuery.of(0, 200))).items().stream()
                .anyMatch(row -> row.id().equals(id));
    }

    @Test
    void nobodyElseFindsIt() {
        assertThrows(NotFound.class, () -> as(reader, () -> cohorts.page(draft)));
        assertThrows(NotFound.class, () -> asVisitor(() -> cohorts.page(draft)));
        assertThrows(NotFound.class, () -> as(reader, () -> cohorts.dates(draft)));
        assertThrows(NotFound.class, () -> asAdministrator(person(Level.EXECUTIVE), () -> cohorts.page(draft)));
        assertTrue(as(reader, () -> cohorts.openToMe()).stream().noneMatch(c -> c.id().equals(draft)));
        assertTrue(asVisitor(() -> cohorts.of(initiative)).stream().noneMatch(c -> c.id().equals(draft)));
        assertTrue(asVisitor(() -> cohorts.next()).values().stream().noneMatch(c -> c.id().equals(draft)));
        assertThrows(NotFound.class, () -> as(reader, () -> applications.apply(draft, "May I?", Map.of())));
    }

    @Test
    void leadAndCoordinatorSeeIt() {
        PersonId coordinator = person(Level.MANAGER);
        give(coordinator, Role.COORDINATOR);
        assertEquals(CohortState.DRAFT, as(lead, () -> cohorts.page(draft)).state());
        assertEquals(
                CohortState.DRAFT, as(coordinator, () -> cohorts.page(draft)).state());
        assertTrue(listed(draft));
        assertThrows(NotFound.class, () -> as(coordinator, () -> cohorts.publish(draft)));
        assertThrows(NotFound.class, () -> as(coordinator, () -> cohorts.discard(draft)));
    }

    @Test
    void oncePublishedPeopleApply() {
        assertThrows(NotFound.class, () -> as(reader, () -> cohorts.publish(draft)));
        as(lead, () -> cohorts.publish(draft));
        assertEquals(CohortState.OPEN, asVisitor(() -> cohorts.page(draft)).state());
        assertTrue(as(reader, () -> cohorts.openToMe()).stream().anyMatch(c -> c.id().equals(draft)));
        apply(reader, draft);
        assertThrows(Conflict.class, () -> as(lead, () -> cohorts.publish(draft)));
        assertThrows(Conflict.class, () -> as(lead, () -> cohorts.discard(draft)));
    }

    @Test
    void aDiscardedDraftIsGoneWithItsDates() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), LONDON).plusDays(40);
        long session = as(lead, () -> {
            long part = cohorts.page(draft).components().get(0).id();
            TimeRange when = new TimeRange(
                    day.atTime(10, 0).atZone(LONDON).toInstant(),
                    day.atTime(12, 0).atZone(LONDON).toInstant(),
                    LONDON);
            return sessions.plan(draft, part, "Opening day", when, Venue.OPEN);
        });
        as(lead, () -> cohorts.discard(draft));
        assertFalse(listed(draft));
        assertThrows(NotFound.class, () -> asVisitor(() -> cohorts.page(draft)));
        assertEquals(
                List.of(AppointmentState.CANCELLED.name()),
                query(
                        "select a.state from appointment a join cohort_session s on s.appointment_id = a.id"
                                + " where s.id = ?",
                        row -> row.getString(1),
                        session));
    }
}
