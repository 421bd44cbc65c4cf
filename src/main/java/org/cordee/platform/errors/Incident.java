package org.cordee.platform.errors;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Something nobody foresaw: the person gets the id, the log gets one line with the same id. The line names each cause and where
 * in our code it came from; at level FINE the whole trace follows.
 *
 * @param id eight letters and digits that cannot be misread aloud
 */
public record Incident(String id) {

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int OUR_FRAMES = 4;

    /** Logs it and gives it its id. */
    public static Incident of(Throwable thrown, String method, String path) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        LOG.severe(() -> "Incident " + id + " in " + method + " " + path.replaceAll("\\p{Cntrl}", "?") + ": " + line(thrown));
        LOG.log(Level.FINE, "Incident " + id, thrown);
        return new Incident(id.toString());
    }

    static String line(Throwable thrown) {
        StringBuilder line = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            line.append(line.isEmpty() ? "" : " | because ").append(String.valueOf(cause).replaceAll("\\s+", " "));
            int ours = 0;
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < frames.length && ours < OUR_FRAMES; i++) {
                if (i == 0 || frames[i].getClassName().startsWith("org.cordee.") && frames[i].getLineNumber() > 0) {
                    line.append(" at ").append(frames[i]);
                    ours++;
                }
            }
        }
        return line.isEmpty() ? "no exception" : line.toString();
    }
}
