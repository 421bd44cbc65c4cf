package org.cordee.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.junit.jupiter.api.Test;

/** The menu: what people with each role see, that it says where they are, and that it needs no script and no mouse. */
class NavigationE2E extends Browser {

    private static final List<String> AREAS =
            List.of("Home", "Programmes", "Mentoring", "Learning sets", "Networks", "Calendar");

    /** Pages, the area they are in and the line of its second level; null where there is none. */
    private static final Map<String, List<String>> PAGES = new TreeMap<>(Map.of(
            "/catalogue/initiative?key=scie-leadership", List.of("Programmes", "Find a programme"),
            "/programmes/applications", List.of("Programmes", "My applications"),
            "/programmes/my-cohorts", List.of("Programmes", "My cohorts"),
            "/mentoring/my-mentoring", List.of("Mentoring", "My mentoring"),
            "/mentoring/seeking-edit", List.of("Mentoring", "Find a mentor"),
            "/learningsets/actions", List.of("Learning sets", "My actions"),
            "/networks/networks", List.of("Networks", ""),
            "/scheduling/polls", List.of("Calendar", "Polls"),
            "/home/my-leadership", List.of("Home", "")));

    @Test
    void visitorsSeeWhatTheyCanOpen() {
        go("/");
        assertThat(page().locator(".areas a")).hasText(new String[] {"Find a programme"});
        assertThat(page().locator(".who a")).hasText(new String[] {"Sign in", "Join"});
        page().locator(".who a").last().click();
        assertThat(page()).hasURL(Pattern.compile(".*/accounts/register"));
    }

    @Test
    void theSixAreasSayWhereOneIs() {
        signIn("leader");
        PAGES.forEach((page, place) -> {
            assertEquals(200, go(page), page);
            assertThat(page().locator(".areas a")).hasText(AREAS.toArray(String[]::new));
            Locator here = page().locator(".areas a:not([aria-current=false])");
            assertThat(here).hasText(new String[] {place.get(0)});
            Locator second = page().locator(".second a:not([aria-current=false])");
            assertThat(second).hasText(place.get(1).isEmpty() ? new String[] {} : new String[] {place.get(1)});
            axe();
        });
        screenshot("area-1280");
        go("/people/about-edit");
        assertThat(page().locator(".areas a:not([aria-current=false])")).hasCount(0);
        page().locator(".profile-menu > summary").click();
        assertThat(page().locator(".profile-menu a[aria-current=true]")).hasText("Profile");
        axe();
        screenshot("menu-1280");
        assertEquals(404, go("/home/manage"));
    }

    @Test
    void theMenuNeedsNoScriptAndSigningOutSaysSo() {
        Page plain = withoutJavaScript();
        signIn("citizen");
        assertThat(plain.locator(".profile-menu-in")).isHidden();
        plain.locator(".profile-menu > summary").focus();
        plain.keyboard().press("Enter");
        plain.keyboard().press("Tab");
        assertThat(plain.locator(".profile-menu a").first()).isFocused();
        plain.keyboard().press("Enter");
        assertThat(plain).hasURL(Pattern.compile(".*/people/profile"));
        signOut(plain);
        assertThat(plain.locator("h1")).hasText("You’ve signed out");
    }

    @Test
    void aPhoneHasOneMenuButton() {
        Page phone = phone();
        signIn("coordinator");
        for (int width : List.of(375, 320)) {
            phone.setViewportSize(width, 800);
            go("/scheduling/availability");
            assertThat(phone.locator(".areas")).isHidden();
            axe();
            fitsItsWidth();
            screenshot("area-" + width);
            phone.locator(".menu > summary").click();
            assertThat(phone.locator(".areas a").last()).hasText("Manage");
            assertThat(phone.locator(".profile-menu a").first()).isVisible();
            axe();
            fitsItsWidth();
            screenshot("menu-" + width);
        }
        signOut(phone);
    }

    @Test
    void peopleWithARoleManageWhatTheyHave() {
        Map<String, String> seen = Map.of(
                "lead", "Cohorts",
                "coordinator", "Cohorts",
                "admin", "Administration",
                "safeguarding", "Safeguarding");
        seen.forEach((name, heading) -> {
            Page window = another();
            signIn(window, name + "@demo.example", "climb-together-2026");
            window.locator(".areas a").last().click();
            assertThat(window.locator("h1")).hasText("Manage");
            assertThat(window.locator("main h2").getByText(heading).first()).isVisible();
            axe(window);
            window.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(java.nio.file.Path.of("target", "screenshots", "manage-" + name + "-1280.png")));
            window.setViewportSize(375, 800);
            assertEquals(
                    0,
                    window.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            window.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(java.nio.file.Path.of("target", "screenshots", "manage-" + name + "-375.png")));
        });
    }

    @Test
    void breadcrumbsLeadBackThroughTheManageArea() {
        signIn("lead");
        go("/home/manage");
        assertThat(page().locator(".breadcrumbs")).hasCount(0);
        page().locator("main h3 a").first().click();
        assertThat(page().locator(".breadcrumbs a")).hasText(new String[] {"Manage", "Cohorts"});
        assertThat(page().locator(".breadcrumbs [aria-current=page]")).not().isEmpty();
        axe();
        screenshot("breadcrumbs-1280");
        page().locator(".breadcrumbs a").last().click();
        assertThat(page()).hasURL(Pattern.compile(".*/programmes/cohorts"));
        page().locator(".breadcrumbs a").first().click();
        assertThat(page()).hasURL(Pattern.compile(".*/home/manage"));
    }
}
