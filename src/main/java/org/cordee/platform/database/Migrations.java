package org.cordee.platform.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cordee.platform.config.StartFailure;
import org.cordee.platform.secret.Sealing;
import org.cordee.platform.secret.Secret;
import org.cordee.platform.secret.SecretFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema up to date before anything else starts; other start-up beans say {@code @DependsOn("Migrations")}.
 * The scripts are plain SQL for H2, MySQL and MariaDB; {@code ${options}} ends each {@code create table}, and
 * {@code ${datetime}(6)} is the type of an instant, which H2 and MySQL name differently.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    /** The table in which Flyway notes what has run. */
    public static final String HISTORY = "flyway_schema_history";

    /** Flyway's codes for a history that does not belong to this version. */
    private static final Set<String> OTHER_HISTORY = Set.of(
            CoreErrorCode.CHECKSUM_MISMATCH.toString(),
            CoreErrorCode.DESCRIPTION_MISMATCH.toString(),
            CoreErrorCode.TYPE_MISMATCH.toString(),
            CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED.toString());

    @Resource(lookup = "java:app/jdbc/side")
    private DataSource dataSource;

    @Inject
    private Secret secret;

    @Inject
    private Clock clock;

    @PostConstruct
    void migrate() {
        try {
            String refusal = refusal(dataSource);
            if (refusal != null) {
                StartFailure.because(refusal);
                throw new IllegalStateException(refusal);
            }
            flyway(dataSource).load().migrate();
            seal();
            DatabaseState.setMigrated();
        } catch (FlywayException | SQLException e) {
            StartFailure.because("Cordee cannot bring its database up to date: " + inOneLine(e));
            throw new IllegalStateException(e);
        }
    }

    /** The migrations of this version, for any database it runs on. */
    public static FluentConfiguration flyway(DataSource database) throws SQLException {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(placeholders(database));
    }

    /**
     * Says why this version cannot upgrade a database: its migrations are not the first ones of this version. A failed
     * migration is left to Flyway to tell.
     *
     * @return a sentence for the operator, or null when the database can be upgraded
     */
    public static String refusal(DataSource database) throws SQLException {
        boolean other = flyway(database)
                .ignoreMigrationPatterns("*:pending", "*:future")
                .load()
                .validateWithResult()
                .invalidMigrations
                .stream()
                .anyMatch(migration -> OTHER_HISTORY.contains(migration.errorDetails.errorCode.toString()));
        return other
                ? "This database was set up by a build of Cordee before 0.2.0 or by a changed one, and cannot be "
                        + "upgraded."
                        + " Set CORDEE_DATA or CORDEE_DB_URL to an empty one."
                : null;
    }

    /**
     * Returns the last migration that has run, such as {@code 011}; empty when none has.
     *
     * @throws SQLException also when Flyway has made no history yet
     */
    public static Optional<String> version(Connection connection) throws SQLException {
        String quote = connection.getMetaData().getDatabaseProductName().equals("H2") ? "\"" : "`";
        String sql = "select 'version' from '" + HISTORY + "' where 'success' = true and 'version' is not null"
                + " order by 'installed_rank' desc limit 1";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.replace("'", quote))) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    private void seal() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Sealing sealing = new Sealing(connection, secret.keys());
            sealing.check(clock.instant());
            sealing.sealPlain(clock.instant());
        } catch (Sealing.WrongSecret e) {
            SecretFile.takeBack();
            StartFailure.because(e.getMessage());
            throw e;
        }
    }

    /** Flyway tells a failed script on many lines, with rulers between them. */
    static String inOneLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("-+") && !line.startsWith("Location"))
                .collect(Collectors.joining("; "));
    }

    private static Map<String, String> placeholders(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2")
                    ? Map.of("options", "", "datetime", "timestamp")
                    : Map.of(
                            "options",
                            "engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin",
                            "datetime",
                            "datetime");
        }
    }
}
