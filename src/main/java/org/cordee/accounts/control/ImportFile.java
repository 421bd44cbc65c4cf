package org.cordee.accounts.control;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Problem;

/**
 * A file of people or organisations, read as text: one line of column names, then one line each. What cannot be read is said by row
 * and column, with row 1 being the column names, as a spreadsheet counts.
 */
public final class ImportFile {

    /** Largest file, in bytes, and most rows. */
    public static final int LARGEST = 2 << 20;
    public static final int MOST_ROWS = 5_000;

    private static final int MOST_SHOWN = 10;

    private final Map<String, Integer> columns;
    private final List<Row> rows;

    private ImportFile(Map<String, Integer> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * @param known the columns there may be
     * @throws Invalid at {@code file}
     */
    public static ImportFile read(byte[] bytes, Set<String> known) {
        String text = text(bytes);
        char separator = separator(text);
        List<CsvRecord> records = records(text, separator);
        if (records.isEmpty()) {
            throw new Invalid("file", "accounts.import.empty");
        }
        Map<String, Integer> columns = columns(records.get(0), known);
        if (records.size() - 1 > MOST_ROWS) {
            throw new Invalid("file", "accounts.import.too-many-rows", MOST_ROWS);
        }
        List<Row> rows = new ArrayList<>();
        List<Problem> ragged = new ArrayList<>();
        int row = 1;
        for (CsvRecord line : records.subList(1, records.size())) {
            row++;
            if (line.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            if (line.getFieldCount() != records.get(0).getFieldCount()) {
                ragged.add(Problem.at("file", "accounts.import.ragged", row, line.getFieldCount(), records.get(0).getFieldCount()));
            }
            rows.add(new Row(columns, row, line.getFields()));
        }
        refuse(ragged);
        if (rows.isEmpty()) {
            throw new Invalid("file", "accounts.import.empty");
        }
        return new ImportFile(columns, rows);
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
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(buffer).toString();
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

    /** Spreadsheets of some countries write semicolons or tabs. */
    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        return head.indexOf(',') >= 0 ? ',' : head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static List<CsvRecord> records(String text, char separator) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).quoteCharacter('"')
                .commentStrategy(CommentStrategy.NONE).skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false).ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                records.add(record);
                if (records.size() > MOST_ROWS + 2) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            throw new Invalid("file", "accounts.import.unreadable", records.size() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (!records.isEmpty() && records.get(records.size() - 1).getFields().stream().allMatch(String::isBlank)) {
            records.remove(records.size() - 1);
        }
        return records;
    }

    private static Map<String, Integer> columns(CsvRecord head, Set<String> known) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < head.getFieldCount(); i++) {
            String name = head.getField(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
            if (!known.contains(name)) {
                problems.add(Problem.at("file", "accounts.import.unknown-column", i + 1, cut(head.getField(i)), List.copyOf(new java.util.TreeSet<>(known))));
            } else if (columns.putIfAbsent(name, i) != null) {
                problems.add(Problem.at("file", "accounts.import.twice", name));
            }
        }
        refuse(problems);
        return columns;
    }

    /** So that a message stays a message. */
    static String cut(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }

    public List<Row> rows() {
        return rows;
    }

    /** One line. */
    public static final class Row {

        private final Map<String, Integer> columns;
        private final int number;
        private final List<String> fields;

        private Row(Map<String, Integer> columns, int number, List<String> fields) {
            this.columns = columns;
            this.number = number;
            this.fields = fields;
        }

        /** As a spreadsheet counts: the column names are row 1. */
        public int number() {
            return number;
        }

        /** Trimmed; null when it is empty or there is no such column. */
        public String get(String column) {
            Integer at = columns.get(column);
            String text = at == null ? null : fields.get(at).strip();
            return text == null || text.isEmpty() ? null : text;
        }

        /** What is wrong with one cell: the message gets row, column and what stands there. */
        public Problem wrong(String column, String key) {
            String text = get(column);
            return Problem.at("file", "accounts.import.wrong." + key, number, column, text == null ? "" : cut(text));
        }
    }
}
