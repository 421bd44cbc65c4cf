package org.cordee.platform.secret;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys that a database needs, and the sealing of whole columns, over plain JDBC: a start and the command
 * {@code rotate-key} use it. All of it can be run again after it was interrupted.
 */
public final class Sealing {

    /** Rows that are sealed again in one go. */
    private static final int BATCH = 500;

    private final Connection connection;
    private final Keys keys;

    /** @param connection in auto-commit mode */
    public Sealing(Connection connection, Keys keys) {
        this.connection = connection;
        this.keys = keys;
    }

    /**
     * Checks that this installation has every key this database needs, and notes the newest as in use.
     *
     * @throws WrongSecret when it has not
     */
    public void check(Instant now) throws SQLException {
        Set<String> noted = needed();
        Set<String> needed = noted.isEmpty() ? found() : noted;
        for (String id : needed) {
            if (!keys.has(id)) {
                throw new WrongSecret(id, keys.id());
            }
        }
        needed.add(keys.id());
        for (String id : needed) {
            if (!needed().contains(id)) {
                note(id, now);
            }
        }
    }

    private void note(String id, Instant now) throws SQLException {
        // the row may be there, retired: an older secret is in use again
        change("delete from secret_key where key_id = ? and retired_at is not null", id);
        try {
            change("insert into secret_key (key_id, first_used_at) values (?, ?)", id, Timestamp.from(now));
        } catch (SQLException e) {
            if (!needed().contains(id)) {
                throw e;
            }
        }
    }

    /** The keys this database's texts are sealed under, by their ids. */
    private Set<String> needed() throws SQLException {
        Set<String> ids = new TreeSet<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select key_id from secret_key where retired_at is null");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    /** For a database from before keys were noted: the keys found in the texts themselves. */
    private Set<String> found() throws SQLException {
        Set<String> ids = new TreeSet<>();
        Set<String> sealed = sealedColumns();
        for (SealedColumn one : SealedColumn.all()) {
            if (sealed.contains(one.name())) {
                try (PreparedStatement statement =
                                connection.prepareStatement("select distinct substring(" + one.column()
                                        + ", 1, 7) from " + one.table() + " where " + one.column() + " is not null");
                        ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        Keys.idOf(rows.getString(1)).ifPresent(ids::add);
                    }
                }
            }
        }
        return ids;
    }

    private Set<String> sealedColumns() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement("select name from sealed_column");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /**
     * Seals columns that were plain until this version: each column in one transaction. @return how many texts were
     * sealed
     */
    public int sealPlain(Instant now) throws SQLException {
        Set<String> sealed = sealedColumns();
        int texts = 0;
        for (SealedColumn one : SealedColumn.all()) {
            if (!sealed.contains(one.name())) {
                texts += sealPlain(one, now);
            }
        }
        return texts;
    }

    private int sealPlain(SealedColumn one, Instant now) throws SQLException {
        connection.setAutoCommit(false);
        try {
            // first, so that a second server waits here and then finds it done
            change("insert into sealed_column (name, sealed_at) values (?, ?)", one.name(), Timestamp.from(now));
            List<Text> texts = read(one, "", Integer.MAX_VALUE, 0);
            for (Text text : texts) {
                replace(one, text, text.stored.isBlank() ? null : keys.seal(text.stored, text.bound));
            }
            connection.commit();
            return texts.size();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** True when texts may still be sealed under an older key. */
    public boolean due() throws SQLException {
        Set<String> others = needed();
        others.remove(keys.id());
        return !others.isEmpty();
    }

    /**
     * Seals under the newest key what is sealed under an older one, and retires the older ones. A text that somebody
     * changes meanwhile is left to them: they seal it under the newest key. While there is a text that cannot be
     * opened, no key is retired.
     */
    public Renewed renew(Instant now) throws SQLException {
        int sealed = 0;
        int unreadable = 0;
        for (SealedColumn one : SealedColumn.all()) {
            // those sealed again no longer match, so what could not be read stays in front
            int skip = 0;
            List<Text> batch = older(one, skip);
            while (!batch.isEmpty()) {
                for (Text text : batch) {
                    String plain = opened(text);
                    skip += plain == null ? 1 : 0;
                    sealed += plain == null ? 0 : replace(one, text, keys.seal(plain, text.bound));
                }
                batch = older(one, skip);
            }
            unreadable += skip;
        }
        if (unreadable == 0) {
            change(
                    "update secret_key set retired_at = ? where key_id <> ? and retired_at is null",
                    Timestamp.from(now),
                    keys.id());
        }
        return new Renewed(sealed, unreadable);
    }

    private List<Text> older(SealedColumn one, int skip) throws SQLException {
        return read(one, " and substring(" + one.column() + ", 1, 7) <> '" + keys.id() + ".'", BATCH, skip);
    }

    /** Null when it was altered behind Cordee's back. */
    private String opened(Text text) {
        try {
            return keys.open(text.stored, text.bound);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** How many texts were sealed again, and how many could not be opened. */
    public record Renewed(int sealed, int unreadable) {}

    private List<Text> read(SealedColumn one, String further, int most, int skip) throws SQLException {
        List<String> key = key(one.table());
        List<Text> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select " + String.join(", ", one.columns(key))
                        + " from " + one.table() + " where " + one.column() + " is not null" + further + " order by "
                        + String.join(", ", key) + " limit " + most + " offset " + skip);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                List<Object> id = new ArrayList<>();
                for (String column : key) {
                    id.add(rows.getObject(column));
                }
                texts.add(new Text(id, one.bound(rows), rows.getString(one.column())));
            }
        }
        return texts;
    }

    private int replace(SealedColumn one, Text text, String sealed) throws SQLException {
        List<Object> arguments = new ArrayList<>();
        arguments.add(sealed);
        arguments.addAll(text.id);
        arguments.add(text.stored);
        return change(
                "update " + one.table() + " set " + one.column() + " = ? where "
                        + String.join(" = ? and ", key(one.table())) + " = ? and " + one.column() + " = ?",
                arguments.toArray());
    }

    /** The columns of the primary key, in lower case. */
    private List<String> key(String table) throws SQLException {
        boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
        Set<String> names = new TreeSet<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getPrimaryKeys(
                        connection.getCatalog(),
                        connection.getSchema(),
                        upper ? table.toUpperCase(Locale.ROOT) : table)) {
            while (rows.next()) {
                names.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(names);
    }

    private int change(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        }
    }

    private record Text(List<Object> id, String bound, String stored) {}

    /** This installation lacks a key that the database needs; the message is for the operator. */
    public static final class WrongSecret extends IllegalStateException {

        WrongSecret(String needed, String here) {
            super("This database was sealed with another secret: its texts need the key " + needed
                    + ", but the secret of this start has the key " + here
                    + ". Set CORDEE_SECRET to the secret that belongs to the database, or put its file "
                    + "\"secret\" into the data folder.");
        }
    }
}
