package org.cordee.house.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.shared.errors.Denied;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.Test;

/** The ground the other in-container tests stand on. */
class InsideIT extends Inside {

    @Inject
    CurrentPerson current;

    @Inject
    Clock clock;

    @Test
    void aRequestHasItsOwnPerson() {
        assertFalse(current.signedIn());
        assertEquals(new PersonId(7L), as(new PersonId(7L), () -> current.required()));
        assertFalse(asVisitor(() -> current.signedIn()));
        assertTrue(asAdministrator(new PersonId(7L), () -> current.administrator()));
        refused(Denied.class, () -> asVisitor(() -> current.required()));
        assertFalse(current.signedIn());
    }

    @Test
    void aCrowdIsManyPeople() {
        List<PersonId> seen = race(20, i -> as(new PersonId((long) i), () -> current.required()));
        for (int i = 0; i < 20; i++) {
            assertEquals(new PersonId((long) i), seen.get(i));
        }
    }

    @Test
    void theClockStandsStillUntilItIsMoved() {
        Instant before = clock.instant();
        // real time passes, and however much: the time of the test doesn't
        while (!Instant.now().isAfter(before.plusMillis(20))) {
            Thread.onSpinWait();
        }
        assertTrue(Duration.between(before, clock.instant()).toMillis() < 10);
        clock().forward(Duration.ofDays(3));
        assertEquals(3 * 24 * 60, Duration.between(before, clock.instant()).toMinutes());
    }

    @Test
    void theClockIsSetToTheMicrosecond() {
        Instant moment = Instant.parse("2027-03-28T01:00:00.000001Z");
        clock().isNow(moment);
        // each reading is a microsecond later, and the jobs of the server read too
        Instant first = clock.instant();
        Instant second = as(new PersonId(7L), clock::instant);
        Instant third = clock.withZone(CurrentPerson.HOME_ZONE).instant();
        assertTrue(!first.isBefore(moment) && first.isBefore(second) && second.isBefore(third));
        assertTrue(Duration.between(moment, third).toMillis() < 10, "in every zone it is the same time");
    }

    @Test
    void theDatabaseIsThere() {
        assertEquals(1, count("select count(*) from id_source where name = ?", "ids"));
    }
}
