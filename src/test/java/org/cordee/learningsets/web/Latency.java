package org.cordee.learningsets.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long it takes from a button pressed on one screen until others show what it did, in milliseconds. */
public final class Latency {

    private final Map<String, List<Long>> seen = new LinkedHashMap<>();

    public void until(String what, Page other, String shows, Runnable deed) {
        until(what, List.of(other), shows, deed);
    }

    /** @param shows selector of what each of the others shows then */
    public void until(String what, List<Page> others, String shows, Runnable deed) {
        long begun = System.nanoTime();
        deed.run();
        for (Page other : others) {
            other.locator(shows).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            seen.computeIfAbsent(what, w -> new ArrayList<>()).add((System.nanoTime() - begun) / 1_000_000);
        }
    }

    private List<Long> all() {
        return seen.values().stream().flatMap(List::stream).toList();
    }

    private static long median(List<Long> millis) {
        return millis.stream().sorted().toList().get(millis.size() / 2);
    }

    public void print(String where) {
        seen.forEach((what, millis) ->
                System.out.println("shown to others on " + where + ", " + what + ": " + millis + " ms"));
        System.out.println("shown to others on " + where + ": median " + median(all()) + " ms, longest "
                + Collections.max(all()) + " ms of " + all().size());
    }

    /**
     * The median of each kind that was tried at least three times. The figures are for reading; the limit only tells a
     * stream that works from a page that had to be loaded again, so that a busy machine does not fail the test.
     */
    public void within(long most) {
        seen.forEach((what, millis) ->
                assertTrue(millis.size() < 3 || median(millis) < most, what + ": median " + median(millis) + " ms"));
    }
}
