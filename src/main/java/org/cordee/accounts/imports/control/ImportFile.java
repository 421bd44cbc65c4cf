package org.cordee.accounts.imports.control;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.text.PlainText;

/**
 * A file of people or organisations, read as text: one row of headings, then one row each. Rows are counted as a
 * spreadsheet counts them; a first line {@code sep=;} is not a row. Every kind of space around a cell and zero-width
 * characters in it are removed.
 */
public final class ImportFile {

    /** Largest file, in bytes, and most rows. */
    public static final int LARGEST = 2 << 20;

    public static final int MOST_ROWS = 5_000;

    private static final int MOST_SHOWN = 10;

    /** Longest part of a cell that is kept: more than any column may have. */
    private static final int LONGEST_CELL = 300;

    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=(.)\"?[,;\\t ]*(\r\n|\r|\n|$)", Pattern.CASE_INSENSITIVE);

    private final Set<String> columns;
    private final List<Row> rows;

    private ImportFile(Set<String> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Reads the file. A row that has more cells than there are headings says so itself when it is checked.
     *
     * @throws Invalid at {@code file} if it cannot be read at all, or a heading is unknown or there twice
     */
    public static ImportFile read(byte[] bytes) {
        String text = text(bytes);
        Matcher separatorLine = SEPARATOR_LINE.matcher(text);
        boolean said = separatorLine.lookingAt();
        List<CsvRecord> records = said
                ? records(
                        text.substring(separatorLine.end()),
                        separatorLine.group(1).charAt(0))
                : records(text, separator(text));
        int head = 0;
        while (head < records.size() && isBlank(records.get(head))) {
            head++;
        }
        if (head == records.size()) {
            throw new Invalid("file", "accounts.import.empty");
        }
        List<String> headings = records.get(head).getFields();
        List<String> columns = ImportColumns.of(headings);
        refuse(ImportColumns.problems(headings, columns));
        List<Row> rows = new ArrayList<>();
        for (int i = head + 1; i < records.size(); i++) {
            if (!isBlank(records.get(i))) {
                rows.add(row(i + 1, columns, records.get(i).getFields()));
            }
        }
        if (rows.size() > MOST_ROWS) {
            throw new Invalid("file", "accounts.import.too-many-rows", MOST_ROWS);
        }
        if (rows.isEmpty()) {
            throw new Invalid("file", "accounts.import.empty");
        }
        return new ImportFile(new HashSet<>(columns), rows);
    }

    private static boolean isBlank(CsvRecord line) {
        return line.getFields().stream().allMatch(cell -> PlainText.clean(cell).isEmpty());
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

    private static String text(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Invalid("file", "accounts.import.empty");
        }
        if (bytes.length > LARGEST) {
            throw new Invalid("file", "accounts.import.too-large", LARGEST >> 20);
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            throw new Invalid("file", "accounts.import.utf-16");
        }
        if (begins(bytes, 'P', 'K')) {
            throw new Invalid("file", "accounts.import.spreadsheet");
        }
        int from = begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        for (int i = from, line = 1; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new Invalid("file", "accounts.import.nul", line);
            }
            line += bytes[i] == '\n' ? 1 : 0;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new Invalid("file", "accounts.import.not-utf-8", line);
        }
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** The one that stands most often between the headings: spreadsheets of some countries write semicolons or tabs. */
    private static char separator(String text) {
        String head = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("")
                .replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            best = count(head, candidate) > count(head, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char one) {
        return text.chars().filter(c -> c == one).count();
    }

    private static List<CsvRecord> records(String text, char separator) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter('"')
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                records.add(record);
            }
        } catch (CsvParseException e) {
            throw new Invalid("file", "accounts.import.unreadable", records.size() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (!records.isEmpty() && isBlank(records.get(records.size() - 1))) {
            records.remove(records.size() - 1);
        }
        return records;
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
