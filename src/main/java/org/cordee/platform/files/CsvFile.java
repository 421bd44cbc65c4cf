package org.cordee.platform.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A list as CSV: UTF-8 with a byte-order mark, commas, lines ended with CR LF. A cell that a spreadsheet would take for
 * a formula is neutralised with an apostrophe before it.
 */
final class CsvFile {

    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠|%";

    private CsvFile() {}

    static byte[] bytes(List<String> head, List<List<?>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        try (CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            writer.writeRecord(head.stream().map(CsvFile::safe).toList());
            rows.forEach(
                    row -> writer.writeRecord(row.stream().map(CsvFile::safe).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns what may stand in a cell: numbers as they are, text without a formula. */
    static String safe(Object cell) {
        if (cell instanceof Number) {
            return cell.toString();
        }
        String text = Objects.toString(cell, "");
        String seen = text.replaceFirst("^[\\s\\u00A0\\u200B\\uFEFF]+", "");
        boolean formula = !text.isEmpty()
                && (BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0
                        || !seen.isEmpty() && BEGINS_FORMULA.indexOf(seen.charAt(0)) >= 0);
        return formula ? "'" + text : text;
    }
}
