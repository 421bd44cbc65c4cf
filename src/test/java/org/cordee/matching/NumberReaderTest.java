package org.cordee.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words and numbers of a file are read line by line, and what is wrong is named with its line. */
class NumberReaderTest {

    @TempDir
    private Path temp;

    private NumberReader reader(String text) throws IOException {
        return new NumberReader(Files.writeString(temp.resolve("file.txt"), text));
    }

    private static BadInput wrong(Executable reading) {
        return assertThrows(BadInput.class, reading);
    }

    @Test
    void wordsAndNumbersStandInLines() throws IOException {
        try (NumberReader in = reader("\n\n  p assign, 12\t-5\r\n\n# rest of it \n")) {
            assertTrue(in.nextLine());
            assertEquals(3, in.line());
            assertEquals("p", in.word());
            assertEquals("assign", in.word());
            assertEquals(12, in.whole("a number", 0, 20));
            assertTrue(in.more());
            assertEquals(-5, in.whole("a number", -9, 9));
            assertFalse(in.more());
            in.endOfLine();
            assertTrue(in.nextLine());
            assertEquals('#', in.next());
            assertEquals("# rest of it", in.rest());
            assertFalse(in.nextLine());
        }
    }

    @Test
    void aGzippedFileIsReadTheSame() throws IOException {
        Path file = temp.resolve("file.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("7 8\n".getBytes(StandardCharsets.UTF_8));
        }
        try (NumberReader in = new NumberReader(file)) {
            assertTrue(in.nextLine());
            assertEquals(7, in.whole("a number", 0, 9));
            assertEquals(8, in.whole("a number", 0, 9));
        }
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path none = temp.resolve("none.txt");
        BadInput missing = wrong(() -> new NumberReader(none));
        assertEquals("none.txt", missing.culprit());
        assertTrue(missing.getMessage().contains(none.toString()));
    }

    @Test
    void whatFollowsANumberIsNamedWithItsLine() throws IOException {
        try (NumberReader in = reader("1\n2 more\n")) {
            in.nextLine();
            in.whole("a number", 0, 9);
            in.endOfLine();
            in.nextLine();
            in.whole("a number", 0, 9);
            BadInput wrong = wrong(in::endOfLine);
            assertEquals("line 2", wrong.culprit());
            assertTrue(wrong.getMessage().contains("more"), wrong.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "-1", "x", "1x", "", "99999999999999999999", "1.5"})
    void aNumberThatCannotBeTakenIsRefused(String text) throws IOException {
        try (NumberReader in = reader("start " + text + "\n")) {
            in.nextLine();
            in.word();
            assertEquals("line 1", wrong(() -> in.whole("a number", 0, 9)).culprit());
        }
    }
}
