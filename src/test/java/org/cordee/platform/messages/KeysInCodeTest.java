package org.cordee.platform.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.shared.terms.Term;
import org.junit.jupiter.api.Test;

/** Every refusal that the code makes, and every term it knows, has its messages. */
class KeysInCodeTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String KEY = "\"([a-z]+(?:\\.[a-z0-9-]+)+)\"";
    private static final List<Pattern> REFUSALS = List.of(
            Pattern.compile("new (?:Conflict|RuleBroken|TooMany)\\(\\s*" + KEY),
            Pattern.compile("new Invalid\\(\\s*(?:null|\"[^\"]*\"),\\s*" + KEY),
            Pattern.compile("Problem\\.at\\(\\s*(?:\"[^\"]*\"|\\w+),\\s*" + KEY),
            Pattern.compile("Problem\\.of\\(\\s*" + KEY),
            Pattern.compile("super\\(\\s*" + KEY));
    private static final Pattern TERM = Pattern.compile("enum (\\w+) implements Term\\b");

    private final Messages messages = new Messages(null);

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void everyRefusalHasItsWords() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            for (Pattern refusal : REFUSALS) {
                refusal.matcher(text).results().forEach(found -> seen.add(found.group(1)));
            }
        }
        assertTrue(seen.size() > 100, () -> "the patterns find only " + seen.size());
        assertEquals(
                List.of(), seen.stream().filter(key -> !messages.knows(key)).toList());
    }

    @Test
    void everyCheckHasItsWords() throws IOException {
        Pattern check = Pattern.compile("\\.that\\((?:[^;\"]|\"[^\"]*\")*?,\\s*(?:\"[^\"]*\"|\\w+),\\s*" + KEY);
        Set<String> seen = new TreeSet<>();
        for (Path source : sources()) {
            check.matcher(Files.readString(source)).results().forEach(found -> seen.add(found.group(1)));
        }
        assertTrue(seen.size() > 30, () -> "the pattern finds only " + seen.size());
        assertEquals(
                List.of(), seen.stream().filter(key -> !messages.knows(key)).toList());
    }

    /** Terms have keys of their own, whichever feature they belong to. */
    @Test
    void everyTermIsFoundByItsKey() throws Exception {
        int terms = 0;
        for (Path source : sources()) {
            Matcher declared = TERM.matcher(Files.readString(source));
            if (declared.find()) {
                String file = SOURCES.relativize(source).toString();
                Class<?> type = Class.forName(
                        file.substring(0, file.length() - ".java".length()).replace('/', '.'));
                Set<String> keys = new HashSet<>();
                for (Object constant : type.getEnumConstants()) {
                    assertTrue(keys.add(((Term) constant).key()), constant + " of " + type);
                    assertTrue(((Term) constant).messageKey().startsWith(((Term) constant).feature() + "."));
                    terms++;
                }
            }
        }
        assertTrue(terms > 150, "only " + terms + " terms were found");
    }
}
