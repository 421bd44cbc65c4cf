package org.cordee.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolveTest {

    private static final String GROUPS = "4 2 ss 2 2 2 2 \n0 1 1.5\n0 2 2.25\n0 3 3\n1 2 1\n1 3 1\n2 3 0.5\n";

    @TempDir
    Path folder;

    private record Ended(int code, String out, String err) {}

    private static Ended solve(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] all = new String[words.length];
        for (int k = 0; k < all.length; k++) {
            all[k] = words[k].toString();
        }
        int code = Solve.run(all, new PrintStream(out), new PrintStream(err));
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void refused(Ended ended, String part) {
        assertEquals(2, ended.code());
        assertEquals("", ended.out());
        assertTrue(ended.err().contains(part), ended.err());
        assertEquals(1, ended.err().lines().count());
    }

    @Test
    void groupsPlainAndGzip() throws IOException {
        Path zipped = folder.resolve("g.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(GROUPS.getBytes(StandardCharsets.US_ASCII));
        }
        Path to = folder.resolve("partition");
        Ended ended = solve("group", zipped, "--iterations", 200, "--seed", 3, "--out", to);
        assertEquals(0, ended.code());
        assertTrue(ended.out().matches("objective: 4\\Rcpu_seconds: \\d+\\.\\d+\\R"), ended.out());
        List<String> partition = Files.readAllLines(to);
        assertEquals(4, partition.size());
        assertEquals(partition.get(0), partition.get(3));
        Ended plain = solve("group", file("g.txt", GROUPS), "--iterations", 200, "--seed", 3);
        assertEquals(partition, plain.out().lines().skip(2).toList());
        assertEquals(0, solve("group", zipped, "--seconds", "0.05").code());
    }

    @Test
    void assignment() throws IOException {
        Path f = file("a.txt", "p assign 3 2 4\nc 1 1\nc 2 1\ne 1 1 5\ne 2 1 9\ne 2 2 1\ne 3 1 7\n");
        assertTrue(solve("assign", f).out().startsWith("cardinality: 2\nscore: 8\ncpu_seconds: "));
        assertTrue(solve("assign", f, "--stable").out().startsWith("cardinality: 1\nscore: 9\ncpu_seconds: "));
    }

    @Test
    void exchange() throws IOException {
        Path f = file(
                "e.wmd",
                "# NUMBER ALTERNATIVES: 5\n# ALTERNATIVE NAME 5: Alturist 5\n1,2,1.0\n2,3,1.0\n3,1,1.0\n"
                        + "1,4,1.0\n4,1,2.5\n5,1,1.0\n1,5,0.0\n");
        assertTrue(solve("exchange", f, "--cap", 0).out().startsWith("people: 3\nweight: 3\ncycles: 1\ncpu_seconds: "));
        assertTrue(solve("exchange", f, "--cap", 2).out().startsWith("people: 2\nweight: 3.5\ncycles: 1\n"));
        assertTrue(solve("exchange", f, "--cap", 3).out().startsWith("people: 3\nweight: 3\ncycles: 1\n"));
    }

    @Test
    void wrongWordsAndFilesAreNamed() throws IOException {
        refused(solve(), "Say:");
        refused(solve("guess", "x"), "guess");
        refused(solve("group", folder.resolve("none.txt")), "There is no file");
        refused(solve("group", folder), "cannot be read");
        Path g = file("g.txt", GROUPS);
        refused(solve("group", g, "--seconds", "-1"), "-1");
        refused(solve("group", g, "--seconds", "soon"), "soon");
        refused(solve("group", g, "--iterations", "0"), "0");
        refused(solve("group", g, "--iterations", "5", "--seconds", "5"), "either");
        refused(solve("group", g, "--out"), "--out");
        refused(solve("group", g, "--out", folder), "cannot be written");
        refused(solve("group", g, "--out", folder.resolve("none").resolve("x")), "cannot be written");
        refused(solve("group", g, "--seed", "x"), "--seed");
        refused(solve("group", file("b.txt", "4 2 ss 3 3 3 3\n")), "4 people do not fit");
        refused(solve("group", file("c.txt", GROUPS + "0 9 1\n")), "line 8");
        refused(solve("group", file("d.txt", GROUPS.replace("2.25", "far"))), "line 3");
        refused(solve("group", file("e.txt", GROUPS.replace("2 3 0.5\n", ""))), "without the distance of 2 and 3");
        refused(solve("group", file("f.txt", "")), "empty");
        refused(solve("assign", file("h.txt", "p assign 1 1 1\nc 1 -2\n")), "negative capacity");
        refused(solve("assign", file("i.txt", "p assign 1 1 1\ne 1 2 3\n")), "line 2");
        refused(solve("assign", file("j.txt", "p assign 1 1 2\ne 1 1 3\n")), "1 pairs, not 2");
        refused(solve("assign", file("k.txt", "p assign 1 1 1\ne 1 1 99999999999\n")), "99999999999");
        refused(solve("assign", file("l.txt", "p assign 0 0 0\n")), "no mentees");
        refused(solve("assign", file("m.txt", "hello\n")), "p assign");
        refused(solve("assign", g), "p assign");
        Path e = file("e.wmd", "# NUMBER ALTERNATIVES: 1\n");
        refused(solve("exchange", e, "--cap", "0"), "alone");
        refused(solve("exchange", e), "--cap");
        refused(solve("exchange", e, "--cap", "4"), "--cap");
        refused(solve("exchange", file("n.wmd", "# NUMBER ALTERNATIVES: 2\n1,3,1.0\n"), "--cap", "0"), "line 2");
        refused(solve("exchange", g, "--cap", "0"), "NUMBER ALTERNATIVES");
    }

    /** Whatever stands in a file or among the words: an answer, or one sentence and exit code 2. */
    @Test
    void nothingEndsInAStackTrace() throws IOException {
        String assign = "p assign 3 2 4\nc 1 1\nc 2 1\ne 1 1 5\ne 2 1 9\ne 2 2 1\ne 3 1 7\n";
        String exchange =
                "# NUMBER ALTERNATIVES: 4\n# ALTERNATIVE NAME 4: Alturist 4\n1,2,1.0\n2,3,1.0\n3,1,1.5\n2,1,0\n";
        String strange = "0123456789-+.,# \npce\t\u0000Zä";
        Random r = new Random(1);
        for (int k = 0; k < 1500; k++) {
            StringBuilder text = new StringBuilder(k % 3 == 0 ? GROUPS : k % 3 == 1 ? assign : exchange);
            for (int change = r.nextInt(4); change >= 0 && text.length() > 1; change--) {
                int at = r.nextInt(text.length());
                switch (r.nextInt(4)) {
                    case 0 -> text.setCharAt(at, strange.charAt(r.nextInt(strange.length())));
                    case 1 -> text.deleteCharAt(at);
                    case 2 -> text.setLength(Math.max(1, at));
                    default ->
                        text.insert(
                                at,
                                new String[] {"99999999999999999999", "2147483647", "-2147483648", "1e9", "\n\n", "NaN"}
                                        [r.nextInt(6)]);
                }
            }
            Path f = file("fuzz.txt", text.toString());
            Ended ended = switch (k % 3) {
                case 0 -> solve("group", f, "--iterations", 20);
                case 1 -> r.nextBoolean() ? solve("assign", f, "--stable") : solve("assign", f);
                default -> solve("exchange", f, "--cap", new int[] {0, 2, 3}[r.nextInt(3)]);
            };
            if (ended.code() != 0) {
                refused(ended, "");
                assertFalse(ended.err().contains("Exception"), () -> text + "\n" + ended.err());
            }
        }
    }

    @Test
    void scoresAtTheLimitsOfInt() throws IOException {
        Path f = file(
                "x.txt",
                "p assign 2 2 4\nc 1 1\nc 2 1\ne 1 1 2147483647\ne 1 2 -2147483648\ne 2 1 2147483647\n"
                        + "e 2 2 2147483647\n");
        assertTrue(solve("assign", f).out().startsWith("cardinality: 2\nscore: 4294967294\n"));
    }
}
