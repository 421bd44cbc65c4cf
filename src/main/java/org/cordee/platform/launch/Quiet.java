package org.cordee.platform.launch;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.platform.config.StartFailure;

/**
 * Lets Cordee's own words through, and of others what an operator has to see.
 * Some of Payara's loggers set their level themselves. Payara warns of a boot command that it refuses and starts without it, which
 * could leave a port open or a limit off: here it ends the start.
 */
public final class Quiet implements Filter {

    private static final Pattern REFUSED = Pattern.compile("(?s)Boot Command .* failed.*");

    @Override
    public boolean isLoggable(LogRecord record) {
        if (record.getMessage() != null && REFUSED.matcher(record.getMessage()).matches()) {
            StartFailure.because("Payara Micro refused a boot command of Cordee: " + record.getMessage().lines().map(String::strip)
                    .filter(line -> !line.isEmpty()).collect(Collectors.joining(" ")));
        }
        return record.getLevel().intValue() >= Level.WARNING.intValue()
                || String.valueOf(record.getLoggerName()).startsWith("org.cordee");
    }
}
