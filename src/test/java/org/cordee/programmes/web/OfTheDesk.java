package org.cordee.programmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;

/** What browser tests of the desk share: a lead, a cohort of their own, people who apply. */
public abstract class OfTheDesk extends Browser {

    public static final String INITIATIVE = "leadership-for-innovation";
    private static final String PROGRAMME = "Leadership for Innovation";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static boolean given;

    public final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    /**
     * Somebody leads and somebody coordinates the programme; said by an administrator where the demo region has not.
     */
    public void roles() {
        if (given) {
            return;
        }
        signIn("admin");
        assertEquals(200, go("/programmes/roles"));
        give("Margaret Doyle", "lead", "programme lead");
        give("Helen Marsh", "coordinator", "coordinator");
        given = true;
        page().context().clearCookies();
    }

    private void give(String name, String demo, String role) {
        var row = page().locator("tr", new Page.LocatorOptions().setHasText(PROGRAMME));
        if (row.getByText(name + ", " + role).count() == 0) {
            page().getByLabel("Programme", new Page.GetByLabelOptions().setExact(true))
                    .selectOption(new SelectOption().setLabel(PROGRAMME));
            page().getByLabel(role, new Page.GetByLabelOptions().setExact(true)).check();
            page().locator("[id='give:email']").fill(demo + "@demo.example");
            press("Give role");
            assertThat(row).containsText(name + ", " + role);
        }
    }

    public String title(String word) {
        return word + " " + System.nanoTime() % 1_000_000 + COUNT.incrementAndGet();
    }

    /** A cohort opened over the API: by the lead, open now. @return its id */
    public long cohort(String title, int capacity) {
        return cohort(title, capacity, "by-lead");
    }

    /** The same with a way in which places are given. */
    public long cohort(String title, int capacity, String selection) {
        return Client.of("lead")
                .post(
                        "/api/cohorts",
                        Map.of(
                                "initiative",
                                INITIATIVE,
                                "title",
                                title,
                                "capacity",
                                capacity,
                                "minimum",
                                2,
                                "selection",
                                selection,
                                "opens",
                                today.minusDays(2).toString(),
                                "closes",
                                today.plusDays(20).toString(),
                                "starts",
                                today.plusDays(30).toString(),
                                "ends",
                                today.plusDays(90).toString()))
                .expect(201)
                .json()
                .get("id")
                .getAsLong();
    }

    /** @return id of the application */
    public long apply(String demo, long cohort) {
        return Client.of(demo)
                .post(
                        "/api/cohorts/" + cohort + "/applications",
                        Map.of("statement", "I want to learn across silos. " + demo, "answers", Map.of()))
                .expect(201)
                .json()
                .get("id")
                .getAsLong();
    }

    public void press(String button) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    public void told(String words) {
        assertThat(page().locator(".notice.ok")).containsText(words);
    }

    public void wrong(String words) {
        assertThat(page().locator(".summary")).containsText(words);
    }

    public void on(String address) {
        assertThat(page()).hasURL(Pattern.compile(".*" + address.replace("?", "\\?") + ".*"));
    }

    /** Nothing for axe to find; and at 375 pixels nothing sticks out either. */
    public void looksRight(String name) {
        axe();
        screenshot("desk-" + name);
        page().setViewportSize(375, 800);
        fitsItsWidth();
        axe();
        screenshot("desk-" + name + "-375");
        page().setViewportSize(1280, 900);
    }
}
