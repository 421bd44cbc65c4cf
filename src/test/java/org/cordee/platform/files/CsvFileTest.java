package org.cordee.platform.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
