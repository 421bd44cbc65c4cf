package org.cordee.house.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages in the sources. */
public final class PageFiles {

    /** The folder that addresses begin from. */
    public static final Path ROOT = Path.of("webapp");

    private PageFiles() {}

    /** Returns all pages with their templates, tags and included parts, sorted. */
    public static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the pages that have an address, sorted. */
    public static List<Path> withAddress() throws IOException {
        return all().stream()
                .filter(page -> !page.startsWith(ROOT.resolve("WEB-INF")))
                .toList();
    }
}
