package org.cordee.house.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every expression on every page names what there is. Faces finds out only when the page is opened, and then shows an
 * error page.
 */
class PageExpressionsTest {

    /** What the expressions below are about. */
    public record Shelf(String title, List<Book> books, Map<String, Integer> loans) {
        public boolean lends(Book book) {
            return !book.lent();
        }

        public String line(String one, int two) {
            return one + two;
        }
    }

    /** A book on it. */
    public record Book(String name, boolean lent) {}

    private static PageExpressions expressions;

    @BeforeAll
    static void readAllPages() throws IOException {
        expressions = new PageExpressions();
        PageFiles.withAddress().forEach(expressions::check);
    }

    @Test
    void everyExpressionIsRight() {
        assertTrue(expressions.problems().isEmpty(), () -> String.join("\n", expressions.problems()));
    }

    @Test
    void everyPartIsOnAPage() throws IOException {
        Set<Path> unused = new TreeSet<>(PageFiles.all());
        unused.removeAll(expressions.read());
        unused.removeIf(path -> path.startsWith(PageFiles.ROOT.resolve("WEB-INF/errors")));
        assertEquals(Set.of(), unused, "no page includes these");
    }

    @Test
    void namesPropertiesAndArgumentsAreChecked() {
        assertEquals(List.of(), wrong("shelf.title"));
        assertEquals(List.of(), wrong("empty shelf.books ? 'none' : shelf.line('a', shelf.books[0].name)"));
        assertEquals(List.of(), wrong("shelf.loans['x'] gt 3 and not shelf.books()[0].lent()"));
        assertEquals(1, wrong("shelf.titel").size());
        assertEquals(1, wrong("shelf.line('only one')").size());
        assertEquals(1, wrong("shelf.books[0].nome").size());
        assertEquals(1, wrong("'x'.concat(shelf.books[0].name()).concatt('y')").size());
        assertEquals(1, wrong("nobody.title").size());
        assertEquals(2, wrong("shelf.line(a, b)").size());
        assertEquals(List.of(), wrong("shelf.lends(shelf.books[0])"));
        assertEquals(1, wrong("shelf.lends(shelf)").size(), "no book");
    }

    @Test
    void expressionsAreFoundInTexts() {
        assertEquals(List.of("a", "b['}'] eq 'x'"), Expression.in("one #{a} two #{b['}'] eq 'x'}"));
        assertEquals(List.of(), Expression.in("none {here}"));
    }

    private static List<String> wrong(String expression) {
        Map<String, Type> names = new HashMap<>();
        names.put("shelf", Shelf.class);
        List<String> problems = new ArrayList<>();
        new Expression(expression, names, false, problems).check();
        return problems;
    }
}
