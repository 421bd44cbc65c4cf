package org.cordee.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class JobErrorTest {

    /** An exception that may be shown. */
    private static final class Shown extends RuntimeException implements OperatorMessage {

        private static final long serialVersionUID = 1L;

        Shown(String message) {
            super(message);
        }

        @Override
        public String operatorMessage() {
            return "shown: " + getMessage();
        }
    }

    @Test
    void aMessageIsLeftOutAndThePlaceIsNamed() {
        String error = JobError.describe(
                new IllegalStateException("outer zoe@demo.example", new RuntimeException("zoe@demo.example")));
        assertFalse(error.contains("zoe"), error);
        assertTrue(
                error.startsWith(
                        "java.lang.RuntimeException in platform.jobs.JobErrorTest.aMessageIsLeftOutAndThePlaceIsNamed"),
                error);
    }

    @Test
    void theDatabaseIsQuotedByItsCodesAlone() {
        String error = JobError.describe(
                new IllegalStateException(new SQLException("Value too long: 'A private note'", "22001", 22001)));
        assertFalse(error.contains("private"), error);
        assertTrue(error.startsWith("java.sql.SQLException (SQLSTATE 22001, code 22001) in "), error);
    }

    @Test
    void whatMayBeShownIsShownWhereverItStands() {
        assertEquals("shown: a", JobError.describe(new Shown("a")));
        assertEquals("shown: a", JobError.describe(new IllegalStateException(new Shown("a"))));
        Shown outer = new Shown("a");
        outer.initCause(new IllegalStateException("b"));
        assertEquals("shown: a", JobError.describe(outer));
        assertEquals(500, JobError.describe(new Shown("x".repeat(900))).length());
    }

    @Test
    void causesInACircleEnd() {
        IllegalStateException one = new IllegalStateException("a");
        one.initCause(new IllegalStateException("b", one));
        assertTrue(JobError.describe(one).startsWith("java.lang.IllegalStateException"));
    }

    @Test
    void anErrorWithoutATraceIsNamed() {
        Throwable bare = new Throwable("a") {
            private static final long serialVersionUID = 1L;

            @Override
            public StackTraceElement[] getStackTrace() {
                return new StackTraceElement[0];
            }
        };
        assertEquals(bare.getClass().getName(), JobError.describe(bare));
    }
}
