package org.cordee.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as an Excel workbook of one sheet: a bold head that stays in view, numbers and dates as such, and texts as the
 * CSV file has them, neutralised too, because people save a workbook as CSV.
 */
final class XlsxFile {

    /** Most characters that a cell holds in Excel. */
    private static final int MOST_CHARACTERS = 32_767;

    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final String DAY = "d mmm yyyy";
    private static final String MOMENT = "d mmm yyyy h:mm am/pm";

    private XlsxFile() {}

    static byte[] bytes(List<String> head, List<List<?>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Cordee", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Cordee");
            sheet.freezePane(0, 1);
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, text(head.get(column)));
                sheet.style(0, column).bold().set();
                sheet.width(column, width(head, rows, column));
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    write(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        switch (cell instanceof DateCell date && date.when() != null ? date.when() : cell) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            case LocalDateTime moment -> {
                sheet.value(row, column, moment);
                sheet.style(row, column).format(MOMENT).set();
            }
            case Object other -> {
                String text = text(other);
                if (!text.isEmpty()) {
                    sheet.value(row, column, text);
                }
            }
        }
    }

    private static String text(Object cell) {
        String text = CsvFile.safe(cell).replace("\r\n", "\n");
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }

    /** In characters: as wide as the longest line of the column, within reason. */
    private static int width(List<String> head, List<List<?>> rows, int column) {
        int longest = head.get(column).length();
        for (List<?> row : rows) {
            if (column < row.size()) {
                longest =
                        Math.max(longest, Objects.toString(row.get(column), "").length());
            }
        }
        return Math.clamp(longest + 2L, NARROWEST, WIDEST);
    }
}
