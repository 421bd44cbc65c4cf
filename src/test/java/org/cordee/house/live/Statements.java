package org.cordee.house.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordee.platform.database.StatementLog;

/** Counts the SQL statements that the {@link LiveServer} needs for a request, by its {@link StatementLog}. */
public final class Statements implements AutoCloseable {

    private final Path file = LiveServer.here().statements();

    /** Begins to count. */
    public Statements() {
        clear();
    }

    /** Forgets what was counted so far. */
    public void clear() {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns how many SQL statements the last request to this address needed since {@link #clear()}, such as
     * {@code GET /people/profile}; 0 for none.
     */
    public int ofLast(String request) {
        try {
            int found = 0;
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(request + " ")) {
                    found = Integer.parseInt(line.substring(request.length() + 1));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts no more. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
