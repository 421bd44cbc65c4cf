package org.cordee.platform.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Sends the database a {@code select 1} four times a second, on a connection of its own. When no answer comes within
 * 2.5 seconds, the database counts as away: new requests get 503 at once (see {@link DatabaseState}), and connections
 * in use are closed so that requests under way end too. The first answer ends this.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseProbe {

    private static final Logger LOG = Logger.getLogger(DatabaseProbe.class.getName());
    private static final int EVERY_MILLIS = 250;
    private static final int ANSWER_MILLIS = 2_500;
    private static final long SOON_NANOS = 1_000_000_000L;

    private final DataSource database = MainDataSource.withTimeout(ANSWER_MILLIS);
    private Thread thread;
    private Connection connection;

    @PostConstruct
    void start() {
        thread = new Thread(this::run, "database-probe");
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
        DatabaseState.setAway(false);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        drop();
    }

    private void look() {
        DiskSpace.logChange();
        boolean away = !answers();
        if (away != DatabaseState.isAway()) {
            DatabaseState.setAway(away);
            if (away) {
                LOG.severe("The database does not answer: pages and the API answer 503 until it is back.");
            } else {
                LOG.info("The database answers again.");
            }
        }
        if (away) {
            DatabaseSockets.closeAll();
        }
    }

    /** A connection that broke says nothing about the database, so a quick failure is tried again on a new one. */
    private boolean answers() {
        long begun = System.nanoTime();
        return ask() || System.nanoTime() - begun < SOON_NANOS && ask();
    }

    private boolean ask() {
        try {
            if (connection == null) {
                connection = database.getConnection();
            }
            try (var statement = connection.createStatement()) {
                return statement.execute("select 1");
            }
        } catch (SQLException | RuntimeException e) {
            LOG.fine(() -> "The database did not answer the probe: " + e);
            drop();
            return false;
        }
    }

    private void drop() {
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
                connection.close();
            } catch (SQLException | RuntimeException e) {
                LOG.fine(() -> "The probe's connection was broken: " + e);
            }
            connection = null;
        }
    }
}
