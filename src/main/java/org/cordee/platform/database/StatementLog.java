package org.cordee.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file that says which SQL statements each request has prepared, for developers and tests. The system property
 * {@value #PROPERTY} names it, and it is written while it exists: a line with the address and the number of statements,
 * then the statements, each with how often it was prepared and four spaces in front.
 */
public final class StatementLog {

    /** The system property with the file's name. */
    public static final String PROPERTY = "cordee.statements";

    private static final String FILE = System.getProperty(PROPERTY);
    private static final ThreadLocal<List<String>> REQUEST = new ThreadLocal<>();

    private StatementLog() {}

    /** Returns true where statements are counted. */
    public static boolean isOn() {
        return FILE != null;
    }

    /** Begins to count what this thread prepares. */
    public static void begin() {
        REQUEST.set(new ArrayList<>());
    }

    /** Writes what this thread has prepared since {@link #begin()}. Nothing is written where it prepared nothing. */
    public static void end(String address) {
        List<String> statements = REQUEST.get();
        REQUEST.remove();
        if (statements != null && !statements.isEmpty()) {
            append(entry(address, statements));
        }
    }

    static String entry(String address, List<String> statements) {
        Map<String, Integer> times = new LinkedHashMap<>();
        statements.forEach(sql -> times.merge(sql.replaceAll("\\s+", " ").strip(), 1, Integer::sum));
        StringBuilder text = new StringBuilder();
        text.append(address).append(' ').append(statements.size()).append('\n');
        times.forEach((sql, n) ->
                text.append("    ").append(n).append(" × ").append(sql).append('\n'));
        return text.toString();
    }

    private static synchronized void append(String text) {
        try {
            Files.write(Path.of(FILE), text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        } catch (NoSuchFileException e) {
            return; // nobody wants to know
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the same connection, but one that tells what is prepared on it. */
    static Connection counted(Connection connection) {
        return WatchedConnection.of(connection, sql -> {
            List<String> statements = REQUEST.get();
            if (statements != null) {
                statements.add(sql);
            }
        });
    }
}
