package org.cordee.accounts.imports.control;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.text.PlainText;

/**
 * A file of people or organisations, read as text: one row of headings, then one row each. Rows are counted as a
 * spreadsheet counts them; a first line {@code sep=;} is not a row. Every kind of space around a cell and zero-width
 * characters in it are removed.
 */
public final class ImportFile {

    /** Largest file of people, in bytes, and most rows. */
    public static final int LARGEST = 2 << 20;

    public static final int MOST_ROWS = 5_000;

    /** Largest file of organisations, in bytes, and most rows: published files have tens of thousands. */
    public static final int LARGEST_LIST = 20 << 20;

    public static final int MOST_ORGANISATIONS = 100_000;

    private static final int MOST_SHOWN = 10;

    /** Longest part of a cell that is kept: more than any column may have. */
    private static final int LONGEST_CELL = 300;

    private final Set<String> columns;
    private final List<Row> rows;
    private final boolean published;

    private ImportFile(Set<String> columns, List<Row> rows, boolean published) {
        this.columns = columns;
        this.rows = rows;
        this.published = published;
    }

    /**
     * Reads the file. A row that has more cells than there are headings says so itself when it is checked.
     *
     * @throws Invalid at {@code file} if it cannot be read at all, or a heading is unknown or there twice
     */
    public static ImportFile read(byte[] bytes) {
        return read(bytes, null);
    }

    /** Reads the file. @param sector of all organisations in a published file; null to go by their names */
    public static ImportFile read(byte[] bytes, Sector sector) {
        List<CsvRecord> records = ImportText.records(ZippedFile.unpacked(bytes));
        int head = 0;
        while (head < records.size() && ImportText.isBlank(records.get(head))) {
            head++;
        }
        if (head == records.size()) {
            throw new Invalid("file", "accounts.import.empty");
        }
        List<String> headings = records.get(head).getFields();
        if (PublishedFile.matches(headings)) {
            return published(records, sector);
        }
        List<String> columns = ImportColumns.of(headings);
        refuse(ImportColumns.problems(headings, columns));
        List<Row> rows = new ArrayList<>();
        for (int i = head + 1; i < records.size(); i++) {
            if (!ImportText.isBlank(records.get(i))) {
                rows.add(row(i + 1, columns, records.get(i).getFields()));
            }
        }
        refuseMoreThan(columns.contains("email") ? MOST_ROWS : MOST_ORGANISATIONS, rows);
        if (rows.isEmpty()) {
            throw new Invalid("file", "accounts.import.empty");
        }
        return new ImportFile(new HashSet<>(columns), rows, false);
    }

    private static ImportFile published(List<CsvRecord> records, Sector sector) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            if (!ImportText.isBlank(records.get(i))) {
                rows.add(new Row(i + 1, PublishedFile.cells(records.get(i).getFields(), sector), 0));
            }
        }
        refuseMoreThan(MOST_ORGANISATIONS, rows);
        return new ImportFile(Set.of("code", "organisation", "sector", "organisation_region", "closed"), rows, true);
    }

    private static void refuseMoreThan(int most, List<Row> rows) {
        if (rows.size() > most) {
            throw new Invalid("file", "accounts.import.too-many-rows", most);
        }
    }

    private static Row row(int number, List<String> columns, List<String> cells) {
        Map<String, String> values = new LinkedHashMap<>();
        int outside = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = PlainText.clean(cells.get(i));
            String column = i < columns.size() ? columns.get(i) : null;
            if (column == null) {
                outside = outside == 0 && !cell.isEmpty() ? i + 1 : outside;
            } else if (!cell.isEmpty()) {
                values.put(column, cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL));
            }
        }
        String name = String.join(
                " ",
                Stream.of(values.remove(ImportColumns.FIRST_NAME), values.remove(ImportColumns.LAST_NAME))
                        .filter(Objects::nonNull)
                        .toList());
        if (!name.isEmpty()) {
            values.putIfAbsent("name", name);
        }
        return new Row(number, values, outside);
    }

    /** @throws Invalid when there is anything; the first ten are said, and how many more there are */
    public static void refuse(List<Problem> problems) {
        if (problems.size() > MOST_SHOWN) {
            List<Problem> shown = new ArrayList<>(problems.subList(0, MOST_SHOWN));
            shown.add(Problem.at("file", "accounts.import.and-more", problems.size() - MOST_SHOWN));
            throw new Invalid(shown);
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    /** So that a message stays a message. */
    static String cut(String text) {
        String plain = PlainText.clean(text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", " "));
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }

    /** Whether a heading names that column; a first or last name counts as a name. */
    public boolean has(String column) {
        return columns.contains(column)
                || "name".equals(column)
                        && (columns.contains(ImportColumns.FIRST_NAME) || columns.contains(ImportColumns.LAST_NAME));
    }

    /** Whether the NHS Organisation Data Service published it. */
    public boolean isPublished() {
        return published;
    }

    public List<Row> rows() {
        return rows;
    }

    /** One row. */
    public static final class Row {

        private final int number;
        private final Map<String, String> cells;
        private final int outside;

        /** @param outside number of the first filled cell without a heading, or 0 */
        Row(int number, Map<String, String> cells, int outside) {
            this.number = number;
            this.cells = cells;
            this.outside = outside;
        }

        /** As a spreadsheet counts. */
        public int number() {
            return number;
        }

        /** Number of the first filled cell without a heading, or 0. */
        int outside() {
            return outside;
        }

        /** The row with another text in that column. @param text null leaves it as it is */
        Row with(String column, String text) {
            if (text == null) {
                return this;
            }
            Map<String, String> all = new LinkedHashMap<>(cells);
            all.put(column, text);
            return new Row(number, all, outside);
        }

        /** Cleaned; null when it is empty or there is no such column. */
        public String get(String column) {
            return cells.get(column);
        }

        /** What is wrong with one cell: the message gets row, column and what stands there. */
        public Problem wrong(String column, String key) {
            String text = get(column);
            return Problem.at("file", "accounts.import.wrong." + key, number, column, text == null ? "" : cut(text));
        }
    }
}
