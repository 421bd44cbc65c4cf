package org.cordee.house.inside;

import java.util.ArrayList;
import java.util.List;

/** Looks through every text column of the whole database. */
public final class Columns {

    private Columns() {}

    /** The columns that hold this word in plain text, as {@code table.column}. */
    public static List<String> holding(String word) {
        List<String> found = new ArrayList<>();
        for (String[] column : Inside.query(
                "select table_name, column_name from information_schema.columns"
                        + " where lower(table_schema) in ('public', lower(" + schema() + "))"
                        + " and lower(data_type) in ('character varying', 'character large object', 'varchar', "
                        + "'text', 'mediumtext', 'longtext', 'char')",
                row -> new String[] {row.getString(1), row.getString(2)})) {
            if (!column[0].equals("flyway_schema_history")
                    && Inside.count(
                                    "select count(*) from " + column[0] + " where " + column[1] + " like ?",
                                    "%" + word + "%")
                            > 0) {
                found.add(column[0].toLowerCase() + "." + column[1].toLowerCase());
            }
        }
        return found;
    }

    private static String schema() {
        try {
            Inside.query("select database()", row -> row.getString(1));
            return "database()";
        } catch (IllegalStateException e) {
            return "'public'";
        }
    }
}
