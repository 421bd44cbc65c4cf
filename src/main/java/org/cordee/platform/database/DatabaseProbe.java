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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final ExecutorService asker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("database-asker").factory());
    private Thread thread;
    private Future<Boolean> answer;
    /** Used by the asker alone. */
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
        asker.execute(this::drop);
        asker.shutdown();
        DatabaseState.setAway(false);
        DatabaseState.setProbedAt(null);
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
    }

    private void look() throws InterruptedException {
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
        DatabaseState.setProbedAt(System.nanoTime());
        if (away) {
            DatabaseSockets.closeAll();
        }
    }

    /**
     * Waits for the asker, which is left waiting when it takes too long: closing a TLS connection to a frozen database
     * takes as long again as reading from it. {@link DatabaseSockets#closeAll} ends its wait.
     */
    private boolean answers() throws InterruptedException {
        if (answer == null) {
            answer = asker.submit(this::askTwice);
        }
        try {
            boolean good = answer.get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
            answer = null;
            return good;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            answer = null;
            return false;
        }
    }

    /** A connection that broke says nothing about the database, so a quick failure is tried again on a new one. */
    private boolean askTwice() {
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
