package org.cordee.conversations.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.junit.jupiter.api.Test;

/** The sample mentor and mentee write to each other, with the keyboard alone and without JavaScript. */
class ConversationE2E extends Browser {

    private static long pair() {
        return Client.of("mentee")
                .get("/api/me/relationships")
                .expect(200)
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
    }

    @Test
    void aMenteeWritesAndTheMentorAnswers() {
        String words = "Quokkas at " + System.nanoTime();
        long pair = pair();
        signIn("mentee");
        go("/mentoring/relationship?id=" + pair);
        page().locator("a[href^='/conversations/conversation']").press("Enter");
        assertThat(page().locator("h1")).hasText("Messages");
        assertThat(page().locator(".lead")).containsText("With David Okafor");
        axe();

        page().locator("[id$='writing:send']").press("Enter");
        assertThat(page().locator(".summary")).containsText("Enter your message");
        axe();

        page().locator("[id$='writing:text']").fill(words);
        page().locator("[id$='writing:text']").press("Tab");
        page().keyboard().press("Enter");
        assertThat(page().locator("#news")).containsText("Your message has been sent");
        assertThat(page().locator(".messages .mine").last()).containsText(words);
        assertThat(page().locator("main")).not().containsText("@cordee.example");
        screenshot("conversation");
        phone();
        signIn("mentor");
        go("/notices/notices");
        assertThat(page().locator("main")).not().containsText(words);
        page().locator("a[href^='/conversations/conversation?kind=mentoring.pair&of=" + pair + "']")
                .first()
                .click();
        assertThat(page().locator(".messages li").last()).containsText(words);
        assertThat(page().locator(".messages li").last()).containsText("New");
        fitsItsWidth();
        axe();
        screenshot("conversation-phone");
    }

    @Test
    void worksWithoutJavaScript() {
        withoutJavaScript();
        String words = "A <b>plain</b> word at " + System.nanoTime();
        long pair = pair();
        signIn("mentor");
        go("/conversations/conversation?kind=mentoring.pair&of=" + pair);
        page().locator("[id$='writing:text']").fill(words);
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send message"))
                .click();
        assertThat(page().locator(".messages li").last()).containsText(words);
        assertEquals(404, go("/conversations/conversation?kind=mentoring.pair&of=999999999"));
        assertEquals(404, go("/conversations/conversation?kind=nothing&of=1"));
        assertEquals(404, go("/conversations/conversation"));
    }

    @Test
    void aCoordinatorSeesWhoWrote() {
        signIn("coordinator");
        go("/networks/networks");
        page().locator("main a[href^='/networks/network?id=']").first().click();
        page().locator("a[href^='/conversations/inbox']").click();
        assertThat(page().locator("h1")).hasText("Messages");
        axe();
    }
}
