package org.cordee.house.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list in {@code src/test/resources/language}: a line for each entry, {@code #} before remarks. */
final class ReviewedList {

    private static final Path FOLDER = Path.of("src/test/resources/language");

    private ReviewedList() {}

    /** Returns the lines of a list. */
    static List<String> lines(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** Returns the two sides of the lines of a list, which a bar separates. */
    static Map<String, String> pairs(String file) throws IOException {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : lines(file)) {
            String[] sides = line.split("\\s+\\|\\s+", 2);
            if (sides.length < 2 || sides[1].isEmpty() || pairs.put(sides[0], sides[1]) != null) {
                throw new IllegalStateException(file + " has a line without its second half, or twice: " + line);
            }
        }
        return pairs;
    }
}
