package org.cordee.operations.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.cordee.house.live.Browser;
import org.cordee.house.live.LiveServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The foot of every page says who runs Cordee here and who the safeguarding lead is. */
class ResponsiblePeopleE2E extends Browser {

    @AfterEach
    void asItWas() {
        LiveServer.here()
                .change(
                        "update installation set operator_name = 'Cordee demo region', contact_email = ?"
                                + " where id = 1",
                        "hello@cordee.example");
    }

    private Locator foot() {
        return page().locator("footer");
    }

    @Test
    void anAdministratorSaysWhoRunsIt() {
        withoutJavaScript();
        signIn("admin");
        go("/home/manage");
        page().locator("main a[href='/operations/installation']").click();
        page().locator("[id$='form:name']").fill("");
        page().locator("[id$='form:email']").fill("no address");
        page().locator("[id$='form:go']").click();
        assertThat(page().locator(".summary")).containsText("Enter the organisation or person");
        assertThat(page().locator("[id$='form:email']")).hasValue("no address");

        page().locator("[id$='form:name']").fill("Harbour Partnership");
        page().locator("[id$='form:email']").fill("hello@harbour.example");
        page().locator("[id$='form:go']").press("Enter");
        assertThat(page().locator("#news")).containsText("Saved");
        assertThat(foot()).containsText("Cordee is run by Harbour Partnership");
        screenshot("who-runs-cordee");

        signOut(page());
        go("/catalogue/initiatives");
        assertThat(foot()).containsText("Harbour Partnership");
        assertThat(foot().locator("a[href='mailto:hello@harbour.example']")).isVisible();
        assertThat(foot()).containsText("Safeguarding lead: Amina Hassan");
        assertThat(foot().locator("a[href='/home/concern']")).isVisible();
    }

    @Test
    void aProgrammeSaysWhomToAsk() {
        go("/catalogue/initiative?key=leaders-uk");
        assertThat(page().locator(".glance dl").first()).containsText("Questions");
        axe();
    }
}
