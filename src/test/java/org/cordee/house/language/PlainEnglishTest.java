package org.cordee.house.language;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.cordee.house.language.Finding.Check;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text is plain English (decision 0077). All findings are in {@code target/language-report.txt}. */
class PlainEnglishTest {

    private static LanguageReport report;

    @BeforeAll
    static void readEverything() throws IOException {
        report = new LanguageReport();
        report.write();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsFound(Check check) {
        List<String> found = report.findings().stream()
                .filter(finding -> finding.check() == check)
                .map(Finding::toString)
                .toList();
        assertTrue(found.isEmpty(), () -> "rewrite it, see STYLE.md:\n" + String.join("\n", found));
    }

    @Test
    void allTextsAndPagesWereRead() {
        assertTrue(report.texts().size() > 4000, () -> "only " + report.texts().size());
        assertTrue(report.ages().size() > 100, () -> "only " + report.ages().size());
    }
}
