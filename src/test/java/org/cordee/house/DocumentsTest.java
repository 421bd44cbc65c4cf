package org.cordee.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents and comments refer only to what is in this repository, and the index of decision records is complete. */
class DocumentsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path RECORDS = ROOT.resolve("src/docs/decisions");
    private static final List<String> FOLDERS = List.of("src", "webapp", "config", ".ci", "bin", "findings");
    private static final Pattern TEXT = Pattern.compile(
            ".*\\.(java|md|xhtml|xml|sql|properties|json|css|js|sh|ftlh?|txt|service|asadmin)|run|it|e2e|dev");
    /** The name of a document, with or without folders; a call of a method is none. */
    private static final Pattern NAMED = Pattern.compile("(?<![\\w./-])((?:[\\w.-]+/)*[\\w-]+\\.md)\\b(?![\\w(*])");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#:]+)(?:#[^)]*)?\\)");
    private static final Pattern RECORD = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

    @Test
    void namedDocumentsAreInTheRepository() throws IOException {
        Set<String> names = files().map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".md"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wrong = new TreeSet<>();
        for (Path file : files().toList()) {
            Matcher named = NAMED.matcher(Files.readString(file));
            while (named.find()) {
                String name = named.group(1);
                boolean found = name.contains("/") ? exists(file, name) : names.contains(name);
                if (!found) {
                    wrong.add(ROOT.relativize(file) + " names " + name);
                }
            }
        }
        assertTrue(wrong.isEmpty(), () -> "not in the repository:\n" + String.join("\n", wrong));
    }

    @Test
    void linksInDocumentsLeadToFiles() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path file : files().filter(f -> f.toString().endsWith(".md")).toList()) {
            Matcher link = LINK.matcher(Files.readString(file));
            while (link.find()) {
                if (!Files.exists(file.resolveSibling(link.group(1)))) {
                    wrong.add(ROOT.relativize(file) + " links to " + link.group(1));
                }
            }
        }
        assertTrue(wrong.isEmpty(), () -> "links that lead nowhere:\n" + String.join("\n", wrong));
    }

    /** A record is listed as {@code | [number](file) | its title | its status | a line |}. */
    @Test
    void theIndexListsEveryRecordWithItsTitleAndStatus() throws IOException {
        List<String> index = Files.readAllLines(RECORDS.resolve("README.md"));
        Set<String> listed = index.stream()
                .filter(line -> line.startsWith("| [0"))
                .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>();
        for (Path record : records()) {
            String file = record.getFileName().toString();
            String number = file.substring(0, 4);
            List<String> lines = Files.readAllLines(record);
            assertTrue(
                    lines.get(0).startsWith("# " + number + " "),
                    () -> file + " does not begin with # " + number + " and a title");
            assertTrue(
                    lines.get(2).matches("Status: (proposed|accepted|replaced by \\d{4}), \\d{1,2} \\p{L}+ \\d{4}"),
                    () -> file + " does not have its status in the third line");
            expected.add("| [" + number + "](" + file + ") | " + lines.get(0).substring(7) + " | "
                    + lines.get(2).substring("Status: ".length()).replaceFirst(",.*", "") + " ");
        }
        assertEquals(String.join("\n", expected), String.join("\n", listed));
    }

    private static List<Path> records() throws IOException {
        try (Stream<Path> all = Files.list(RECORDS)) {
            return all.filter(file ->
                            RECORD.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static boolean exists(Path file, String name) {
        return Files.exists(file.resolveSibling(name)) || Files.exists(ROOT.resolve(name));
    }

    private static Stream<Path> files() throws IOException {
        Set<Path> all = new TreeSet<>();
        try (Stream<Path> top = Files.list(ROOT)) {
            top.filter(Files::isRegularFile).forEach(all::add);
        }
        for (String folder : FOLDERS) {
            if (Files.isDirectory(ROOT.resolve(folder))) {
                try (Stream<Path> below = Files.walk(ROOT.resolve(folder))) {
                    below.filter(Files::isRegularFile).forEach(all::add);
                }
            }
        }
        return all.stream()
                .filter(file -> TEXT.matcher(file.getFileName().toString()).matches());
    }
}
