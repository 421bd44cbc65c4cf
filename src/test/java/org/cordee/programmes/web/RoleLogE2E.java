package org.cordee.programmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.cordee.house.live.Browser;
import org.cordee.house.live.LiveServer;
import org.junit.jupiter.api.Test;

/** The role log as an administrator reads it, and what their own account offers them. */
class RoleLogE2E extends Browser {

    @Test
    void anAdministratorReadsWhoGaveWhichRole() {
        signIn("admin");
        go("/programmes/role-log");
        assertThat(page().locator("h1")).hasText("Role log");
        assertThat(page().locator("main table tbody tr").first()).containsText("was given the role");
        axe();
        screenshot("role-log");
        phone();
        signIn("admin");
        go("/programmes/role-log");
        assertThat(page().locator("h1")).hasText("Role log");
        axe();
        screenshot("role-log-phone");
    }

    @Test
    void anAdministratorIsOfferedNoRoleForThemselves() {
        signIn("admin");
        long own = LiveServer.here().count("select person_id from account where email = 'admin@demo.example'");
        go("/accounts/account?id=" + own);
        assertThat(page().locator("main")).containsText("You can’t give yourself a role.");
        assertThat(page().locator("main input[value^='Make']").or(page().locator("main [id$='give']")))
                .hasCount(0);
        Locator log = page().locator("main a[href='/programmes/role-log']");
        assertThat(log).isVisible();
    }
}
