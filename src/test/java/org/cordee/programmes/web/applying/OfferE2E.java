package org.cordee.programmes.web.applying;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import org.cordee.house.live.Client;
import org.cordee.house.live.Mailbox;
import org.cordee.programmes.web.LeaderBrowser;
import org.junit.jupiter.api.Test;

/** The waiting list moves: a place is given back, offered by mail, declined and accepted without signing in. */
class OfferE2E extends LeaderBrowser {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void aPlaceGivenBackGoesDownTheWaitingListByMail() {
        String title = unique("One place");
        long cohort = open("common-purpose", title, 1, FIRST_COME);
        apply("leader111", cohort);
        apply("leader112", cohort);
        apply("leader113", cohort);

        go("/programmes/cohort?id=" + cohort);
        assertThat(link(page(), "Join the waiting list")).isVisible();
        signIn("leader113");
        go("/programmes/applications");
        assertThat(page().locator("main")).containsText("second on the waiting list");
        link(page(), title).click();
        title("You’re second on the waiting list");
        assertThat(page().locator("main")).containsText("hold it for up to five days");
        sound();

        giveBack(title);

        String mail = Mailbox.here().await("leader112@demo.example", "You’ve been offered a place: " + title, SOON);
        withoutJavaScript();
        page().navigate(Mailbox.link(mail, "answer=decline"));
        title("Decline this place?");
        press("Decline place");
        title("You’ve declined the place");

        String next = Mailbox.link(
                Mailbox.here().await("leader113@demo.example", "You’ve been offered a place: " + title, SOON),
                "/links/offer");
        Page visitor = phone();
        visitor.navigate(next);
        title("You’ve been offered a place");
        assertThat(visitor.locator("main")).containsText("Dates and venue");
        axe();
        fitsItsWidth();
        button(visitor, "Accept place").dblclick();
        title("You have a place");
        axe();
        visitor.navigate(next);
        title("You have a place");

        assertEquals(1, countOf(cohort, "enrolled"));
        assertEquals(0, countOf(cohort, "waiting"));
    }

    private void giveBack(String title) {
        Page first = another();
        signIn(first, "leader111@demo.example", "climb-together-2026");
        first.navigate("/programmes/applications");
        link(first, title).first().click();
        link(first, "Give up your place").click();
        assertThat(first.locator("main")).containsText("you can’t get it back");
        axe(first);
        button(first, "Give up place").click();
        assertThat(first.locator("h1")).hasText("You’ve withdrawn");
        axe(first);
    }

    private static int countOf(long cohort, String what) {
        return Client.of("lead")
                .get("/api/cohorts/" + cohort)
                .expect(200)
                .json()
                .get(what)
                .getAsInt();
    }

    @Test
    void anOfferIsAnsweredOnItsPage() {
        String title = unique("Answered here");
        long cohort = open("common-purpose", title, 1, FIRST_COME);
        long first = apply("leader114", cohort);
        apply("leader116", cohort);
        apply("leader117", cohort);
        Client.of("leader114")
                .post("/api/applications/" + first + "/withdraw", Map.of())
                .expect(200);

        signIn("leader116");
        go("/programmes/applications");
        assertThat(page().locator(".now-block")).containsText(title);
        sound();
        link(page(), title).first().click();
        title("You’ve been offered a place");
        sound();
        link(page(), "Decline").click();
        title("Decline this place?");
        sound();
        press("Decline place");
        title("You declined this place");
        sound();

        Page other = another();
        signIn(other, "leader117@demo.example", "climb-together-2026");
        other.navigate("/programmes/applications");
        link(other, title).first().click();
        button(other, "Accept place").click();
        assertThat(other.locator("h1")).hasText("You have a place");
        axe(other);
    }

    @Test
    void aWrongLinkIsMetKindly() {
        assertEquals(404, go("/links/offer?t=nonsense"));
        title("This link no longer works");
        sound();
        assertEquals(404, go("/links/support"));
        title("This link no longer works");
        sound();
    }
}
