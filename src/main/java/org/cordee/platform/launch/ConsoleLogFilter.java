package org.cordee.platform.launch;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.platform.config.StartFailure;

/**
 * Lets Cordee's own words through, and of others what an operator has to see. Some of Payara's loggers set their level
 * themselves. Payara warns of a boot command that it refuses and starts without it, which could leave a port open or a
 * limit off: here it ends the start.
 */
public final class ConsoleLogFilter implements Filter {

    private static final Pattern REFUSED = Pattern.compile("(?s)Boot Command .* failed.*");
    /** Payara 7 on Java 25 says it once at every start; the class is loaded a moment later. */
    private static final String OF_NO_USE = "Class Not loaded yet";

    @Override
    public boolean isLoggable(LogRecord record) {
        String message = String.valueOf(record.getMessage());
        if (REFUSED.matcher(message).matches()) {
            StartFailure.because("Payara Micro refused a boot command of Cordee: "
                    + message.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .collect(Collectors.joining(" ")));
        }
        return !message.startsWith(OF_NO_USE)
                && (record.getLevel().intValue() >= Level.WARNING.intValue()
                        || String.valueOf(record.getLoggerName()).startsWith("org.cordee"));
    }
}
