package org.cordee.platform.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.cordee.platform.config.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator sees on the console. */
class ConsoleLogFilterTest {

    private static boolean seen(String logger, String level, String message) {
        LogRecord line = new LogRecord(Level.parse(level), message);
        line.setLoggerName(logger);
        return new ConsoleLogFilter().isLoggable(line);
    }

    @ParameterizedTest
    @CsvSource({
        "org.cordee.platform.jobs,INFO,Ready,true",
        "org.cordee,FINE,Ready,true",
        "fish.payara.micro,INFO,Deployed,false",
        "fish.payara.micro,CONFIG,Deployed,false",
        "fish.payara.micro,WARNING,Disk is slow,true",
        "fish.payara.micro,SEVERE,Out of memory,true",
        ",INFO,Nobody says it,false",
        "fish.payara.micro,WARNING,Class Not loaded yet: x,false"
    })
    void ourOwnWordsAndWarningsOfOthers(String logger, String level, String message, boolean seen) {
        assertEquals(seen, seen(logger, level, message));
    }

    @Test
    void aRecordWithoutWordsDoesNoHarm() {
        assertFalse(seen("fish.payara", "INFO", null));
    }

    @Test
    void anOrdinaryWarningDoesNotEndTheStart() {
        seen("fish.payara", "WARNING", "Boot Command was slow");
        assertFalse(StartFailure.reason().filter(r -> r.contains("slow")).isPresent());
    }
}
