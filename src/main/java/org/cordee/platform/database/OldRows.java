package org.cordee.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;

/**
 * Deletes rows whose time is over, some at a time, for the cleaning jobs of features. Rows that someone else has locked
 * are left for the next run. Runs in the caller's transaction. Table and column names come from code, never from input.
 */
@ApplicationScoped
public class OldRows {

    /** Most rows that one call finds. */
    public static final int MOST = 500;

    @Inject
    private Sql sql;

    /**
     * Returns the ids of at most {@link #MOST} rows, locked. @param table may have an alias @param where a condition
     * with a {@code ?} for each argument
     */
    public List<Long> find(String table, String where, Object... arguments) {
        return sql.lock(
                "select id from " + table + " where " + where + " order by id limit " + MOST
                        + " for update skip locked",
                row -> row.getLong("id"),
                arguments);
    }

    /** Deletes the rows of a table in which that column has one of these values. @return how many */
    public int delete(String table, String column, List<Long> values) {
        return values.isEmpty()
                ? 0
                : sql.update(
                        "delete from " + table + " where " + column + " in (" + marks(values) + ")", values.toArray());
    }

    /** Changes the rows of a table in which that column has one of these values. @param set without arguments */
    public int change(String table, String set, String column, List<Long> values) {
        return values.isEmpty()
                ? 0
                : sql.update(
                        "update " + table + " set " + set + " where " + column + " in (" + marks(values) + ")",
                        values.toArray());
    }

    /** Finds and deletes at most {@link #MOST} rows. @return how many */
    public int deleteSome(String table, String where, Object... arguments) {
        return delete(table, "id", find(table, where, arguments));
    }

    /** Finds and changes at most {@link #MOST} rows. @param set without arguments @return how many */
    public int changeSome(String table, String set, String where, Object... arguments) {
        return change(table, set, "id", find(table, where, arguments));
    }

    private static String marks(List<Long> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
