package org.cordee.platform.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of a backup are read back by a database as they were. */
class CellTest {

    private Connection database;

    @BeforeEach
    void open() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:");
        try (Statement statement = database.createStatement()) {
            statement.execute(
                    "create table thing (n int primary key, word varchar(200), many bigint, part decimal(12,3),"
                            + " big double precision, yes boolean, at timestamp(6), on_day date, at_time time, bytes blob)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private String stored(String column, String literal) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("delete from thing");
            statement.execute("insert into thing (n, " + column + ") values (1, " + literal + ")");
            return read(column);
        }
    }

    private String read(String column) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select " + column + " from thing")) {
            rows.next();
            return Cell.read(rows, 1, rows.getMetaData().getColumnType(1));
        }
    }

    private String restored(String column, String cell) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select " + column + " from thing");
                PreparedStatement insert =
                        database.prepareStatement("insert into thing (n, " + column + ") values (2, ?)")) {
            int type = rows.getMetaData().getColumnType(1);
            statement.execute("delete from thing");
            Cell.write(insert, 1, cell, type);
            insert.execute();
        }
        return read(column);
    }

    @ParameterizedTest
    @CsvSource({
        "word,'''plain''',plain",
        "word,'''''',''",
        "word,null,\\N",
        "many,-9223372036854775808,-9223372036854775808",
        "part,12.500,12.500",
        "yes,true,true",
        "yes,null,\\N",
        "at,'timestamp ''2026-12-03 10:00:00.123456''',2026-12-03T10:00:00.123456",
        "on_day,'date ''2026-12-03''',2026-12-03",
        "at_time,'time ''10:30:00''',10:30",
        "bytes,X'00ff0a5c',AP8KXA==",
        "bytes,null,\\N"
    })
    void aValueIsWrittenAndRestored(String column, String literal, String cell) throws SQLException {
        assertEquals(cell, stored(column, literal));
        assertEquals(cell, restored(column, cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\tb",
                "a\nb",
                "a\r\nb",
                "a\\b",
                "a\\tb",
                "\\N",
                "\\",
                "\\\\n",
                "Siân 😀",
                " leading and trailing "
            })
    void aTextStaysAsItIsWhateverIsInIt(String text) throws SQLException {
        try (Statement statement = database.createStatement();
                PreparedStatement insert = database.prepareStatement("insert into thing (n, word) values (1, ?)")) {
            insert.setString(1, text);
            insert.execute();
            String cell = read("word");
            assertFalse(cell.contains("\t") || cell.contains("\n") || cell.contains("\r"), cell);
            restored("word", cell);
            try (ResultSet rows = statement.executeQuery("select word from thing")) {
                rows.next();
                assertEquals(text, rows.getString(1));
            }
        }
    }

    @Test
    void anotherDatabaseMayWriteYesAsANumber() throws SQLException {
        assertEquals("true", restored("yes", "1"));
        assertEquals("false", restored("yes", "0"));
    }
}
