package org.cordee.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** What the database is, for those who run Cordee. */
@ApplicationScoped
public class DatabaseFacts {

    /** MariaDB calls itself MySQL to Connector/J, and old versions put a number in front. */
    private static final Pattern MARIADB =
            Pattern.compile("(?:5\\.5\\.5-)?([0-9.]+)-MariaDB.*", Pattern.CASE_INSENSITIVE);

    @Resource(lookup = "java:app/jdbc/side")
    private DataSource dataSource;

    /**
     * Facts about the database.
     *
     * @param product H2, MySQL or MariaDB
     * @param version of the product
     * @param migration the last migration that ran, such as {@code 111}
     * @param bytes its size on the disk, or null when the database does not say
     */
    public record Facts(String product, String version, String migration, Long bytes) {}

    /** Reads them from the database. @throws IllegalStateException when it does not answer */
    public Facts ask() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            String product = connection.getMetaData().getDatabaseProductName();
            String version = connection.getMetaData().getDatabaseProductVersion();
            boolean h2 = product.equals("H2");
            return new Facts(
                    product(product, version),
                    version(version),
                    Migrations.version(connection).orElse(null),
                    size(statement, h2));
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }

    static String product(String product, String version) {
        return MARIADB.matcher(version).matches() ? "MariaDB" : product;
    }

    static String version(String version) {
        Matcher mariadb = MARIADB.matcher(version);
        return mariadb.matches() ? mariadb.group(1) : version.replaceFirst(" .*", "");
    }

    private static Long size(Statement statement, boolean h2) {
        try {
            String bytes = text(
                    statement,
                    h2
                            ? "select setting_value from information_schema.settings"
                                    + " where setting_name = 'info.FILE_SIZE'"
                            : "select sum(data_length + index_length) from information_schema.tables"
                                    + " where table_schema = database()");
            return bytes == null ? null : Long.valueOf(bytes);
        } catch (SQLException | NumberFormatException e) {
            // a database user without the right to see it
            return null;
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
