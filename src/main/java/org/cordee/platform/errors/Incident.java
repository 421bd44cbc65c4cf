package org.cordee.platform.errors;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cordee.shared.errors.Causes;

/**
 * Something nobody foresaw: the person gets the id, the log gets one line with the same id. The line names the first
 * cause and where in our code it came from; at level FINE the whole trace follows.
 *
 * @param id eight letters and digits that cannot be misread aloud
 */
public record Incident(String id) {

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int OUR_FRAMES = 4;
    private static final int LONGEST = 500;

    /** Logs it and gives it its id. */
    public static Incident of(Throwable thrown, String method, String path) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        LOG.severe(() ->
                "Incident " + id + " in " + method + " " + path.replaceAll("\\p{Cntrl}", "?") + ": " + line(thrown));
        LOG.log(Level.FINE, "Incident " + id, thrown);
        return new Incident(id.toString());
    }

    /** The first cause and where it came from, then how it was met at last. */
    static String line(Throwable thrown) {
        Throwable first = Causes.root(thrown);
        if (first == null) {
            return "no exception";
        }
        StringBuilder line = new StringBuilder(plain(first));
        StackTraceElement[] frames = first.getStackTrace();
        int ours = 0;
        for (int i = 0; i < frames.length && ours < OUR_FRAMES; i++) {
            boolean written = frames[i].getClassName().startsWith("org.cordee.")
                    && frames[i].getLineNumber() > 0
                    && !frames[i].getMethodName().equals("doFilter");
            if (i == 0 || written) {
                line.append(" at ").append(frames[i]);
                ours++;
            }
        }
        if (first != thrown) {
            line.append(" | seen as ").append(plain(thrown));
        }
        return line.toString();
    }

    private static String plain(Throwable thrown) {
        String text = String.valueOf(thrown).replaceAll("\\s+", " ");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
