package org.cordee.platform.commands;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordee.platform.database.Migrations;

/** The tables of a database, and how far its migrations have come. */
final class Schema {

    /** When backups were made says nothing about a database that one of them is restored into. */
    private static final String BACKUPS = "backup_run";

    private final Connection connection;
    private final boolean h2;

    Schema(Connection connection) throws SQLException {
        this.connection = connection;
        this.h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    /** All tables, that of the migrations too, in lower case. */
    Set<String> all() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(connection.getCatalog(), h2 ? "PUBLIC" : null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** The tables that hold Cordee's own rows. */
    Set<String> tables() throws SQLException {
        Set<String> names = all();
        names.remove(Migrations.HISTORY);
        names.remove(BACKUPS);
        return names;
    }

    /** Selects all rows of a table by primary key, so that the same rows make the same backup on every database. */
    String rowsInOrder(String table) throws SQLException {
        TreeMap<Short, String> key = new TreeMap<>();
        try (ResultSet columns = connection
                .getMetaData()
                .getPrimaryKeys(
                        connection.getCatalog(), h2 ? "PUBLIC" : null, h2 ? table.toUpperCase(Locale.ROOT) : table)) {
            while (columns.next()) {
                key.put(columns.getShort("KEY_SEQ"), columns.getString("COLUMN_NAME"));
            }
        }
        return "select * from " + table + (key.isEmpty() ? "" : " order by " + String.join(", ", key.values()));
    }

    /**
     * The last migration that has run, such as {@code 088}.
     *
     * @throws CommandFailed when none has: it is no database of Cordee
     */
    String version() throws SQLException {
        if (!all().contains(Migrations.HISTORY)) {
            throw new CommandFailed("This database is empty: there is no Cordee data in it.");
        }
        return Migrations.version(connection)
                .orElseThrow(() -> new CommandFailed("This database is empty: there is no Cordee data in it."));
    }

    /** Ids of the keys that the sealed texts need; empty for a database from before they were noted. */
    List<String> keys() throws SQLException {
        List<String> ids = new ArrayList<>();
        if (all().contains("secret_key")) {
            try (PreparedStatement statement = connection.prepareStatement(
                            "select key_id from secret_key where retired_at is null order by key_id");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    /** Whether rows may be written in any order. */
    void foreignKeys(boolean held) throws SQLException {
        run(h2 ? "set referential_integrity " + held : "set foreign_key_checks = " + (held ? 1 : 0));
    }

    /** From here on the connection reads one state of the database, whoever writes meanwhile. */
    void snapshot() throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        if (!h2) {
            run("start transaction with consistent snapshot");
        }
    }

    /**
     * After rows were written with their numbers: H2 would give the first numbers again, MySQL and MariaDB go on by
     * themselves.
     */
    void numberOn() throws SQLException {
        if (!h2) {
            return;
        }
        for (String table : tables()) {
            try (ResultSet columns = connection
                    .getMetaData()
                    .getColumns(connection.getCatalog(), "PUBLIC", table.toUpperCase(Locale.ROOT), "%")) {
                while (columns.next()) {
                    if (columns.getString("IS_AUTOINCREMENT").equals("YES")) {
                        String column = columns.getString("COLUMN_NAME");
                        run("alter table " + table + " alter column " + column + " restart with (select coalesce(max("
                                + column + "), 0) + 1 from " + table + ")");
                    }
                }
            }
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Reads rows one by one instead of all at once. */
    int streaming() {
        return h2 ? 1000 : Integer.MIN_VALUE;
    }
}
