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
import org.cordee.people.terms.ListedOrganisation;
import org.cordee.people.terms.OrganisationListing;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.terms.Term;

/** Writes the cells and remarks of an import's row as JSON, and reads them again. */
public final class ImportCells {

    private ImportCells() {}

    /** The cells in the order of {@link ImportRows#CELLS}. */
    public static String write(ImportFile.Row row) {
        JsonArrayBuilder cells = Json.createArrayBuilder();
        for (String column : ImportRows.CELLS) {
            String cell = row.get(column);
            if (cell == null) {
                cells.addNull();
            } else {
                cells.add(cell);
            }
        }
        return cells.build().toString();
    }

    /** The cells as they were understood: the name in readable case, the region that follows from the postcode. */
    public static String write(ImportRows.Read read) {
        if (read.line() == null || read.line().listing() == null) {
            return write(read.row());
        }
        OrganisationListing listing = read.line().listing();
        return write(read.row()
                .with("organisation", listing.name())
                .with("code", listing.code())
                .with("organisation_region", key(listing.region())));
    }

    /** An organisation that is here, as a row of a file. */
    public static String writeOrganisation(ListedOrganisation organisation) {
        return write(new ImportFile.Row(0, Map.of(), 0)
                .with("organisation", organisation.name())
                .with("code", organisation.code())
                .with("sector", key(organisation.sector()))
                .with("organisation_region", key(organisation.region())));
    }

    private static String key(Term term) {
        return term == null ? null : term.key();
    }

    /** The row as {@link #write} got it. */
    public static ImportFile.Row read(int number, String cells) {
        Map<String, String> values = new LinkedHashMap<>();
        JsonArray array = array(cells);
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof JsonString text) {
                values.put(ImportRows.CELLS.get(i), text.getString());
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

    /** Several rows, each with what is wrong with it so far. */
    public static String writeRows(List<ImportRows.Read> rows) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        rows.forEach(read -> all.add(Json.createArrayBuilder()
                .add(read.row().number())
                .add(write(read.row()))
                .add(writeRemarks(read.problems()))));
        return all.build().toString();
    }

    /** The rows of a file of organisations as {@link #writeRows} got them. */
    public static List<ImportRows.Read> readRows(String rows) {
        return array(rows).stream()
                .map(JsonValue::asJsonArray)
                .map(one -> {
                    ImportFile.Row row = read(one.getInt(0), one.getString(1));
                    List<Problem> problems = readRemarks(one.getString(2));
                    return problems.isEmpty() ? ImportRows.read(row, false) : new ImportRows.Read(row, null, problems);
                })
                .toList();
    }

    private static JsonArray array(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }
}
