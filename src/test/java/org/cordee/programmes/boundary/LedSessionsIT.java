package org.cordee.programmes.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Selection;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

/** A lead sees the sessions of their cohorts without taking part in them. */
class LedSessionsIT extends ProgrammeInside {

    @Inject
    private Sessions sessions;

    @Inject
    private Appointments appointments;

    private TimeRange plan(CohortId cohort, String title, Duration from) {
        Instant start = clock.instant().plus(from);
        TimeRange when = new TimeRange(start, start.plus(Duration.ofHours(2)), ZoneId.of("Europe/London"));
        long component =
                as(lead, () -> cohorts.page(cohort)).components().get(0).id();
        as(lead, () -> sessions.plan(cohort, component, title, when, Venue.OPEN, true, true));
        return when;
    }

    private Appointments.Led led(PersonId person) {
        Instant now = clock.instant();
        return as(person, () -> appointments.led(now, now.plus(Duration.ofDays(14))));
    }

    private static List<String> titles(Appointments.Led led) {
        return led.entries().stream().map(e -> e.about().title()).toList();
    }

    @Test
    void theLeadSeesThemUntilTheyAreHidden() {
        CohortId cohort = open(Selection.FIRST_COME, 2);
        PersonId participant = person(Level.MANAGER);
        apply(participant, cohort);
        PersonId coordinator = person(Level.MANAGER);
        give(coordinator, Role.COORDINATOR);
        String title = unique("Visit");
        TimeRange when = plan(cohort, title, Duration.ofDays(5));
        String later = unique("Later");
        plan(cohort, later, Duration.ofDays(30));

        Appointments.Led led = led(lead);
        assertTrue(led.any());
        assertTrue(titles(led).contains(title));
        assertFalse(titles(led).contains(later));
        assertTrue(led.entries().stream().allMatch(Appointments.Entry::led));
        assertFalse(led(participant).any());
        assertFalse(led(coordinator).any());
        assertEquals(List.of(), as(lead, () -> appointments.busy(lead, when)));

        as(lead, () -> appointments.hideLed(true));
        assertTrue(led(lead).hidden());
        assertEquals(List.of(), led(lead).entries());
        as(lead, () -> appointments.hideLed(false));
        assertTrue(titles(led(lead)).contains(title));
    }

    @Test
    void whoTakesPartInWhatTheyLeadSeesItOnce() {
        CohortId cohort = open(Selection.FIRST_COME, 2);
        apply(lead, cohort);
        String title = unique("Both");
        plan(cohort, title, Duration.ofDays(3));

        Instant now = clock.instant();
        assertFalse(titles(led(lead)).contains(title));
        assertEquals(
                1,
                as(lead, () -> appointments.mine(now, now.plus(Duration.ofDays(14)))).stream()
                        .filter(e -> e.about().title().equals(title) && !e.led())
                        .count());
    }
}
