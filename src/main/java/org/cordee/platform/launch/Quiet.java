package org.cordee.platform.launch;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Lets Cordee's own words through, and of others what an operator has to see. Some of Payara's loggers set their level themselves. */
public final class Quiet implements Filter {

    @Override
    public boolean isLoggable(LogRecord record) {
        return record.getLevel().intValue() >= Level.WARNING.intValue()
                || String.valueOf(record.getLoggerName()).startsWith("org.cordee");
    }
}
