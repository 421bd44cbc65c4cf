package org.cordee.catalogue.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.junit.jupiter.api.Test;

/** The catalogue as a visitor meets it: its two pages and the API. */
class CatalogueE2E extends Browser {

    /** What a first visit may weigh over the wire. */
    private static final int MOST_BYTES = 60_000;

    private static final List<String> GROUPS = List.of(
            "Citizen leadership",
            "Practitioner leadership",
            "Manager leadership",
            "Senior/executive leadership",
            "Regional leadership",
            "Cross-cutting initiatives");

    @Test
    void allFourteenStandUnderTheirGroupsInTheReportsOrder() {
        assertEquals(200, go("/catalogue/initiatives"));
        assertThat(page()).hasTitle("Find a programme – Cordee");
        assertEquals(GROUPS, page().locator("main h2").allTextContents());
        assertThat(page().locator("main h3")).hasCount(14);
        assertThat(page().locator("main h3").first())
                .hasText("National Citizen Leadership Training Scotland, 'We are all leaders'");
        axe();
        fitsItsWidth();
    }

    @Test
    void filtersAreInTheAddressAndCount() {
        go("/catalogue/initiatives");
        Locator kind = page().getByLabel("Kind");
        assertThat(kind.locator("option")).hasText(new String[] {"All (14)", "Programme (8)", "Network (6)"});
        kind.selectOption("network");
        page().getByLabel("Where").selectOption("wales");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(page()).hasURL(Pattern.compile(".*/catalogue/initiatives\\?.*kind=network.*region=wales.*"));
        assertThat(page().locator("main h3")).hasText(new String[] {"AMHP leads network", "SCSNMH"});
        assertThat(page().getByLabel("Kind")).hasValue("network");
        assertThat(page().locator(".count")).containsText("2 of 14 match");
        assertThat(page().getByLabel("Kind").locator("option").nth(1)).hasText("Programme (0)");
        axe();
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show all 14"))
                .click();
        assertThat(page().locator("main h3")).hasCount(14);
    }

    @Test
    void nothingFoundLeadsBack() {
        go("/catalogue/initiatives?kind=network&cost=paid");
        assertThat(page().locator("main h3")).hasCount(0);
        assertThat(page().locator(".empty")).containsText("Nothing matches all of these");
        axe();
        page().locator(".empty").getByRole(AriaRole.LINK).click();
        assertThat(page().locator("main h3")).hasCount(14);
    }

    @Test
    void aFilterWordThatDoesNotExistCountsAsNone() {
        assertEquals(200, go("/catalogue/initiatives?kind=%3Cscript%3E&region="));
        assertThat(page().locator("main h3")).hasCount(14);
    }

    @Test
    void aProgrammeTellsWhatOneWantsToKnow() {
        go("/catalogue/initiatives");
        page().getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("SCIE Social Care Leadership Development Programme"))
                .click();
        assertThat(page()).hasURL(Pattern.compile(".*/catalogue/initiative\\?key=scie-leadership"));
        assertThat(page().locator("h1")).hasText("SCIE Social Care Leadership Development Programme");
        assertThat(page().locator("dl")).containsText("the Tavistock Centre and the King’s Fund");
        for (String question : List.of(
                "What is it?",
                "Who is it for?",
                "What do you do?",
                "What do you commit to?",
                "What does it cost?",
                "What support is there?")) {
            assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(question)))
                    .isVisible();
        }
        assertThat(page().locator(".parts li")).hasCount(4);
        assertThat(page().getByRole(AriaRole.IMG))
                .hasAttribute("aria-label", Pattern.compile(".* is at 25 out of 100.* is at 40 out of 100.*"));
        axe();
        fitsItsWidth();
    }

    @Test
    void citizensAreNotAskedForAManagerAndNetworksLeadToTheirRooms() {
        go("/catalogue/initiative?key=we-are-all-leaders");
        assertThat(page().locator("dl")).containsText("We don’t ask");
        assertThat(page().locator("dl")).not().containsText("We ask for their support");
        go("/catalogue/initiative?key=spn");
        assertThat(page().locator("main")).containsText("This network has its own space in Cordee");
        axe();
    }

    @Test
    void anUnknownKeyIsNotFound() {
        for (String address : List.of(
                "/catalogue/initiative?key=nope", "/catalogue/initiative", "/catalogue/initiative?key=%27%3C")) {
            assertEquals(404, go(address), address);
            assertThat(page().locator("h1")).isVisible();
        }
        axe();
    }

    @Test
    void worksWithoutScriptsSetsNoCookieAndIsLight() {
        withoutJavaScript();
        for (String address :
                List.of("/catalogue/initiatives", "/catalogue/initiative?key=leadership-for-innovation")) {
            var response = page().navigate(address);
            assertNull(response.allHeaders().get("set-cookie"), address);
            assertFalse(response.text().contains("<script"), address);
            assertFalse(response.text().contains("jsessionid"), address);
        }
        go("/catalogue/initiatives");
        page().getByLabel("Cost").selectOption("exchange");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(page().locator("main h3")).hasText("London Expertise Exchange Programme");
        assertEquals(List.of(), page().context().cookies());
    }

    @Test
    void aFirstVisitIsLight() {
        for (String address : List.of("/catalogue/initiatives", "/catalogue/initiative?key=scie-leadership")) {
            Page fresh = another();
            fresh.navigate(address);
            Number bytes = (Number) fresh.evaluate("() => [...performance.getEntriesByType('navigation'),"
                    + "...performance.getEntriesByType('resource')].reduce((sum, e) => sum + e.transferSize, 0)");
            assertTrue(bytes.intValue() > 1000 && bytes.intValue() <= MOST_BYTES, address + " weighs " + bytes);
            System.out.println("weight of " + address + ": " + bytes);
        }
    }

    @Test
    void fitsAPhone() {
        phone();
        for (String address : List.of(
                "/catalogue/initiatives",
                "/catalogue/initiative?key=we-are-all-leaders",
                "/catalogue/initiative?key=joint-improvement-partnership",
                "/catalogue/initiatives?kind=network&cost=paid")) {
            go(address);
            fitsItsWidth();
            axe();
        }
    }

    @Test
    void theApiAnswersTheSame() {
        JsonObject all = Client.visitor().get("/api/initiatives").expect(200).json();
        assertEquals(14, all.get("total").getAsInt());
        assertEquals(0, all.get("first").getAsInt());
        assertEquals(14, all.get("size").getAsInt());
        for (JsonElement item : all.getAsJsonArray("items")) {
            JsonObject i = item.getAsJsonObject();
            for (String name : List.of("key", "name", "group", "kind", "provider", "region", "cost", "components")) {
                assertTrue(i.has(name), i + " has no " + name);
            }
            assertTrue(i.getAsJsonArray("components").size() > 0);
            assertEquals(
                    i,
                    Client.visitor()
                            .get("/api/initiatives/" + i.get("key").getAsString())
                            .expect(200)
                            .json());
        }
        assertEquals(
                List.of("london-expertise-exchange"),
                keys("/api/initiatives?group=regional&kind=formal-programme&cost=exchange&region=london"));
        assertEquals(6, keys("/api/initiatives?kind=network&cost=").size());
    }

    private static List<String> keys(String address) {
        JsonObject answer = Client.visitor().get(address).expect(200).json();
        List<String> keys = StreamSupport.stream(answer.getAsJsonArray("items").spliterator(), false)
                .map(i -> i.getAsJsonObject().get("key").getAsString())
                .toList();
        assertEquals(keys.size(), answer.get("total").getAsInt());
        return keys;
    }

    @Test
    void theApiRefusesWordsItDoesNotKnow() {
        for (String address : List.of(
                "/api/initiatives?group=x",
                "/api/initiatives?kind=NETWORK",
                "/api/initiatives?cost=0",
                "/api/initiatives?region=atlantis")) {
            Client.Answer answer = Client.visitor().get(address).expect(400);
            assertTrue(
                    answer.header("content-type").startsWith("application/problem+json"),
                    answer.header("content-type"));
        }
        Client.Answer answer = Client.visitor().get("/api/initiatives/nope").expect(404);
        assertTrue(answer.header("content-type").startsWith("application/problem+json"));
    }
}
