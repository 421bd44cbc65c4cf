package org.cordee.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/**
 * SQL in code and tests fits the schema. Checks every statement that is one literal, also over several lines; a
 * statement that is put together from variables is only seen when it runs.
 */
class SqlStatementsTest {

    private static final String LITERAL = "\"((?:[^\"\\\\\n]|\\\\.)*)\"";
    private static final Pattern LITERALS = Pattern.compile(LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*");
    private static final Pattern ONE = Pattern.compile(LITERAL);
    private static final Pattern STATEMENT =
            Pattern.compile("(?:select .*? from|insert into|update|delete from) (\\w+)\\b.*", Pattern.DOTALL);

    @Test
    void everyStatementNamesTablesAndColumnsThatExist() throws IOException, SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:statements;DB_CLOSE_DELAY=-1");
        Migrations.flyway(database).load().migrate();
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        try (Connection connection = database.getConnection()) {
            Set<String> tables = tables(connection);
            for (Path file : sources()) {
                for (String sql : statements(Files.readString(file))) {
                    Matcher statement = STATEMENT.matcher(sql);
                    if (statement.matches() && tables.contains(statement.group(1))) {
                        seen++;
                        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
                            prepared.clearParameters();
                        } catch (SQLException e) {
                            wrong.add(file.getFileName() + ": " + e.getMessage());
                        }
                    }
                }
            }
            connection.createStatement().execute("shutdown");
        }
        assertEquals("", String.join("\n", wrong));
        assertTrue(seen > 300, "only " + seen + " statements were found");
    }

    /** Literals that stand alone: with a plus sign before or behind, they are a part of something longer. */
    private static List<String> statements(String source) {
        List<String> all = new ArrayList<>();
        for (MatchResult found : LITERALS.matcher(source).results().toList()) {
            String before = source.substring(0, found.start()).stripTrailing();
            String behind = source.substring(found.end()).stripLeading();
            if (!before.endsWith("+") && !behind.startsWith("+")) {
                StringBuilder text = new StringBuilder();
                ONE.matcher(found.group()).results().forEach(one -> text.append(one.group(1)));
                all.add(text.toString().replaceAll("%\\d\\$d", "1")); // of a format
            }
        }
        return all;
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String root : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(all::add);
            }
        }
        return all;
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
