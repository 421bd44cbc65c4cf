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
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.text.PlainText;

/** Reads the bytes of an uploaded file as text, and the text as records. */
final class ImportText {

    /** Published files that are not in UTF-8 are in this. */
    private static final Charset PUBLISHED_IN = Charset.forName("windows-1252");

    /** How much of a large file is read to see what it is. */
    private static final int HEAD = 16 << 10;

    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=(.)\"?[,;\\t ]*(\r\n|\r|\n|$)", Pattern.CASE_INSENSITIVE);

    private ImportText() {}

    /**
     * Returns the records; those at the end without any text are left out.
     *
     * @throws Invalid at {@code file} if it is too large or cannot be read
     */
    static List<CsvRecord> records(byte[] bytes) {
        String text = text(bytes);
        Matcher separatorLine = SEPARATOR_LINE.matcher(text);
        return separatorLine.lookingAt()
                ? records(
                        text.substring(separatorLine.end()),
                        separatorLine.group(1).charAt(0))
                : records(text, separator(text));
    }

    /** Whether nothing is written in it. */
    static boolean isBlank(CsvRecord line) {
        return line.getFields().stream().allMatch(cell -> PlainText.clean(cell).isEmpty());
    }

    private static String text(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Invalid("file", "accounts.import.empty");
        }
        int largest = isOfOrganisations(bytes) ? ImportFile.LARGEST_LIST : ImportFile.LARGEST;
        if (bytes.length > largest) {
            throw new Invalid("file", "accounts.import.too-large", largest >> 20);
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
            if (isPublished(bytes)) {
                return new String(bytes, PUBLISHED_IN);
            }
            int line = 1;
            for (int i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new Invalid("file", "accounts.import.not-utf-8", line);
        }
    }

    /** Whether a file that is too large for one of people is one of organisations. */
    private static boolean isOfOrganisations(byte[] bytes) {
        if (bytes.length <= ImportFile.LARGEST) {
            return false;
        }
        List<String> first = firstLine(bytes);
        List<String> columns = ImportColumns.of(first);
        return PublishedFile.matches(first) || columns.contains("organisation") && !columns.contains("email");
    }

    private static boolean isPublished(byte[] bytes) {
        return PublishedFile.matches(firstLine(bytes));
    }

    private static List<String> firstLine(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), PUBLISHED_IN)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        try {
            List<CsvRecord> records = records(head, separator(head));
            return records.isEmpty() ? List.of() : records.get(0).getFields();
        } catch (Invalid e) {
            // what it is will be said when all of it is read
            return List.of();
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
}
