package org.cordee.platform.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.junit.jupiter.api.Test;

class TroubleTest {

    @Test
    void whatThePersonDidIsFoundUnderTheWrappings() {
        NotFound thrown = new NotFound();
        assertEquals(
                thrown,
                Trouble.domain(new RuntimeException(new IllegalStateException(thrown)))
                        .orElseThrow());
        assertTrue(Trouble.domain(new IllegalStateException("x")).isEmpty());
    }

    @Test
    void aLostUpdateIsAConflict() {
        assertTrue(
                Trouble.domain(new RuntimeException(new OptimisticLockException()))
                                .orElseThrow()
                        instanceof Conflict);
    }

    @Test
    void locksAndConnectionsThatCannotBeHadAreBusy() {
        assertTrue(Trouble.busy(new RuntimeException(new PessimisticLockException())));
        assertTrue(Trouble.busy(new SQLException("gone", "08S01")));
        assertTrue(Trouble.busy(new SQLException("deadlock", "40001")));
        assertTrue(Trouble.busy(new SQLException("timeout", "HYT00", 50200)));
        assertFalse(Trouble.busy(new SQLException("syntax", "42000")));
        assertFalse(Trouble.busy(new IllegalStateException()));
    }

    @Test
    void anIncidentIsOneLineFromTheFirstCause() {
        String line = Incident.line(new IllegalArgumentException("outer", new IllegalStateException("in\nner")));
        assertFalse(line.contains("\n"));
        assertTrue(line.startsWith("java.lang.IllegalStateException: in ner at "), line);
        assertTrue(line.contains("seen as java.lang.IllegalArgumentException: outer"), line);
        assertTrue(Incident.of(null, "GET", "/x\n").id().matches("[2-9A-Z]{8}"));
    }
}
