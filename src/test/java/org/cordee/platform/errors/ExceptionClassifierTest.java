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

class ExceptionClassifierTest {

    @Test
    void whatThePersonDidIsFoundUnderTheWrappings() {
        NotFound thrown = new NotFound();
        assertEquals(
                thrown,
                ExceptionClassifier.domain(new RuntimeException(new IllegalStateException(thrown)))
                        .orElseThrow());
        assertTrue(ExceptionClassifier.domain(new IllegalStateException("x")).isEmpty());
    }

    @Test
    void aLostUpdateIsAConflict() {
        assertTrue(
                ExceptionClassifier.domain(new RuntimeException(new OptimisticLockException()))
                                .orElseThrow()
                        instanceof Conflict);
    }

    @Test
    void locksAndConnectionsThatCannotBeHadAreBusy() {
        assertTrue(ExceptionClassifier.busy(new RuntimeException(new PessimisticLockException())));
        assertTrue(ExceptionClassifier.busy(new SQLException("gone", "08S01")));
        assertTrue(ExceptionClassifier.busy(new SQLException("deadlock", "40001")));
        assertTrue(ExceptionClassifier.busy(new SQLException("timeout", "HYT00", 50200)));
        assertFalse(ExceptionClassifier.busy(new SQLException("syntax", "42000")));
        assertFalse(ExceptionClassifier.busy(new IllegalStateException()));
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
