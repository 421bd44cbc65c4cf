package org.cordee.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cordee.house.live.Browser;
import org.junit.jupiter.api.Test;

/**
 * Every page that a sample user reaches by links fits windows of 375 and 320 pixels: nothing scrolls sideways, no
 * button or cell is cut off.
 */
class NarrowE2E extends Browser {

    private static final int MOST_PAGES = 60;
    private static final List<String> USERS =
            List.of("citizen", "leader", "mentee", "mentor", "lead", "coordinator", "facilitator", "admin");

    private static final String LINKS = """
            () => Array.from(document.querySelectorAll('a[href]')).filter(a => a.origin === location.origin && !a.hasAttribute('download'))
                .map(a => a.pathname + a.search)""";
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

    @Test
    void nothingIsCutOff() {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String user : USERS) {
            Page page = phone();
            signIn(user);
            Deque<String> next = new ArrayDeque<>(List.of("/home/my-leadership", "/people/profile"));
            for (int pages = 0; !next.isEmpty() && pages < MOST_PAGES; ) {
                String address = next.poll();
                String path = address.replaceAll("\\?.*", "");
                if (path.matches(".*(export|\\.\\w+|/date-file)$") || !seen.add(user + path)) {
                    continue;
                }
                pages++;
                page.setViewportSize(375, 800);
                page.navigate(address);
                for (int width : List.of(375, 320)) {
                    page.setViewportSize(width, 800);
                    String cut = (String) page.evaluate(CUT_OFF);
                    if (!cut.isEmpty()) {
                        wrong.add(user + " " + address + " at " + width + ": " + cut);
                    }
                }
                @SuppressWarnings("unchecked")
                List<String> links = (List<String>) page.evaluate(LINKS);
                next.addAll(links);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }
}
