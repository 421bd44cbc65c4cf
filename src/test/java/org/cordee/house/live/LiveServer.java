package org.cordee.house.live;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.house.Folders;
import org.cordee.house.Ports;
import org.cordee.house.database.MariaDb;
import org.cordee.platform.database.StatementLog;
import org.cordee.platform.secret.Keys;

/**
 * The server that browsers and crowds meet: {@code target/cordee.jar} with the demo region, on a free port, with a
 * database and a mailbox of its own; started once for all tests of a run. {@code cordee.database} says H2 or MariaDB.
 * With {@code -Dcordee.live=http://127.0.0.1:8092} the tests meet a server that runs already, for a quick look while
 * writing them.
 */
public final class LiveServer {

    private static final String SECRET = "a-secret-for-tests-only-0123456789abcdef";

    private static LiveServer one;

    private final String base;
    private final String databaseUrl;
    private final String databaseUser;
    private final Map<String, String> environment;
    private final Path folder;
    private Jar jar;

    private LiveServer(
            String base, String databaseUrl, String databaseUser, Map<String, String> environment, Path folder) {
        this.base = base;
        this.databaseUrl = databaseUrl;
        this.databaseUser = databaseUser;
        this.environment = environment;
        this.folder = folder;
    }

    /** The one of this run. */
    public static synchronized LiveServer here() {
        if (one == null) {
            String running = System.getProperty("cordee.live", "");
            boolean mariadb = System.getProperty("cordee.database", "h2").equals("mariadb");
            one = running.isBlank()
                    ? start(mariadb ? "live-mariadb" : "live-h2", mariadb)
                    : new LiveServer(running, null, null, null, null);
        }
        return one;
    }

    /** Opens a text that a live server has sealed. @param bound what it was sealed for */
    public static String opened(String sealed, String bound) {
        return keys().open(sealed, bound);
    }

    /** Seals a text as a live server does. @param bound what it is sealed for */
    public static String sealed(String text, String bound) {
        return keys().seal(text, bound);
    }

    private static Keys keys() {
        return Keys.of(List.of(SECRET.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * One on H2 with a database of its own, for what would disturb the others: it may be killed. The caller ends it.
     */
    public static LiveServer alone(String name) {
        return start("live-" + name, false);
    }

    private static LiveServer start(String name, boolean mariadb) {
        Path folder = Path.of("target", name).toAbsolutePath();
        Folders.remove(folder);
        int port = Ports.free();
        String url = mariadb
                ? MariaDb.here().url("live")
                : "jdbc:h2:file:" + folder.resolve("data").resolve("cordee") + ";AUTO_SERVER=TRUE";
        String user = mariadb ? MariaDb.here().user() : "sa";
        Map<String, String> environment = Jar.environment(
                "CORDEE_PORT",
                String.valueOf(port),
                "CORDEE_DATA",
                folder.resolve("data").toString(),
                "CORDEE_DB_URL",
                url,
                "CORDEE_DB_USER",
                user,
                "CORDEE_SECRET",
                SECRET,
                "CORDEE_DEMO",
                "true",
                "CORDEE_HEALTH",
                "true",
                "CORDEE_MAIL_HOST",
                "127.0.0.1",
                "CORDEE_MAIL_PORT",
                String.valueOf(Mailbox.here().port()));
        LiveServer server = new LiveServer("http://127.0.0.1:" + port, url, user, environment, folder);
        server.start();
        return server;
    }

    /** Again, after it was killed, with the same port, database and data. */
    public void start() {
        jar = Jar.start(folder, environment, "-Xmx768m", "-D" + StatementLog.PROPERTY + "=" + statements())
                .untilItStands(Duration.ofMinutes(10));
    }

    /** SIGKILL, and waits until it is gone. */
    public void kill() {
        jar.kill();
        jar.end(Duration.ofSeconds(20));
    }

    /** A second server on the same database and mailbox, with the same secret, on that port. */
    public Jar another(int port) {
        Path folder = Path.of("target", "live-another").toAbsolutePath();
        Folders.remove(folder);
        Map<String, String> its = new HashMap<>(environment);
        its.put("CORDEE_PORT", String.valueOf(port));
        its.put("CORDEE_DATA", folder.resolve("data").toString());
        return Jar.start(folder, its, "-Xmx512m").untilItStands(Duration.ofMinutes(10));
    }

    /** The file in which it writes the SQL statements of each request while there is one; see {@link StatementLog}. */
    Path statements() {
        // bin/dev writes there
        return folder == null ? Path.of("target", "dev", "statements.log") : folder.resolve("statements.log");
    }

    /** Where it stands, without a slash at the end. */
    public String base() {
        return base;
    }

    /** What each row of this query is read as; for what must hold in the database after a race. */
    public <T> List<T> query(String sql, Row<T> reader, Object... parameters) {
        if (databaseUrl == null) {
            throw new IllegalStateException("the database of a server that ran already is not known here");
        }
        try (Connection connection = DriverManager.getConnection(databaseUrl, databaseUser, "");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Changes rows behind the server's back, for what no page can bring about in a test. @return how many */
    public int change(String sql, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(databaseUrl, databaseUser, "");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The one number this query answers. */
    public long count(String sql, Object... parameters) {
        return query(sql, row -> row.getLong(1), parameters).get(0);
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
