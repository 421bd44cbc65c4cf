package org.cordee.platform.secret;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column of sealed texts, as {@code db/sealed-columns.properties} lists them.
 *
 * @param bound what each text is bound to, with columns of its row in braces: {@code session_note.sealed {id}}
 */
public record SealedColumn(String table, String column, String bound) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** All of them, by name. */
    public static List<SealedColumn> all() {
        Properties list = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                SealedColumn.class.getResourceAsStream("/db/sealed-columns.properties"), StandardCharsets.UTF_8)) {
            list.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list.stringPropertyNames().stream()
                .sorted()
                .map(name -> new SealedColumn(
                        name.substring(0, name.indexOf('.')),
                        name.substring(name.indexOf('.') + 1),
                        list.getProperty(name).strip()))
                .toList();
    }

    public String name() {
        return table + "." + column;
    }

    /** The columns of the row that the text is bound to. */
    List<String> boundTo() {
        return PLACE.matcher(bound)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .toList();
    }

    /** What the text of this row is bound to. */
    String bound(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        Matcher places = PLACE.matcher(bound);
        int from = 0;
        for (MatchResult place : places.results().toList()) {
            text.append(bound, from, place.start()).append(row.getString(place.group(1)));
            from = place.end();
        }
        return text.append(bound.substring(from)).toString();
    }

    /** The columns to read for one row: its key, what it is bound to, the text. */
    List<String> columns(List<String> key) {
        return Stream.of(key.stream(), boundTo().stream(), Stream.of(column))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }
}
