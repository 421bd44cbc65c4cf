package org.cordee.platform.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 20",
                "-2",
                "@SUM(A1)",
                "\t=1",
                " =cmd|'/c calc'!A0",
                "\r=1",
                "\n=1",
                "＝1",
                "|x",
                "%x",
                "\u00A0=1",
                "\uFEFF=1"
            })
    void aFormulaIsNeutralised(String cell) {
        assertEquals("'" + cell, CsvFile.safe(cell));
    }

    @Test
    void ordinaryCellsStayAsTheyAre() {
        assertEquals("O’Brien, Mary", CsvFile.safe("O’Brien, Mary"));
        assertEquals("-3", CsvFile.safe(-3));
        assertEquals("", CsvFile.safe(null));
        assertEquals("a=b", CsvFile.safe("a=b"));
    }

    @Test
    void isReadBackAsItWasWritten() {
        byte[] file = new CsvFile(
                        List.of("Name", "Note"),
                        List.of(Arrays.asList("Zoë \"Z\" Ödön", "two\nlines, a comma"), Arrays.asList("x", null)))
                .bytes();
        assertTrue((file[0] & 0xFF) == 0xEF && (file[1] & 0xFF) == 0xBB && (file[2] & 0xFF) == 0xBF);
        String text = new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("Name,Note\r\n"));
        List<List<String>> rows = CsvReader.builder().ofCsvRecord(text).stream()
                .map(r -> r.getFields())
                .toList();
        assertEquals(
                List.of(List.of("Name", "Note"), List.of("Zoë \"Z\" Ödön", "two\nlines, a comma"), List.of("x", "")),
                rows);
    }

    @Test
    void aFileHasAPlainName() {
        assertEquals(
                "applications-leading-together-2026.csv", CsvFile.name("applications", "Leading: together", "2026"));
        assertEquals("list.csv", CsvFile.name("  "));
    }
}
