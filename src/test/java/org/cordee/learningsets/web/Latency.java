package org.cordee.learningsets.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long it takes from a button pressed on one screen until others show what it did, in milliseconds. */
final class Latency {

    private final Map<String, List<Long>> seen = new LinkedHashMap<>();

    void until(String what, Page other, String shows, Runnable deed) {
        until(what, List.of(other), shows, deed);
    }

    /** @param shows selector of what each of the others shows then */
    void until(String what, List<Page> others, String shows, Runnable deed) {
        long begun = System.nanoTime();
        deed.run();
        for (Page other : others) {
            other.locator(shows).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            seen.computeIfAbsent(what, w -> new ArrayList<>()).add((System.nanoTime() - begun) / 1_000_000);
        }
    }

    private List<Long> all() {
        return seen.values().stream().flatMap(List::stream).sorted().toList();
    }

    long median() {
        return all().get(all().size() / 2);
    }

    void print(String where) {
        seen.forEach((what, millis) -> System.out.println("shown to others on " + where + ", " + what + ": " + millis + " ms"));
        System.out.println("shown to others on " + where + ": median " + median() + " ms, longest " + all().get(all().size() - 1) + " ms of " + all().size());
    }

    /** The median: a busy machine may hold up one of them. */
    void within(long millis) {
        assertTrue(median() < millis, "median " + median() + " ms");
    }
}
