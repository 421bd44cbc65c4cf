package org.cordee.learningsets.forming.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cordee.demo.SampleLeaders.leaderName;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;
import org.cordee.house.live.Mailbox;
import org.junit.jupiter.api.Test;

class FormingE2E extends Browser {

    private static final List<String> PEOPLE = List.of(
            "leader122",
            "leader123",
            "leader124",
            "leader125",
            "leader126",
            "leader127",
            "leader145",
            "leader146",
            "leader147",
            "leader148");

    private static Locator button(Page on, String name) {
        return on.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static long open(String title, int capacity) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Client.of("lead")
                .post(
                        "/api/cohorts",
                        Map.of(
                                "initiative",
                                "leadership-for-innovation",
                                "title",
                                title + " " + System.nanoTime(),
                                "capacity",
                                capacity,
                                "minimum",
                                1,
                                "selection",
                                "first-come",
                                "opens",
                                today.minusDays(1).toString(),
                                "closes",
                                today.plusDays(9).toString(),
                                "starts",
                                today.plusDays(20).toString(),
                                "ends",
                                today.plusDays(60).toString(),
                                "questions",
                                List.of()))
                .expect(201)
                .json()
                .get("id")
                .getAsLong();
    }

    private static long cohortOfTen() {
        long id = open("Forming", PEOPLE.size());
        PEOPLE.forEach(p -> Client.of(p)
                .post(
                        "/api/cohorts/" + id + "/applications",
                        Map.of("statement", "To learn in a set", "answers", Map.of()))
                .expect(201));
        return id;
    }

    @Test
    void setsAreFormedChangedByKeyboardPublishedAndAnswered() {
        long cohort = cohortOfTen();
        signIn("coordinator");
        go("/learningsets/forming?cohort=" + cohort);
        axe();
        page().locator("main [id$=':title']").fill("Spring sets");
        page().locator("main [id$=':aim']").fill("5");
        page().locator("[id$=':begin']").click();
        assertThat(page().locator("h1")).containsText("Spring sets");
        axe();
        page().locator("[id$=':run']").click();
        page().waitForCondition(() -> {
            page().reload();
            return page().locator("a:has-text('board')").count() > 0;
        });
        page().navigate(page().locator("main a.button[href*='/learningsets/board']")
                .getAttribute("href"));
        assertThat(page().locator(".board .set")).hasCount(2);
        axe();
        screenshot("board");

        // by keyboard alone: open a card, exchange its person with the first of the best
        Locator card = page().locator(".board .person a.who").first();
        String name = card.textContent();
        String home = page().locator(".board .set").first().getAttribute("id");
        card.focus();
        page().keyboard().press("Enter");
        assertThat(page().locator("#panel-title")).hasText(name);
        axe();
        page().locator("#with").focus();
        page().keyboard().press("ArrowDown");
        page().locator("[id$=':swap']").focus();
        page().keyboard().press("Enter");
        assertThat(page().locator("#" + home)).not().containsText(name);
        axe();
        page().locator("#panel [id$=':undo']").click();
        assertThat(page().locator("#" + home)).containsText(name);
        assertThat(page().locator("#figures")).containsText("mixed than random sets would be");
        page().locator("#find").fill("no one at all");
        page().locator("form.find button").click();
        assertThat(page().locator("main")).containsText("No one in these sets is called no one at all");
        axe();
        page().locator("#find").fill(name.strip());
        page().locator("form.find button").click();
        assertThat(page().locator("#panel-title")).hasText(name);

        page().navigate(page().locator("a[href*='/learningsets/publish']").getAttribute("href"));
        axe();
        page().locator("main [id$=':answerBy']")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(10).toString());
        page().locator("[id$=':publish']").click();
        assertThat(page().locator("main")).containsText("haven’t answered");
        axe();
        Mailbox.here().await("leader122@demo.example", "set", Duration.ofSeconds(30));

        answers();
    }

    private void answers() {
        Page member = another();
        signIn(member, "leader122@demo.example", "climb-together-2026");
        member.navigate("/learningsets/my-sets");
        axe(member);
        member.locator("main a.button[href*='/learningsets/answer']").first().click();
        axe(member);
        button(member, "Accept place").click();
        member.navigate("/learningsets/my-sets");
        member.locator("main a[href*='/learningsets/set?']").first().click();
        assertThat(member.locator("h1")).containsText("Spring sets");
        axe(member);

        Page other = another();
        signIn(other, "leader123@demo.example", "climb-together-2026");
        other.navigate("/learningsets/my-sets");
        other.locator("main a.button[href*='/learningsets/answer']").first().click();
        button(other, "Decline").click();
        assertEquals(
                1,
                LiveServer.here()
                        .count("select count(*) from set_member m join account a on a.person_id = m.person_id"
                                + " where a.email = 'leader123@demo.example' and m.state = 'DECLINED'"));
        assertTrue(
                LiveServer.here()
                        .query(
                                "select n.id, n.body_sealed from notice n join account a on a.person_id = n.person_id"
                                        + " where a.email = 'leader122@demo.example'",
                                row -> LiveServer.opened(row.getString(2), "notice.body " + row.getLong(1)))
                        .stream()
                        .noneMatch(text -> text.contains(leaderName(123))),
                "no trace for others");
    }

    @Test
    void whereNobodyTakesPartThePageSaysSoOnAPhoneToo() {
        long cohort = open("Empty", 5);
        phone();
        signIn("coordinator");
        go("/learningsets/forming?cohort=" + cohort);
        assertThat(page().locator(".empty")).containsText("No learning sets here yet.");
        fitsItsWidth();
        axe();
    }
}
