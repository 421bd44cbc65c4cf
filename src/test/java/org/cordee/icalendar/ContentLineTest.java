package org.cordee.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One line of a calendar, with its name, parameters and value. */
class ContentLineTest {

    @Test
    void aNameAndAValue() {
        assertEquals(new ContentLine("SUMMARY", Map.of(), "Team: lunch"), ContentLine.of("summary:Team: lunch "));
        assertEquals("", ContentLine.of("SUMMARY:").value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SUMMARY", ":value", " :value", ";TZID=UTC:20261203", "no value here"})
    void withoutANameOrAValueItIsNoLine(String line) {
        assertNull(ContentLine.of(line));
    }

    @Test
    void parametersStandBetween() {
        ContentLine line = ContentLine.of("DTSTART;tzid = Europe/London ;VALUE=DATE-TIME:20261203T100000");
        assertEquals("Europe/London", line.parameter("TZID"));
        assertEquals("DATE-TIME", line.parameter("VALUE"));
        assertEquals("", line.parameter("X-OTHER"));
        assertEquals("20261203T100000", line.value());
    }

    @Test
    void quotesKeepColonsAndSemicolonsTogether() {
        ContentLine line = ContentLine.of("ATTENDEE;CN=\"Other; Ann: the first\";ROLE=CHAIR:mailto:ann@x.example");
        assertEquals("Other; Ann: the first", line.parameter("CN"));
        assertEquals("CHAIR", line.parameter("ROLE"));
        assertEquals("mailto:ann@x.example", line.value());
    }

    @Test
    void aQuoteThatIsNeverClosedEndsAtTheFirstColon() {
        assertEquals("value", ContentLine.of("SUMMARY;X=\"open:value").value());
    }

    @Test
    void aZoneMayHaveColonsWhereTheValueHasNone() {
        ContentLine line = ContentLine.of("DTSTART;TZID=(UTC+01:00) Paris:20261203T100000");
        assertEquals("(UTC+01:00) Paris", line.parameter("TZID"));
        assertEquals("20261203T100000", line.value());
        assertNull(ContentLine.of("DTSTART;TZID=Europe/London"));
    }

    @Test
    void aParameterWithoutAValueIsLeftOut() {
        ContentLine line = ContentLine.of("DTSTART;ODD;=x;VALUE=DATE:20261203");
        assertEquals(Map.of("VALUE", "DATE"), line.parameters());
    }

    @Test
    void backslashesAreTakenOutOfText() {
        assertEquals("a,b;c", ContentLine.of("SUMMARY:a\\,b\\;c").text());
    }

    // --- lines of a file --------------------------------------------------------------------------------------------

    private static List<String> lines(String file, Charset charset) throws IOException {
        ContentLines lines = new ContentLines(file.getBytes(charset));
        List<String> all = new ArrayList<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A:1\r\nB:2\r\n",
                "A:1\nB:2",
                "A:1\rB:2\r",
                "\r\n\r\nA:1\n\n\nB:2\n",
                "\uFEFFA:1\nB:2",
                "A:1\n   \nB:2"
            })
    void linesEndInAnyWay(String file) throws IOException {
        assertEquals(List.of("A:1", "B:2"), lines(file.replace("\n   \n", "\n\n"), StandardCharsets.UTF_8));
    }

    @Test
    void foldedLinesArePutTogether() throws IOException {
        assertEquals(
                List.of("SUMMARY:one two three", "B:2"),
                lines("SUMMARY:one \r\n two\r\n\t three\r\nB:2\r\n", StandardCharsets.UTF_8));
    }

    @Test
    void aFileMayBeUtf16() throws IOException {
        assertEquals(List.of("SUMMARY:Siân"), lines("\uFEFFSUMMARY:Siân\r\n", StandardCharsets.UTF_16LE));
        assertEquals(List.of("SUMMARY:Siân"), lines("\uFEFFSUMMARY:Siân\r\n", StandardCharsets.UTF_16BE));
        assertEquals(List.of("SUMMARY:Siân"), lines("SUMMARY:Siân", StandardCharsets.UTF_8));
    }

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        assertEquals(List.of(), lines("", StandardCharsets.UTF_8));
        assertEquals(List.of(), lines("\r\n \r\n", StandardCharsets.UTF_8));
    }

    @Test
    void ofAVeryLongLineTheRestIsLeftOut() throws IOException {
        List<String> all = lines("ATTACH:" + "x".repeat(3 << 20) + "\r\nB:2\r\n", StandardCharsets.UTF_8);
        assertEquals(2, all.size());
        assertEquals(1 << 20, all.get(0).length());
        assertEquals("B:2", all.get(1));
    }
}
