package org.cordee.accounts.imports.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.cordee.house.live.Browser;
import org.junit.jupiter.api.Test;

/** An administrator imports organisations from a published file, and a later one. */
class OrganisationImportE2E extends Browser {

    private static byte[] file(String name) {
        try (InputStream in = OrganisationImportE2E.class.getResourceAsStream("../cases/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void press(Page on, String words) {
        on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .click();
    }

    private void upload(byte[] file) {
        go("/accounts/import");
        page().locator("input[type=file]").setInputFiles(new FilePayload("etr.csv", "text/csv", file));
        press(page(), "Check file");
    }

    private void finished() {
        assertThat(page().locator("h1"))
                .hasText("Import finished", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    }

    @Test
    void organisationsComeFromPublishedFiles() {
        signIn("admin");
        go("/accounts/import");
        axe();
        screenshot("organisations-upload");
        String template =
                String.valueOf(page().evaluate("fetch('/accounts/import-organisations.csv').then(r => r.text())"));
        assertTrue(template.contains("organisation,sector,organisation_region,code,postcode,closed"), template);
        upload(file("trusts-as-published.csv"));
        assertThat(page().locator("main")).containsText("One new organisation has no region");
        assertThat(page().locator("tbody"))
                .containsText("Camden & O'Hare University Hospitals National Health Service Trust");
        assertThat(page().locator("tbody")).containsText("Closed on");
        axe();
        screenshot("organisations-preview");
        press(page(), "Import 6 organisations");
        finished();
        axe();
        upload(file("trusts-a-year-later.csv"));
        assertThat(page().locator("main")).containsText("2 organisations are no longer in the file.");
        assertThat(page().locator("tbody")).containsText("Northfleet University Hospitals NHS Foundation Trust");
        screenshot("organisations-later");
        press(page(), "Import 2 organisations");
        finished();
        go("/people/organisations?name=R9X");
        assertThat(page().locator("tbody tr")).hasCount(1);
        axe();
        screenshot("organisations-list");
        page().getByText("Northfleet University Hospitals NHS Foundation Trust")
                .first()
                .click();
        assertThat(page().locator("dl.facts")).containsText("Northfleet and St Ebba's NHS Foundation Trust");
        axe();
        screenshot("organisation-with-code");
        go("/people/post-edit");
        assertEquals(
                0,
                page().locator("option", new Page.LocatorOptions().setHasText("Old Ferry"))
                        .count());
    }

    @Test
    void theSamePagesFitAPhone() {
        phone();
        signIn("admin");
        go("/accounts/import");
        axe();
        screenshot("organisations-upload-phone");
        upload("code,name,sector,closed\nZZ9,HARBOUR COMMUNITY TRUST,nhs,perhaps\nZZ8,QUAY COMMUNITY TRUST,nhs,\n"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(page().locator("tbody")).containsText("Enter the last day");
        axe();
        screenshot("organisations-preview-phone");
        press(page(), "Delete this file");
    }
}
