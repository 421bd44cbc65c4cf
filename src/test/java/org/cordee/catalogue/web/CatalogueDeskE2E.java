package org.cordee.catalogue.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.junit.jupiter.api.Test;

/** A lead makes a programme: draft, what is missing, preview, publish, change, history, hide, archive, copy. */
class CatalogueDeskE2E extends Browser {

    private final String name = "Leading together " + System.nanoTime();
    private final String key = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');

    private void press(String button) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void follow(String link) {
        page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    private void write(String field, String text) {
        page().locator("[id='form:" + field + "']").fill(text);
    }

    private void choose(String field, String value) {
        page().locator("[id='form:" + field + "']").selectOption(value);
    }

    private void looksRight(String file) {
        axe();
        fitsItsWidth();
        screenshot(file);
    }

    private void describe() {
        page().getByLabel("Programme", new Page.GetByLabelOptions().setExact(true))
                .check();
        write("provider", "Harbour Trust");
        choose("group", "manager");
        choose("cost", "funded");
        choose("region", "north-west");
        page().getByLabel("You apply").check();
        write("summary", "Managers of two trusts learn to lead together.");
        for (String field :
                List.of("whatItIs", "whoItIsFor", "whatYouDo", "whatItAsks", "whatItCosts", "whatSupport")) {
            write(field, "An answer to " + field + ".");
        }
        write("leadership", "70");
        write("emergence", "30");
        write("components:0:title", "Workshop");
        choose("components:0:kind", "module");
        write("components:0:count", "4");
        write("components:0:needed", "3");
    }

    @Test
    void aProgrammeFromDraftToArchive() {
        signIn("lead");
        go("/home/manage");
        follow("Programmes in the catalogue");
        assertThat(page().locator("tbody tr").first()).isVisible();
        looksRight("catalogue-desk-1280");
        follow("Add a programme or network");
        looksRight("catalogue-new-1280");
        press("Check and continue");
        assertThat(page().locator(".summary li").first()).isVisible();
        write("name", name);
        press("Check and continue");
        assertThat(page().locator("[id='form:provider-error']")).isVisible();
        assertThat(page().locator("[id='form:components:0:title-error']")).isVisible();
        assertThat(page().locator("[id='form:name']")).hasValue(name);
        looksRight("catalogue-new-wrong");

        press("Save draft");
        assertThat(page()).hasURL(Pattern.compile(".*initiative-manage\\?key=" + key));
        assertThat(page().locator("main")).containsText("before you can publish");
        looksRight("catalogue-draft-1280");
        follow("Complete the draft");
        describe();
        press("Add an activity");
        assertThat(page().locator("[id='form:components:0:title']")).hasValue("Workshop");
        write("components:1:title", "Learning set");
        choose("components:1:kind", "learning-set");
        write("components:1:count", "99");
        press("Check and continue");
        assertThat(page().locator("[id='form:components:1:count-error']")).isVisible();
        write("components:1:count", "1");
        press("Move activity 2 up");
        assertThat(page().locator("[id='form:components:0:title']")).hasValue("Learning set");
        press("Check and continue");
        assertEquals(
                404, Client.visitor().get("/catalogue/initiative?key=" + key).status());

        follow("Preview the page");
        assertThat(page().locator("main")).containsText("This is a preview");
        assertThat(page().locator("h1")).hasText(name);
        assertThat(page().locator(".parts li")).hasCount(2);
        looksRight("catalogue-preview-1280");
        follow("Back to the draft");
        press("Publish");
        assertThat(page().locator("main")).containsText("is published");
        assertEquals(200, Client.visitor().get("/api/initiatives/" + key).status());
        go("/catalogue/initiatives?region=north-west");
        assertThat(page().locator("main h3").getByText(name)).isVisible();

        changeItAndHideIt();
    }

    private void changeItAndHideIt() {
        go("/catalogue/initiative-edit?key=" + key);
        assertThat(page().locator("main")).containsText("This can’t be changed once it’s published");
        write("summary", "Managers of three trusts learn to lead together.");
        press("Check and continue");
        assertThat(page().locator("table.plain")).containsText("Managers of three trusts");
        looksRight("catalogue-changes-1280");
        press("Publish");
        follow("Earlier versions");
        assertThat(page().locator("main h2")).hasText(new String[] {"Version 2", "Version 1"});
        assertThat(page().locator("table.plain")).containsText("Managers of two trusts");
        looksRight("catalogue-history-1280");

        go("/catalogue/initiative-manage?key=" + key);
        press("Hide");
        assertThat(page().locator("main")).containsText("is hidden");
        go("/catalogue/initiatives");
        assertThat(page().locator("main h3").getByText(name)).hasCount(0);
        go("/catalogue/initiative?key=" + key);
        assertThat(page().locator("main")).containsText("isn’t listed in the catalogue");
        go("/programmes/cohorts");
        assertThat(page().locator("select#initiative")).containsText(name);
        go("/catalogue/initiative-manage?key=" + key);
        press("Archive");
        looksRight("catalogue-archived-1280");
        go("/programmes/cohorts");
        assertThat(page().locator("select#initiative")).not().containsText(name);

        go("/catalogue/initiative-edit?copy=" + key);
        assertThat(page().locator("[id='form:name']")).hasValue("");
        assertThat(page().locator("[id='form:components:1:title']")).hasValue("Workshop");
        looksRight("catalogue-copy-1280");
    }

    /** What someone else saved meanwhile is shown beside what is typed, and nothing typed is lost. */
    @Test
    void twoWhoWriteAtOnceSeeEachOther() {
        signIn("lead");
        go("/catalogue/initiative-edit");
        write("name", name);
        press("Save draft");
        go("/catalogue/initiative-edit?key=" + key);
        Page other = another();
        signIn(other, "admin@demo.example", "climb-together-2026");
        other.navigate("/catalogue/initiative-edit?key=" + key);
        other.locator("[id='form:provider']").fill("Theirs");
        other.locator("[id='form:save']").click();
        assertThat(other.locator("h1")).containsText(name);
        write("provider", "Mine");
        press("Save draft");
        assertThat(page().locator(".summary")).containsText("Someone else has changed this");
        assertThat(page().locator("table.plain")).containsText("Theirs");
        assertThat(page().locator("[id='form:provider']")).hasValue("Mine");
        looksRight("catalogue-conflict-1280");
        press("Save draft");
        go("/catalogue/initiative-edit?key=" + key);
        assertThat(page().locator("[id='form:provider']")).hasValue("Mine");
        go("/catalogue/initiative-manage?key=" + key);
        page().locator("summary").getByText("Discard draft").click();
        press("Discard draft");
        assertThat(page()).hasURL(Pattern.compile(".*/catalogue/initiatives-desk.*"));
        assertEquals(404, go("/catalogue/initiative-manage?key=" + key));
    }

    @Test
    void aPhoneAndNoScript() {
        withoutJavaScript();
        signIn("lead");
        go("/catalogue/initiative-edit");
        write("name", name);
        press("Add an activity");
        assertThat(page().locator("[id='form:components:1:title']")).isVisible();
        assertThat(page().locator("[id='form:name']")).hasValue(name);
        phone();
        signIn("lead");
        for (String address : List.of(
                "/catalogue/initiatives-desk",
                "/catalogue/initiative-edit?key=leaders-uk",
                "/catalogue/initiative-manage?key=leaders-uk",
                "/catalogue/initiative-history?key=leaders-uk")) {
            go(address);
            looksRight("catalogue" + address.replaceAll(".*-|\\?.*", "-") + "375");
        }
    }

    /** What an administrator chooses holds for all that come with Cordee. */
    @Test
    void anInstallationChoosesWhatComesWithCordee() {
        signIn("admin");
        try {
            go("/operations/installation");
            assertThat(page().getByLabel("Show them in the catalogue")).isChecked();
            looksRight("catalogue-installation-1280");
            page().getByLabel("Use them as templates").check();
            press("Save choice");
            assertThat(page().locator("main")).containsText("are templates");
            go("/catalogue/initiatives");
            assertThat(page().locator("main h3").getByText("SCIE Social Care")).hasCount(0);
            go("/catalogue/initiative-manage?key=scie-leadership");
            assertThat(page().locator("main")).containsText("It’s a template");
            looksRight("catalogue-template-1280");
        } finally {
            go("/operations/installation");
            page().getByLabel("Show them in the catalogue").check();
            press("Save choice");
        }
        go("/catalogue/initiatives");
        assertThat(page().locator("main h3").getByText("SCIE Social Care")).hasCount(1);
    }

    @Test
    void theApiAddsAndChanges() {
        Client lead = Client.of("lead");
        Map<String, Object> asked = new HashMap<>(Map.of("name", name, "state", "draft"));
        assertEquals(404, Client.of("leader").post("/api/initiatives", asked).status());
        var draft = lead.post("/api/initiatives", asked).expect(201);
        assertEquals(key, draft.json().get("key").getAsString());
        assertEquals("draft", draft.json().get("state").getAsString());
        Client.visitor().get("/api/initiatives/" + key).expect(404);
        var refused =
                lead.patch("/api/initiatives/" + key, Map.of("state", "listed")).expect(422);
        assertEquals(16, refused.json().getAsJsonArray("errors").size());
        lead.patch("/api/initiatives/" + key, Map.of("cost", "a lot")).expect(422);
        Client.of("leader")
                .patch("/api/initiatives/" + key, Map.of("cost", "free"))
                .expect(404);
        var published = lead.patch(
                        "/api/initiatives/" + key,
                        Map.ofEntries(
                                Map.entry("group", "manager"),
                                Map.entry("kind", "formal-programme"),
                                Map.entry("provider", "Harbour Trust"),
                                Map.entry("region", "wales"),
                                Map.entry("cost", "free"),
                                Map.entry("entry", "application"),
                                Map.entry("summary", "In short."),
                                Map.entry(
                                        "descriptions",
                                        Map.of(
                                                "whatItIs", "a",
                                                "whoItIsFor", "b",
                                                "whatYouDo", "c",
                                                "whatItAsks", "d",
                                                "whatItCosts", "e",
                                                "whatSupport", "f")),
                                Map.entry("figure", Map.of("leadership", 10, "emergence", 20)),
                                Map.entry("components", List.of(Map.of("kind", "module", "title", "Day", "count", 3))),
                                Map.entry("state", "hidden")))
                .expect(200);
        assertEquals(1, published.json().get("version").getAsInt());
        var item = Client.visitor().get("/api/initiatives/" + key).expect(200).json();
        assertEquals("Harbour Trust", item.get("provider").getAsString());
        assertEquals(
                3,
                item.getAsJsonArray("components")
                        .get(0)
                        .getAsJsonObject()
                        .get("needed")
                        .getAsInt());
        var changed = lead.patch("/api/initiatives/" + key, Map.of("provider", "Hills Trust"))
                .expect(200);
        assertEquals(2, changed.json().get("version").getAsInt());
        assertEquals("hidden", changed.json().get("state").getAsString());
        assertEquals(
                14,
                Client.visitor()
                        .get("/api/initiatives")
                        .expect(200)
                        .json()
                        .get("total")
                        .getAsInt());
        lead.patch("/api/initiatives/" + key, Map.of("state", "archived")).expect(200);
        Client.of("leader")
                .patch("/api/initiatives/scie-leadership", Map.of("cost", "free"))
                .expect(404);
    }
}
