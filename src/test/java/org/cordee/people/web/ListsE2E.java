package org.cordee.people.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.junit.jupiter.api.Test;

/** The tables of the desks: filter, sort, page, back button, file. */
class ListsE2E extends Browser {

    private Locator cells() {
        return page().locator("#list\\:table_data tr td:first-child");
    }

    private Locator header(String name) {
        return page().getByRole(
                        AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    @Test
    void thePageAndTheOrderSurviveTheBackButton() {
        signIn("admin");
        go("/people/people");
        String first = cells().first().textContent();
        page().locator(".ui-paginator-page")
                .getByText("2", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page()).hasURL(Pattern.compile(".*/people/people\\?page=2$"));
        assertThat(cells().first()).not().hasText(first);
        String second = cells().first().textContent();
        axe();
        header("Name").click();
        assertThat(page()).hasURL(Pattern.compile(".*/people/people\\?sort=name$"));
        assertThat(cells().first()).hasText(first.strip());
        header("Name").press("Enter");
        assertThat(page()).hasURL(Pattern.compile(".*/people/people\\?sort=name&desc=true$"));
        String last = cells().first().textContent();
        assertThat(header("Name")).hasAttribute("aria-sort", "descending");
        page().reload();
        assertThat(header("Name")).hasAttribute("aria-sort", "descending");
        assertEquals(last, cells().first().textContent());
        page().goBack();
        assertThat(cells().first()).hasText(first.strip());
        page().goBack();
        assertThat(cells().first()).hasText(second.strip());
        page().goBack();
        assertThat(cells().first()).hasText(first.strip());
    }

    @Test
    void filtersKeepTheOrderAndTheFileFollows() {
        signIn("admin");
        go("/people/people");
        header("Name").click();
        assertThat(page()).hasURL(Pattern.compile(".*sort=name$"));
        header("Name").click();
        assertThat(page()).hasURL(Pattern.compile(".*desc=true$"));
        page().locator("#name").fill("Aisha A");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(page()).hasURL(Pattern.compile(".*sort=name.*"));
        assertThat(page()).hasURL(Pattern.compile(".*name=Aisha\\+A.*"));
        assertThat(header("Name")).hasAttribute("aria-sort", "descending");
        for (String format : new String[] {"csv", "xlsx"}) {
            String file =
                    page().locator("a[data-list][href*='." + format + "']").getAttribute("href");
            assertTrue(file.contains("name=Aisha+A") && file.contains("desc=true"), file);
        }
        page().locator("#name").fill("no such person");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(page().locator(".ui-datatable-empty-message")).containsText("No results");
        axe();
    }

    @Test
    void theyFitAPhone() {
        phone();
        signIn("admin");
        for (String list : new String[] {"/people/people?page=2", "/people/organisations", "/accounts/accounts"}) {
            assertEquals(200, go(list));
            fitsItsWidth();
            axe();
        }
    }

    @Test
    void anOddAddressShowsTheFirstPage() {
        signIn("admin");
        for (String odd :
                new String[] {"page=0", "page=two", "page=99999", "sort=id&desc=true", "sort=name&desc=perhaps"}) {
            assertEquals(200, go("/people/people?" + odd), odd);
        }
    }
}
