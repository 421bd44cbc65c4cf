package org.cordee.platform.database;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLTransientException;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.cordee.platform.config.Settings;

/**
 * Whether the embedded database has room on its disk. H2 closes itself for everyone when a write fails, so statements
 * that change something are refused before the disk is quite full. Reading goes on, and changes are taken again as soon
 * as there is room.
 */
public class DiskSpace {

    /** Bytes; with less than this, the disk counts as full. */
    static final long LEAST = 16L << 20;

    private static final Logger LOG = Logger.getLogger(DiskSpace.class.getName());
    private static final Pattern READS = Pattern.compile("(?is)\\s*\\(*\\s*(select|values|with|set|explain|show)\\b.*");
    /** H2 writes down row locks and numbers it gives out. */
    private static final Pattern LOCKS =
            Pattern.compile("(?i)\\bfor\\s+(no\\s+key\\s+)?(update|share|key)\\b|\\bnext\\s+value\\b");

    private static final DiskSpace HERE = new DiskSpace(folder(Settings.here()));

    private final File folder;
    private boolean saidFull;

    /** @param folder where the embedded database lies; null for a database that is not embedded */
    DiskSpace(File folder) {
        this.folder = folder;
    }

    /** Returns true while nothing can be saved because the disk of the embedded database is full. */
    public static boolean isFull() {
        return HERE.full();
    }

    boolean full() {
        // a folder that is not there has no room either, but that is no full disk
        return folder != null && folder.getUsableSpace() < LEAST && folder.isDirectory();
    }

    /** Writes to the log when the disk has become full, and when it has room again. */
    static synchronized void logChange() {
        boolean full = isFull();
        if (full != HERE.saidFull) {
            HERE.saidFull = full;
            if (full) {
                LOG.severe("The disk of the folder " + HERE.folder
                        + " is full: everything can be read, but nothing can be saved.");
            } else {
                LOG.info("The disk of the folder " + HERE.folder + " has room again.");
            }
        }
    }

    /** Returns the same connection, but one that refuses changes while the disk is full. */
    static Connection guarded(Connection connection) {
        return HERE.guard(connection);
    }

    Connection guard(Connection connection) {
        return WatchedConnection.of(connection, sql -> {
            if (!reads(sql) && full()) {
                throw new SQLTransientException(
                        "the disk of the database is full: nothing can be saved", SqlErrors.DISK_FULL);
            }
        });
    }

    static boolean reads(String sql) {
        return READS.matcher(sql).matches() && !LOCKS.matcher(sql).find();
    }

    /** Returns the folder of the embedded database, or null when the database is elsewhere or in memory. */
    static File folder(Settings settings) {
        String url = settings.databaseUrl().orElse(null);
        if (url == null) {
            return settings.data().toFile();
        }
        if (!url.startsWith("jdbc:h2:") || url.matches("jdbc:h2:(mem|tcp|ssl|zip):.*")) {
            return null;
        }
        String file = url.substring("jdbc:h2:".length())
                .replaceAll(";.*", "")
                .replaceFirst("^file:", "")
                .replaceFirst("^~", System.getProperty("user.home"));
        return Path.of(file).toAbsolutePath().getParent().toFile();
    }
}
