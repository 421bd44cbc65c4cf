package org.cordee.platform.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class ListFileTest {

    private static final ListFile FILE = new ListFile(
            List.of("Name", "Note", "Places", "Joined", "Reply by"),
            List.of(
                    Arrays.asList(
                            "Zoë \"Z\" Ödön & <Sons>",
                            "two\nlines, a comma",
                            12,
                            new DateCell(LocalDate.of(2026, 10, 5), "5 October 2026"),
                            new DateCell(LocalDateTime.of(2026, 10, 5, 17, 30), "Monday 5 October 2026, 5:30pm")),
                    Arrays.asList("=1+1", "+44 20", -3, LocalDate.of(2027, 1, 2), DateCell.NONE),
                    Arrays.asList("x", null, 0, null, null),
                    Arrays.asList("bell \u0007 end", "", 2.5, "", "")),
            "Leading: together",
            "applications");

    @Test
    void csvIsReadBackAsItWasWritten() {
        byte[] file = FILE.bytes(FileFormat.CSV);
        assertTrue((file[0] & 0xFF) == 0xEF && (file[1] & 0xFF) == 0xBB && (file[2] & 0xFF) == 0xBF);
        String text = new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("Name,Note,Places,Joined,Reply by\r\n"));
        assertEquals(
                List.of(
                        "Zoë \"Z\" Ödön & <Sons>",
                        "two\nlines, a comma",
                        "12",
                        "5 October 2026",
                        "Monday 5 October 2026, 5:30pm"),
                csv().get(1));
        assertEquals(List.of("'=1+1", "'+44 20", "-3", "2027-01-02", ""), csv().get(2));
    }

    @Test
    void excelHasTheSameTexts() throws IOException {
        List<Row> rows = Workbooks.rows(FILE.bytes(FileFormat.XLSX));
        assertEquals(csv().size(), rows.size());
        for (int row = 0; row < rows.size(); row++) {
            for (int column : new int[] {0, 1}) {
                assertEquals(
                        csv().get(row).get(column).replace("\u0007", ""),
                        rows.get(row).getCellText(column));
            }
        }
    }

    @Test
    void excelHasRealNumbersAndDatesAndNoFormula() throws IOException {
        List<Row> rows = Workbooks.rows(FILE.bytes(FileFormat.XLSX));
        assertEquals(CellType.NUMBER, rows.get(1).getCell(2).getType());
        assertEquals("-3", rows.get(2).getCellAsNumber(2).orElseThrow().toString());
        assertEquals("2.5", rows.get(4).getCellAsNumber(2).orElseThrow().toString());
        assertEquals(
                LocalDate.of(2026, 10, 5).atStartOfDay(), rows.get(1).getCell(3).asDate());
        assertEquals(
                LocalDateTime.of(2026, 10, 5, 17, 30), rows.get(1).getCell(4).asDate());
        assertEquals("d mmm yyyy", rows.get(2).getCell(3).getDataFormatString());
        assertEquals(CellType.STRING, rows.get(2).getCell(0).getType());
        assertTrue(rows.stream().flatMap(Row::stream).allMatch(c -> c == null || c.getFormula() == null));
    }

    @Test
    void theHeadOfAWorkbookIsBoldAndStaysInView() throws IOException {
        String sheet = part("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("state=\"frozen\"") && sheet.contains("ySplit=\"1\""), sheet);
        assertTrue(sheet.contains("<cols>"), sheet);
        assertTrue(part("xl/styles.xml").contains("<b/>"), part("xl/styles.xml"));
    }

    @Test
    void aLongTextIsCutAtWhatExcelHolds() throws IOException {
        ListFile file = new ListFile(List.of("Note"), List.of(List.of("a".repeat(40_000))), "long");
        assertEquals(
                32_767,
                Workbooks.rows(file.bytes(FileFormat.XLSX))
                        .get(1)
                        .getCellText(0)
                        .length());
    }

    @Test
    void aFileHasAPlainName() {
        assertEquals("leading-together-applications.csv", FILE.name(FileFormat.CSV));
        assertEquals("leading-together-applications.xlsx", FILE.name(FileFormat.XLSX));
        assertEquals("list.csv", new ListFile(List.of(), List.of(), "  ").name(FileFormat.CSV));
    }

    @Test
    void theEndOfTheAddressNamesTheFormat() {
        assertEquals(FileFormat.XLSX, FileFormat.of("/people/people.xlsx"));
        assertEquals(FileFormat.CSV, FileFormat.of("/people/people.csv"));
    }

    private static List<List<String>> csv() {
        byte[] file = FILE.bytes(FileFormat.CSV);
        return CsvReader.builder().ofCsvRecord(new String(file, 3, file.length - 3, StandardCharsets.UTF_8)).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    private static String part(String name) throws IOException {
        Path file = Files.createTempFile("list", ".xlsx");
        try {
            Files.write(file, FILE.bytes(FileFormat.XLSX));
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
