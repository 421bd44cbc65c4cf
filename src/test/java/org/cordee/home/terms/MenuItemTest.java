package org.cordee.home.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cordee.house.pages.PageFiles;
import org.junit.jupiter.api.Test;

/** Which page belongs to which line of the menu. */
class MenuItemTest {

    /** Pages without a line: they are reached while signing in, from a mail, or from the foot of every page. */
    private static final Set<String> OUTSIDE = Set.of(
            "/index",
            "/outbox",
            "/accounts/closed",
            "/accounts/register",
            "/accounts/registered",
            "/accounts/reset",
            "/accounts/reset-sent",
            "/accounts/sign-in",
            "/accounts/sign-in-code",
            "/accounts/signed-out",
            "/home/concern");

    @Test
    void eachPageBelongsToOneLine() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path file : PageFiles.withAddress()) {
            String page = "/" + PageFiles.ROOT.relativize(file).toString().replaceAll("\\.xhtml$", "");
            long lines = Arrays.stream(MenuItem.values())
                    .filter(item -> item.has(page))
                    .count();
            boolean outside = OUTSIDE.contains(page) || page.startsWith("/links/");
            if (lines != (outside ? 0 : 1)) {
                wrong.add(page + " belongs to " + lines + " lines of the menu");
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void eachLineLeadsToAPageOfItsArea() {
        for (MenuItem item : MenuItem.values()) {
            assertTrue(Files.exists(PageFiles.ROOT.resolve(item.path().substring(1) + ".xhtml")), item.path());
            assertEquals(item, MenuItem.of(item.path()).orElseThrow());
        }
    }

    @Test
    void eachLineAndAreaHasAName() throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/org/cordee/home/messages.properties"))) {
            texts.load(reader);
        }
        Stream.concat(Arrays.stream(MenuItem.values()), Arrays.stream(Area.values()))
                .forEach(term -> assertTrue(texts.containsKey(term.messageKey()), term.messageKey()));
    }

    @Test
    void visitorsSeeTheCatalogueAlone() {
        assertEquals(
                Set.of(MenuItem.FIND_PROGRAMME),
                Set.copyOf(Arrays.stream(MenuItem.values())
                        .filter(item -> item.area().inBar() && item.audience() == MenuItem.Audience.EVERYONE)
                        .toList()));
    }
}
