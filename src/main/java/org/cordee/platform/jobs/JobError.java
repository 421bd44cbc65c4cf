package org.cordee.platform.jobs;

import java.sql.SQLException;
import java.util.List;
import org.cordee.shared.errors.Causes;

/**
 * Describes why a job failed, for the database and for operators: what an {@link OperatorMessage} says, or the class of
 * the exception and where in our code it arose. Its own message is left out, as a database quotes the text that it
 * refuses.
 */
final class JobError {

    private static final String OURS = "org.cordee.";
    private static final String PLATFORM = "org.cordee.platform.";
    private static final int LENGTH = 500;

    private JobError() {}

    /** Returns a description of at most 500 characters. */
    static String describe(Throwable thrown) {
        List<Throwable> causes = Causes.of(thrown).toList();
        for (Throwable cause : causes) {
            if (cause instanceof OperatorMessage message) {
                return cut(message.operatorMessage());
            }
        }
        Throwable root = causes.get(causes.size() - 1);
        StringBuilder text = new StringBuilder(root.getClass().getName());
        if (root instanceof SQLException sql) {
            text.append(" (SQLSTATE ")
                    .append(sql.getSQLState())
                    .append(", code ")
                    .append(sql.getErrorCode())
                    .append(')');
        }
        StackTraceElement place = place(causes);
        if (place != null) {
            text.append(" in ")
                    .append(place.getClassName().substring(OURS.length()))
                    .append('.')
                    .append(place.getMethodName())
                    .append(", line ")
                    .append(place.getLineNumber());
        }
        return cut(text.toString());
    }

    /** Returns where in a feature it arose, else where in the platform, else null. */
    private static StackTraceElement place(List<Throwable> causes) {
        StackTraceElement inPlatform = null;
        for (int i = causes.size() - 1; i >= 0; i--) {
            for (StackTraceElement frame : causes.get(i).getStackTrace()) {
                String name = frame.getClassName();
                if (name.startsWith(OURS) && !name.contains("$") && frame.getLineNumber() > 0) {
                    if (!name.startsWith(PLATFORM)) {
                        return frame;
                    }
                    if (inPlatform == null) {
                        inPlatform = frame;
                    }
                }
            }
        }
        return inPlatform;
    }

    private static String cut(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH);
    }
}
