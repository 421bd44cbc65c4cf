package org.cordee.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every page that a sample user reaches by links: axe finds nothing, also of contrast in the dark; it fits windows of
 * 375 and 320 pixels, where nothing scrolls sideways and no button or cell is cut off; it is light enough and needs few
 * SQL statements. {@code bin/looks} also takes pictures of them.
 */
class EveryPageE2E extends Browser {

    private static final int MOST_PAGES = 60;

    /** SQL statements of one page. */
    private static final int MOST_STATEMENTS = 60;

    /** Pages that still need more, by what they needed in the demo region. Lower these, and add none. */
    private static final Map<String, Integer> MORE_STATEMENTS = Map.of("/programmes/arrangements", 80);

    /** Bytes of a page with all it loads, compressed, for a browser that has nothing yet. */
    private static final int MOST_BYTES = 60_000;

    private static final int MOST_BYTES_OF_DESK = 350_000;

    private static final List<String> USERS =
            List.of("citizen", "leader", "mentee", "mentor", "lead", "coordinator", "facilitator", "admin");

    private static final String LINKS = """
            () => Array.from(document.querySelectorAll('a[href]')).filter(a => a.origin === location.origin && !a.hasAttribute('download'))
                .map(a => a.pathname + a.search)""";
    private static final String BYTES = """
            () => performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                .reduce((sum, entry) => sum + entry.encodedBodySize, 0)""";
    private static final String CUT_OFF = """
            () => {
              const wide = document.documentElement.clientWidth;
              const found = [];
              const over = document.documentElement.scrollWidth - wide;
              if (over > 0) { found.push('scrolls sideways by ' + over); }
              document.querySelectorAll('button, input, select, textarea, a.button, .ui-paginator *, td, th').forEach(e => {
                const box = e.getBoundingClientRect();
                if (box.width > 1 && box.height > 1 && !e.closest('.hidden, thead, svg') && (box.right > wide + 1 || box.left < -1)
                    && e.checkVisibility()) {
                  found.push(e.tagName + '.' + e.className + ' "' + (e.textContent || e.value || '').trim().slice(0, 40) + '" to ' + Math.round(box.right));
                }
              });
              return found.slice(0, 4).join('; ');
            }""";

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> checkedByAxe = new HashSet<>();
    private final Map<String, String> figures = new TreeMap<>();
    private final Looks looks = new Looks();
    private final Statements statements = new Statements();

    @AfterEach
    void countNoMore() {
        statements.close();
    }

    @Test
    void isAccessibleNarrowAndLight() {
        for (String user : USERS) {
            Page page = phone();
            signIn(user);
            Set<String> seen = new HashSet<>();
            Deque<String> next = new ArrayDeque<>(List.of("/home/my-leadership", "/people/profile"));
            for (int pages = 0; !next.isEmpty() && pages < MOST_PAGES; ) {
                String address = next.poll();
                String path = address.replaceAll("\\?.*", "");
                if (path.matches(".*(export|\\.\\w+|/date-file)$") || !seen.add(path)) {
                    continue;
                }
                pages++;
                page.setViewportSize(1280, 900);
                statements.clear();
                page.navigate(address);
                check(page, user, address, path);
                @SuppressWarnings("unchecked")
                List<String> links = (List<String>) page.evaluate(LINKS);
                next.addAll(links);
            }
        }
        figures.values().forEach(System.out::println);
        looks.writeIndex();
        assertEquals("", String.join("\n", wrong));
    }

    private void check(Page page, String user, String address, String path) {
        String where = user + " " + address;
        int bytes = ((Number) page.evaluate(BYTES)).intValue();
        int sql = statements.ofLast("GET " + address);
        figures.put(path + " " + user, String.format("%-50s %-12s %3d statements %7d bytes", path, user, sql, bytes));
        boolean desk = (boolean) page.evaluate("() => document.body.classList.contains('desk')");
        if (bytes > (desk ? MOST_BYTES_OF_DESK : MOST_BYTES)) {
            wrong.add(where + " loads " + bytes + " bytes");
        }
        if (sql > MORE_STATEMENTS.getOrDefault(path, MOST_STATEMENTS)) {
            wrong.add(where + " needs " + sql + " SQL statements");
        }
        looks.take(page, user, path, 1280);
        if (checkedByAxe.add(path)) {
            noting(where, () -> axe(page));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            noting(where + " in dark", () -> contrast(page));
            looks.take(page, user, path + "-dark", 1280);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        for (int width : List.of(375, 320)) {
            page.setViewportSize(width, 800);
            String cut = (String) page.evaluate(CUT_OFF);
            if (!cut.isEmpty()) {
                wrong.add(where + " at " + width + ": " + cut);
            }
            if (width == 375) {
                looks.take(page, user, path, width);
            }
        }
    }

    private void noting(String where, Runnable check) {
        try {
            check.run();
        } catch (AssertionError e) {
            wrong.add(where + ": " + e.getMessage());
        }
    }
}
