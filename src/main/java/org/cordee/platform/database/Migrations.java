package org.cordee.platform.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cordee.platform.config.StartFailure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date before anything else starts; other start-up beans say {@code @DependsOn("Migrations")}.
 * The scripts are plain SQL for H2, MySQL and MariaDB; {@code ${options}} ends each {@code create table},
 * and {@code ${datetime}(6)} is the type of an instant, which H2 and MySQL name differently.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    @Resource(lookup = "java:app/jdbc/side")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:db/migration")
                    .placeholders(placeholders())
                    .load()
                    .migrate();
        } catch (FlywayException | SQLException e) {
            StartFailure.because("Cordee cannot bring its database up to date: " + inOneLine(e));
            throw new IllegalStateException(e);
        }
    }

    /** Flyway tells a failed script on many lines, with rulers between them. */
    static String inOneLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("-+") && !line.startsWith("Location"))
                .collect(Collectors.joining("; "));
    }

    private Map<String, String> placeholders() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2")
                    ? Map.of("options", "", "datetime", "timestamp")
                    : Map.of("options", "engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin", "datetime", "datetime");
        }
    }
}
