package org.cordee.platform.database;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.TimeZone;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.cordee.platform.config.Settings;
import org.cordee.platform.config.StartFailure;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The one database, as the surroundings name it: the embedded H2, or MySQL or MariaDB through Connector/J. Payara makes
 * its pools from this class (see {@code web.xml}). Every connection reads what is committed and gives up waiting for a
 * lock after ten seconds.
 */
public class MainDataSource implements DataSource {

    /** Seconds a statement waits for a row that somebody else has locked. */
    private static final int LOCK_SECONDS = 10;

    static {
        // date and time columns hold UTC; drivers and JPA convert through the zone of the JVM
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    private final DataSource database;
    private volatile boolean reached;

    public MainDataSource() {
        this.database = fromSettings(Settings.here(), 0);
    }

    /**
     * Returns the bare database, for {@link DatabaseProbe}: connections that give up after so many milliseconds and can
     * be had while the database counts as away.
     */
    static DataSource withTimeout(int millis) {
        return fromSettings(Settings.here(), millis);
    }

    /** @param millis to connect and to wait for an answer; 0 for the settings' own */
    private static DataSource fromSettings(Settings settings, int millis) {
        String url = settings.databaseUrl().orElse(null);
        if (url == null || url.startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(embedded(url == null ? "jdbc:h2:file:" + settings.data().resolve("cordee") : url));
            h2.setUser(settings.databaseUser().orElse("sa"));
            h2.setPassword(settings.databasePassword().orElse(""));
            return h2;
        }
        MysqlDataSource mysql = new MysqlDataSource();
        mysql.setUrl(withDefaults(millis == 0 ? url : within(url, millis)));
        settings.databaseUser().ifPresent(mysql::setUser);
        settings.databasePassword().ifPresent(mysql::setPassword);
        return mysql;
    }

    private static String within(String url, int millis) {
        String rest = url.replaceAll("(?<=[?&])(connectTimeout|socketTimeout)=[^&]*&?", "")
                .replaceAll("[?&]$", "");
        return rest + (rest.indexOf('?') < 0 ? '?' : '&') + "connectTimeout=" + millis + "&socketTimeout=" + millis;
    }

    /**
     * Adds what the embedded database needs. WRITE_DELAY=0: what is acknowledged is on the disk.
     * OPTIMIZE_REUSE_RESULTS=FALSE: a statement that is run again sees what others have committed since; otherwise H2
     * 2.3 sometimes repeats its old result, and two bookings overlap. H2 takes DB_CLOSE_ON_EXIT only where it serves
     * nobody else.
     */
    static String embedded(String url) {
        return url + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE;LOCK_TIMEOUT=" + LOCK_SECONDS * 1000
                + (url.contains("AUTO_SERVER=TRUE") ? "" : ";DB_CLOSE_ON_EXIT=FALSE");
    }

    /** What Cordee needs of Connector/J, put behind the operator's own parameters, which win. */
    static String withDefaults(String url) {
        StringBuilder whole = new StringBuilder(url);
        String[] defaults = {
            "connectTimeout=5000",
            "socketTimeout=20000",
            "socketFactory=" + DatabaseSockets.class.getName(),
            "connectionTimeZone=UTC",
            "fallbackToSystemKeyStore=false",
            "fallbackToSystemTrustStore=false",
            "rewriteBatchedStatements=true",
            "sessionVariables=innodb_lock_wait_timeout=" + LOCK_SECONDS
        };
        for (String parameter : defaults) {
            String name = parameter.substring(0, parameter.indexOf('='));
            if (!url.contains(name + "=")) {
                whole.append(whole.indexOf("?") < 0 ? '?' : '&').append(parameter);
            }
        }
        return whole.toString();
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (DatabaseState.isAway()) {
            throw new SQLTransientConnectionException("the database does not answer", "08001");
        }
        try {
            Connection connection = database.getConnection();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            reached = true;
            if (StatementLog.isOn()) {
                connection = StatementLog.counted(connection);
            }
            return database instanceof JdbcDataSource ? DiskSpace.guarded(connection) : connection;
        } catch (SQLException e) {
            if (!reached) {
                StartFailure.because(unreached(Settings.here(), e));
            }
            throw e;
        }
    }

    static String unreached(Settings settings, SQLException e) {
        String reason =
                String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
        String where = settings.databaseUrl()
                .map(url -> url.replaceAll("[?;].*", ""))
                .orElseGet(() -> "in the folder " + settings.data() + " (CORDEE_DATA)");
        if (reason.contains("already in use")) {
            return "Cordee cannot open its database " + where
                    + ": it is in use, perhaps by another Cordee that still runs.";
        }
        return "Cordee cannot reach its database " + where + ": " + reason + (reason.endsWith(".") ? "" : ".");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(MainDataSource.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
