package org.cordee.accounts.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cordee.house.live.Browser;
import org.junit.jupiter.api.Test;

/** Two-step sign-in in a browser. */
class SecondFactorE2E extends Browser {

    @Test
    void sampleAccountsHaveNone() {
        signIn("leader");
        assertEquals(200, go("/accounts/second-factor"));
        assertThat(page().locator("main")).containsText("Sample accounts can’t use two-step sign-in");
        assertThat(page().locator("main input[type=password]")).hasCount(0);
        axe();
    }
}
