package org.cordee.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.cordee.shared.text.SearchText;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Migration 094: fills the columns that migration 093 added, for the people and organisations that are there already.
 */
final class FillSearchText implements JavaMigration {

    private static final int AT_ONCE = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("094");
    }

    @Override
    public String getDescription() {
        return "fill search text";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        fill(context.getConnection(), "person", 400);
        fill(context.getConnection(), "organisation", 600);
    }

    private static void fill(Connection connection, String table, int most) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement("select id, name from " + table);
                ResultSet rows = read.executeQuery();
                PreparedStatement write =
                        connection.prepareStatement("update " + table + " set search_text = ? where id = ?")) {
            int waiting = 0;
            while (rows.next()) {
                write.setString(1, SearchText.of(rows.getString("name"), most));
                write.setLong(2, rows.getLong("id"));
                write.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    write.executeBatch();
                }
            }
            write.executeBatch();
        }
    }
}
