package org.cordee.platform.commands;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Base64;

/**
 * One value of a row as text that every database reads back: {@code \N} for null; tabs, line ends and backslashes
 * escaped; bytes in Base64.
 */
final class Cell {

    private static final String NULL = "\\N";

    private Cell() {}

    /** @param type of {@link Types} */
    static String read(ResultSet row, int column, int type) throws SQLException {
        Object value = switch (type) {
            case Types.TIMESTAMP -> row.getObject(column, LocalDateTime.class);
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.TIME -> row.getObject(column, LocalTime.class);
            case Types.BIT, Types.BOOLEAN -> row.getBoolean(column);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> base64(row.getBytes(column));
            default -> row.getString(column);
        };
        return row.wasNull() || value == null ? NULL : escaped(value.toString());
    }

    /** @param type of the column it goes into, which may be another than the one it came from */
    static void write(PreparedStatement statement, int parameter, String cell, int type) throws SQLException {
        if (cell.equals(NULL)) {
            statement.setNull(parameter, type);
            return;
        }
        String text = plain(cell);
        switch (type) {
            case Types.TIMESTAMP -> statement.setObject(parameter, LocalDateTime.parse(text));
            case Types.DATE -> statement.setObject(parameter, LocalDate.parse(text));
            case Types.TIME -> statement.setObject(parameter, LocalTime.parse(text));
            case Types.BIT, Types.BOOLEAN -> statement.setBoolean(parameter, text.equals("true") || text.equals("1"));
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT ->
                statement.setLong(parameter, Long.parseLong(text));
            case Types.DECIMAL, Types.NUMERIC -> statement.setBigDecimal(parameter, new BigDecimal(text));
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> statement.setDouble(parameter, Double.parseDouble(text));
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                statement.setBytes(parameter, Base64.getDecoder().decode(text));
            default -> statement.setString(parameter, text);
        }
    }

    private static String base64(byte[] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String cell) {
        if (cell.indexOf('\\') < 0) {
            return cell;
        }
        StringBuilder text = new StringBuilder(cell.length());
        int at = 0;
        while (at < cell.length()) {
            char c = cell.charAt(at++);
            if (c == '\\') {
                char escaped = cell.charAt(at++);
                c = switch (escaped) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> escaped;
                };
            }
            text.append(c);
        }
        return text.toString();
    }
}
