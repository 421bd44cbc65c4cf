package org.cordee.learningsets.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cordee.demo.SampleLeaders.leaderName;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;
import org.cordee.house.live.Mailbox;
import org.junit.jupiter.api.Test;

class ContractE2E extends Browser {

    private static final List<String> MEMBERS = List.of("leader151", "leader152", "leader153", "leader154");
    private static final String WORDS = "We untangle the discharge lounge together";

    private static Locator field(Page on, String id) {
        return on.locator("main [id$=':" + id + "']");
    }

    private static void press(Locator what, String key) {
        what.focus();
        what.press(key);
    }

    private Page windowOf(String name) {
        Page window = another();
        signIn(window, name + "@demo.example", "climb-together-2026");
        return window;
    }

    private static void signContract(Page window, long set) {
        window.navigate("/learningsets/contract?id=" + set);
        press(field(window, "limits"), "Space");
        press(field(window, "sign"), "Enter");
        window.waitForLoadState();
    }

    @Test
    void aSetAgreesOnItsContractAndFindsItsDatesByKeyboard() {
        LiveSet set = LiveSet.accepted("Harbour", null, "leader155", MEMBERS);
        signIn("leader151");
        go("/learningsets/set?id=" + set.id());
        assertThat(page().locator("main")).containsText("0 of 5 people have signed");
        axe();
        screenshot("set-forming");
        press(page().locator("main .now-block a.button"), "Enter");
        assertThat(page().locator("h1")).hasText("Set contract");
        axe();
        screenshot("contract");

        press(page().locator("main a[href*='contract-edit']"), "Enter");
        assertThat(field(page(), "rules")).hasValue(Pattern.compile("open questions"));
        axe();
        screenshot("contract-edit");
        field(page(), "purpose").fill(WORDS);
        field(page(), "meetings").fill("30");
        field(page(), "resources").fill("");
        press(field(page(), "save"), "Enter");
        assertThat(page().locator(".field.wrong")).hasCount(1);
        axe();
        field(page(), "meetings").fill("3");
        press(field(page(), "save"), "Enter");
        assertThat(page().locator("main")).containsText(WORDS);
        assertThat(page().locator("main")).not().containsText("Offers of help");

        press(field(page(), "sign"), "Enter");
        assertThat(page().locator("main")).containsText("tick the box before you sign");
        signContract(page(), set.id());
        assertThat(page().locator("main")).containsText("Still to sign");

        MEMBERS.subList(1, 4).forEach(name -> signContract(windowOf(name), set.id()));
        Page facilitator = windowOf("leader155");
        facilitator.navigate("/home/my-leadership");
        assertThat(facilitator.locator("main")).containsText("Sign the contract of Harbour");
        signContract(facilitator, set.id());
        assertThat(facilitator.locator("main")).containsText("Everyone has signed");
        axe(facilitator);
        String mail = Mailbox.here()
                .await("leader151@demo.example", "Harbour has agreed its contract", Duration.ofSeconds(30));
        assertFalse(mail.contains("discharge"), mail);

        datesAreFound(set);
        onAPhone(set);
    }

    private void datesAreFound(LiveSet set) {
        go("/learningsets/set?id=" + set.id());
        press(page().locator("main a[href*='/learningsets/dates']"), "Enter");
        axe();
        page().locator("main a[href*='/scheduling/poll-edit']").click();
        assertThat(page().locator("main")).containsText("Harbour");
        axe();
        page().goBack();
        press(field(page(), "plan"), "Enter");
        assertThat(page().locator(".summary")).containsText("Choose a time");
        Locator time = page().locator(".slots input[type=radio]").first();
        press(time, "Space");
        assertThat(time).isChecked();
        field(page(), "place").fill("Room 4");
        axe();
        screenshot("set-dates");
        press(field(page(), "plan"), "Enter");
        page().waitForURL("**/learningsets/set**");
        axe();
        screenshot("set-dated");
        assertThat(page().locator(".set-line > li")).hasCount(3);
        assertThat(page().locator(".set-line > .next")).containsText("Next");
        assertThat(page().locator(".set-people li")).hasCount(5);
        go("/learningsets/my-sets");
        assertThat(page().locator(".cards")).containsText("0 of 3 meetings held");
        axe();
        screenshot("my-sets");
        page().locator("main a:has-text('Enter the meeting')").click();
        page().waitForURL("**/learningsets/meeting**");
        go("/learningsets/set?id=" + set.id());
        assertEquals(
                3,
                LiveServer.here()
                        .count(
                                "select count(*) from set_meeting where set_id = ? and appointment_id is not null",
                                set.id()));
        assertEquals(
                15,
                LiveServer.here()
                        .count(
                                "select count(*) from invitation i"
                                        + " join set_meeting m on m.appointment_id = i.appointment_id"
                                        + " where m.set_id = ?",
                                set.id()));
        page().locator("main a[href*='/scheduling/appointment']").first().click();
        assertThat(page().locator("h1")).containsText("Harbour");
        axe();
        screenshot("set-appointment");
    }

    private void onAPhone(LiveSet set) {
        phone();
        signIn("leader152");
        go("/learningsets/my-sets");
        fitsItsWidth();
        axe();
        screenshot("phone-my-sets");
        for (String name : List.of("set", "contract", "dates")) {
            go("/learningsets/" + name + "?id=" + set.id());
            fitsItsWidth();
            axe();
            screenshot("phone-" + name);
        }
    }

    @Test
    void theFormFitsAPhoneAndWhatAnotherSavedMeanwhileIsShown() {
        LiveSet set = LiveSet.accepted("Quay", null, null, List.of("leader156", "leader157", "leader158", "leader159"));
        phone();
        signIn("leader156");
        go("/learningsets/contract-edit?id=" + set.id());
        fitsItsWidth();
        axe();
        screenshot("phone-contract-edit");
        Page other = windowOf("leader157");
        other.navigate("/learningsets/contract-edit?id=" + set.id());
        field(other, "purpose").fill("Theirs");
        field(other, "save").click();
        field(page(), "purpose").fill("Mine");
        field(page(), "save").click();
        assertThat(page().locator(".theirs").first()).containsText("Theirs");
        assertThat(field(page(), "purpose")).hasValue("Mine");
        axe();
        field(page(), "save").click();
        assertThat(page().locator("main")).containsText("Mine");
    }

    @Test
    void theCoordinatorSeesDatesAndCountsAndWhoWaits() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        long cohort = Client.of("lead")
                .post(
                        "/api/cohorts",
                        Map.of(
                                "initiative",
                                "leaders-uk",
                                "title",
                                "Sets at work " + System.nanoTime(),
                                "capacity",
                                5,
                                "minimum",
                                1,
                                "selection",
                                "by-lead",
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
        signIn("coordinator");
        go("/learningsets/attendance?cohort=" + cohort);
        assertThat(page().locator(".empty")).containsText("There are no active learning sets here yet");
        axe();

        LiveSet pier = LiveSet.contracted(
                "Pier", cohort, "leader165", List.of("leader161", "leader162", "leader163", "leader164"), "STEADY", 5);
        LiveSet.accepted("Breakwater", cohort, null, List.of("leader166", "leader167", "leader168", "leader169"));
        Page facilitator = windowOf("leader165");
        facilitator.navigate("/learningsets/dates?id=" + pier.id());
        field(facilitator, "date").fill(today.plusDays(33).toString());
        field(facilitator, "start").fill("19:05");
        field(facilitator, "plan").click();
        facilitator.waitForURL("**/learningsets/set**");
        // the first one was yesterday, and two of them have said that they were there
        long first = LiveServer.here()
                .count("select appointment_id from set_meeting where set_id = ? and meeting_number = 1", pier.id());
        LiveServer.here()
                .change(
                        "update appointment set starts_at = dateadd('DAY', -34, starts_at), ends_at = dateadd('DAY', "
                                + "-34, ends_at) where id = ?",
                        first);
        LiveServer.here()
                .change(
                        "update invitation set attendance = 'ATTENDED' where appointment_id = ?"
                                + " and person_id in (?, ?)",
                        first,
                        LiveSet.person("leader161"),
                        LiveSet.person("leader162"));

        go("/learningsets/attendance?cohort=" + cohort);
        assertThat(page().locator("main table"))
                .containsText("A signature from " + leaderName(166) + ", " + leaderName(167) + ", " + leaderName(168)
                        + ", " + leaderName(169) + ".");
        axe();
        screenshot("sets-at-work");
        page().locator("main a:has-text('Pier')").click();
        assertThat(page().locator("main table tbody tr")).hasCount(5);
        axe();
        screenshot("set-attendance");
        JsonObject told = Client.of("coordinator")
                .get("/api/sets/" + pier.id() + "/attendance")
                .expect(200)
                .json();
        assertEquals(1, told.get("held").getAsInt());
        assertEquals(
                3,
                Client.of("leader161")
                        .get("/api/sets/" + pier.id())
                        .expect(200)
                        .json()
                        .getAsJsonArray("meetings")
                        .size());
        Client.of("coordinator").get("/api/sets/" + pier.id()).expect(404);
        String file = page().evaluate(
                        "address => fetch(address).then(r => r.text())",
                        "/learningsets/attendance.csv?cohort=" + cohort)
                .toString();
        assertTrue(file.contains("Pier") && file.contains(leaderName(165)), file);

        phone();
        signIn("coordinator");
        go("/learningsets/attendance?cohort=" + cohort);
        fitsItsWidth();
        screenshot("phone-sets-at-work");
        go("/learningsets/attendance?set=" + pier.id());
        fitsItsWidth();
        axe();
        screenshot("phone-set-attendance");
    }

    @Test
    void whoAgreesAnewBeginsWithTheLastContractAndReadsTheEarlierOne() {
        LiveSet set = LiveSet.contracted(
                "Lighthouse", null, List.of("leader156", "leader157", "leader158", "leader159"), "STEADY", 5);
        LiveServer.here()
                .change(
                        "update learning_set set state = 'RECONTRACTING', version = version + 1 where id = ?",
                        set.id());
        signIn("leader158");
        go("/learningsets/set?id=" + set.id());
        assertThat(page().locator("main")).containsText("You’re renewing your contract");
        go("/learningsets/contract-edit?id=" + set.id());
        assertThat(field(page(), "purpose")).hasValue("To learn");
        assertThat(page().locator("main")).containsText("including meetings already planned");
        go("/learningsets/contract?id=" + set.id());
        axe();
        page().locator("main a[href*='round=1']").click();
        assertThat(page().locator("main")).containsText("This set has a newer contract");
        axe();
    }
}
