package org.cordee.accounts.imports.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.shared.errors.Problem;

/** Writes the cells and remarks of an import's row as JSON, and reads them again. */
public final class ImportCells {

    private ImportCells() {}

    /** The cells in the order of {@link ImportRows#COLUMNS}. */
    public static String write(ImportFile.Row row) {
        JsonArrayBuilder cells = Json.createArrayBuilder();
        for (String column : ImportRows.COLUMNS) {
            String cell = row.get(column);
            if (cell == null) {
                cells.addNull();
            } else {
                cells.add(cell);
            }
        }
        return cells.build().toString();
    }

    /** The row as {@link #write} got it. */
    public static ImportFile.Row read(int number, String cells) {
        Map<String, String> values = new LinkedHashMap<>();
        JsonArray array = array(cells);
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof JsonString text) {
                values.put(ImportRows.COLUMNS.get(i), text.getString());
            }
        }
        return new ImportFile.Row(number, values, 0);
    }

    /** Key and arguments of each remark, arguments as text. */
    public static String writeRemarks(List<Problem> remarks) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        remarks.forEach(remark -> {
            JsonArrayBuilder one = Json.createArrayBuilder().add(remark.key());
            remark.arguments().forEach(argument -> one.add(String.valueOf(argument)));
            all.add(one);
        });
        return all.build().toString();
    }

    /** The remarks as {@link #writeRemarks} got them; their field is {@code file}. */
    public static List<Problem> readRemarks(String remarks) {
        List<Problem> all = new ArrayList<>();
        for (JsonValue value : array(remarks)) {
            List<String> texts = value.asJsonArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
            all.add(Problem.at(
                    "file", texts.get(0), texts.subList(1, texts.size()).toArray()));
        }
        return all;
    }

    private static JsonArray array(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }
}
