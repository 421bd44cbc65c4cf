package org.cordee.house.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.TestAbortedException;

/**
 * A test with a real browser against {@link LiveServer}. Each test begins with a fresh browser window of 1280 pixels
 * and nobody signed in. A test fails, too, when a page broke the content security policy or had an uncaught error in a
 * script.
 */
public abstract class Browser {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser browser;

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Page page;
    private String name;

    /** A picture of every window that was open when a test failed. */
    @RegisterExtension
    final AfterTestExecutionCallback pictureOfFailure = context -> {
        if (context.getExecutionException()
                .filter(e -> !(e instanceof TestAbortedException))
                .isPresent()) {
            int i = 0;
            for (BrowserContext window : windows) {
                for (Page open : window.pages()) {
                    photograph(open, "failed-" + name + "-" + i++);
                }
            }
        }
    };

    /** A picture that cannot be taken changes nothing about the test. */
    private static void photograph(Page page, String name) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
        } catch (PlaywrightException e) {
            System.err.println("no picture " + name + ": "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static synchronized com.microsoft.playwright.Browser browser() {
        if (browser == null) {
            Path chromium = Chromium.find();
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(FLAGS)
                    .setHeadless(true);
            if (!Chromium.environment(chromium).isEmpty()) {
                Map<String, String> environment = new HashMap<>(System.getenv());
                environment.putAll(Chromium.environment(chromium));
                options.setEnv(environment);
            }
            browser = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    @BeforeEach
    void openWindow(TestInfo test) {
        name = getClass().getSimpleName() + "-"
                + test.getTestMethod().map(m -> m.getName()).orElse("test");
        page = window(1280, 900, true);
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
        windows.clear();
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    /**
     * The page of the window of 1280 pixels, or the one opened last by {@link #phone()} or
     * {@link #withoutJavaScript()}.
     */
    protected Page page() {
        return page;
    }

    /** From here on {@link #page()} is one in a new window of 375 pixels, nobody signed in. */
    protected Page phone() {
        return page = window(375, 800, true);
    }

    /** From here on {@link #page()} is one in a new window without JavaScript, nobody signed in. */
    protected Page withoutJavaScript() {
        return page = window(1280, 900, false);
    }

    /** A further window, as of a second person; {@link #page()} stays what it was. */
    protected Page another() {
        return window(1280, 900, true);
    }

    private Page window(int width, int height, boolean script) {
        BrowserContext window = browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(LiveServer.here().base())
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(script)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        window.setDefaultTimeout(15_000);
        windows.add(window);
        window.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add("On " + message.page().url() + ": " + message.text());
            }
        });
        window.onWebError(error -> faults.add("On " + error.page().url() + ": " + error.error()));
        return window.newPage();
    }

    /** Goes to an address of Cordee. @return its status */
    protected int go(String path) {
        Response response = page.navigate(path);
        return response == null ? 0 : response.status();
    }

    /**
     * Does something and waits until it has loaded a page, also one at the same address.
     *
     * @return the answer of the page that was loaded
     */
    @SuppressWarnings("deprecation") // waitForURL does not notice a page at the same address
    protected Response waitForNavigation(Runnable action) {
        return page.waitForNavigation(action);
    }

    /** Signs a demo person in by the form; the word before {@code @demo.example}. */
    protected void signIn(String demoName) {
        signIn(page, demoName + "@demo.example", "climb-together-2026");
    }

    /** Signs somebody in by the form. */
    protected void signIn(Page on, String email, String password) {
        on.navigate("/accounts/sign-in");
        on.locator("input[type=email]").fill(email);
        on.locator("input[type=password]").fill(password);
        on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(on).not().hasURL(Pattern.compile(".*/accounts/sign-in.*"));
    }

    /** Signs out by one's own menu. */
    protected void signOut(Page on) {
        for (String summary : List.of(".menu > summary", ".profile-menu > summary")) {
            boolean closed = !on.locator(".profile-menu-in").isVisible();
            if (closed && on.locator(summary).isVisible()) {
                on.locator(summary).click();
            }
        }
        on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(on).hasURL(Pattern.compile(".*/accounts/signed-out"));
    }

    /** Fails with a line for each thing axe finds on the page. */
    protected void axe() {
        axe(page);
    }

    /** Fails with a line for each thing axe finds on this page. */
    protected void axe(Page on) {
        axe(on, builder(on));
    }

    /** Fails with a line for each text on this page that has too little contrast; much faster than {@link #axe}. */
    protected void contrast(Page on) {
        axe(on, builder(on).withRules(List.of("color-contrast")));
    }

    private static AxeBuilder builder(Page on) {
        // else AxeBuilder opens a second page for each run, for frames of other sites, of which we have none: twice as
        // slow
        return new AxeBuilder(on).setLegacyMode(true);
    }

    private void axe(Page on, AxeBuilder builder) {
        List<Rule> found = builder.analyze().getViolations();
        if (!found.isEmpty()) {
            screenshot("axe-" + name);
            StringBuilder text = new StringBuilder("axe on " + on.url() + ":");
            for (Rule rule : found) {
                text.append("\n  ")
                        .append(rule.getId())
                        .append(" (")
                        .append(rule.getImpact())
                        .append("): ")
                        .append(rule.getHelp());
                rule.getNodes().stream()
                        .limit(4)
                        .forEach(node -> text.append("\n    ")
                                .append(node.getTarget())
                                .append(" ")
                                .append(node.getHtml()));
            }
            throw new AssertionError(text.toString());
        }
    }

    /** Nothing sticks out to the right. */
    protected void fitsItsWidth() {
        Object over =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) over).intValue() > 0) {
            screenshot("wide-" + name);
            throw new AssertionError(page.url() + " is " + over + " pixels wider than its window");
        }
    }

    /** A picture of the whole page under {@code target/screenshots}. */
    protected void screenshot(String file) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(file + ".png")));
    }
}
