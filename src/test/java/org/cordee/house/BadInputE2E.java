package org.cordee.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;
import org.cordee.learningsets.web.LiveSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form, filled in with far too much and with a script: what is wrong is said on top of the page, nothing typed
 * runs, and nothing answers with an error of the server. What each field says of its own slips is tried beside each
 * feature.
 */
class BadInputE2E extends Browser {

    private static final String TOO_MUCH = "<script>document.title='ran'</script>" + "x".repeat(5000);

    private static final String TEXTS =
            "input[type=text], input[type=email], input[type=password], input[type=url], textarea:not([readonly])";

    private static final String NAME = "Zo\u00eb O\u2019Neill\u2013\u00a3";

    private static final List<String> IN_SET = List.of("leader191", "leader194", "leader195", "leader196");

    /** Every form: who opens it, and where. */
    private static final List<String> FORMS = List.of(
            "-, /accounts/register",
            "-, /accounts/reset",
            "-, /accounts/sign-in",
            "leader191, /people/about-edit",
            "leader191, /people/access-edit",
            "leader191, /people/contact-edit",
            "leader191, /people/experience-edit",
            "leader191, /people/post-edit",
            "leader191, /accounts/my-account",
            "leader191, /home/concern",
            "leader191, /scheduling/settings",
            "leader191, /accounts/close",
            "leader191, /mentoring/mentor-edit",
            "leader191, /mentoring/seeking-edit",
            "lead, /programmes/cohort-edit?initiative=leaders-uk",
            "lead, /programmes/cohort-edit?id={cohort}",
            "lead, /programmes/cohort-cancel?id={cohort}",
            "lead, /programmes/cohort-copy?id={cohort}",
            "lead, /programmes/session-edit?id={cohort}",
            "lead, /scheduling/poll-edit?kind=programmes.session&of={sought}",
            "lead, /programmes/letter?id={cohort}",
            "lead, /catalogue/initiative-edit",
            "lead, /catalogue/initiative-edit?key=leaders-uk",
            "mentee, /programmes/feedback?id={completed}",
            "lead, /learningsets/forming?cohort={cohort}",
            "mentee, /mentoring/goal-edit?id={pair}",
            "mentee, /mentoring/goal?goal={goal}",
            "mentee, /mentoring/session?id={session}",
            "mentee, /mentoring/feedback?id={pair}",
            "mentee, /mentoring/book?relationship={pair}&step=place&minutes=60&start=2027-03-02T10:00:00Z",
            "mentee, /scheduling/appointment?id={next}&act=place",
            "mentee, /conversations/conversation?kind=mentoring.pair&of={pair}",
            "leader191, /learningsets/action-edit?set={set}",
            "leader191, /learningsets/notes?id={set}",
            "leader191, /learningsets/last-review?id={set}",
            "leader191, /learningsets/propose?id={set}&what=admit",
            "leader191, /learningsets/contract-edit?id={agreeing}",
            "leader191, /learningsets/dates?id={set}",
            "leader191, /networks/network-edit",
            "coordinator, /networks/announce?id={network}",
            "coordinator, /networks/gathering-edit?id={network}",
            "coordinator, /networks/invite?id={network}",
            "admin, /networks/coordinators",
            "admin, /operations/installation",
            "admin, /people/organisation-edit",
            "admin, /accounts/new-person",
            "admin, /programmes/roles");

    private static Stream<Arguments> forms() {
        return FORMS.stream().map(form -> Arguments.of(form.split(", ")[0], form.split(", ")[1]));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void tooMuchIsRefusedKindly(String person, String path) {
        List<String> faults = new ArrayList<>();
        page().onResponse(response -> {
            if (response.status() >= 500) {
                faults.add(response.status() + " " + response.url());
            }
        });
        if (!person.equals("-")) {
            signIn(person);
        }
        open(path);
        Locator form = form();
        for (Locator field : form.locator(TEXTS).all()) {
            if (field.isVisible() && field.isEditable()) {
                field.evaluate("(e, text) => { e.removeAttribute('maxlength'); e.value = text; }", TOO_MUCH);
            }
        }
        // the one that sends the form, not those that add a line to it
        form.locator("input.button:not(.quiet), button.button:not(.quiet)")
                .last()
                .click();

        assertThat(page().locator(".summary")).isVisible();
        assertThat(page()).not().hasTitle("ran");
        assertEquals(List.of(), faults);
        axe();
    }

    /** The first request of a session, without JavaScript: what was typed is read as UTF-8. */
    @ParameterizedTest
    @MethodSource("forms")
    void aNameIsReadAsItWasTyped(String person, String path) {
        withoutJavaScript();
        if (!person.equals("-")) {
            signIn(person);
        }
        open(path);
        for (Locator field :
                form().locator("input[type=text], textarea:not([readonly])").all()) {
            String most = field.getAttribute("maxlength");
            if (field.isVisible() && field.isEditable() && (most == null || Integer.parseInt(most) >= NAME.length())) {
                field.fill(NAME);
            }
        }
        page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        Response answer = waitForNavigation(() -> form().locator("input.button:not(.quiet), button.button:not(.quiet)")
                .last()
                .click());

        assertTrue(answer.status() < 500, path + " answers " + answer.status());
        String shown = page().content();
        for (String garbled : List.of("Zo\u00c3", "O\u00e2", "\u00c2\u00a3")) {
            assertFalse(shown.contains(garbled), path + " shows " + garbled);
        }
    }

    private Locator form() {
        return page().locator("main form:has(input[name=once])")
                .filter(new Locator.FilterOptions().setHas(page().locator(TEXTS)))
                .first();
    }

    private void open(String path) {
        go(path.replace("{cohort}", path.contains("{cohort}") ? String.valueOf(cohort()) : "")
                .replace(
                        "{completed}",
                        String.valueOf(LiveServer.here()
                                .count("select min(e.cohort_id) from enrolment e join account a"
                                        + " on a.person_id = e.person_id where e.state = 'COMPLETED'"
                                        + " and a.email = 'mentee@demo.example'")))
                .replace("{pair}", ofPair("{pair}", path))
                .replace("{goal}", ofPair("{goal}", path))
                .replace("{session}", ofPair("{session}", path))
                .replace("{next}", ofPair("{next}", path))
                .replace(
                        "{sought}",
                        String.valueOf(LiveServer.here()
                                .count("select min(s.id) from cohort_session s where s.appointment_id is null"
                                        + " and not exists (select 1 from date_poll p"
                                        + " where p.owner_id = s.id and p.state = 'OPEN')")))
                .replace(
                        "{agreeing}",
                        path.contains("{agreeing}")
                                ? String.valueOf(LiveSet.accepted("Bad input", null, null, IN_SET)
                                        .id())
                                : "")
                .replace("{set}", path.contains("{set}") ? String.valueOf(set()) : "")
                .replace("{network}", String.valueOf(LiveServer.here().count("select min(id) from network"))));
    }

    /** The id of a thing of the sample mentee's first pair; nothing when the address does not ask for it. */
    private static String ofPair(String what, String path) {
        if (!path.contains(what)) {
            return "";
        }
        long pair = Client.of("mentee")
                .get("/api/me/relationships")
                .expect(200)
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
        return String.valueOf(
                switch (what) {
                    case "{goal}" ->
                        LiveServer.here().count("select min(id) from mentoring_goal where relationship_id = ?", pair);
                    case "{next}" ->
                        LiveServer.here()
                                .count(
                                        "select max(id) from appointment where owner_kind = 'mentoring.session'"
                                                + " and state = 'CONFIRMED' and owner_id = ?",
                                        pair);
                    case "{session}" ->
                        LiveServer.here()
                                .count(
                                        "select min(id) from appointment where owner_kind = 'mentoring.session'"
                                                + " and owner_id = ?",
                                        pair);
                    default -> pair;
                });
    }

    private static long set() {
        return LiveSet.contracted("Bad input", null, IN_SET, "STEADY", 5).id();
    }

    private static long cohort() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Client.of("lead")
                .post(
                        "/api/cohorts",
                        Map.of(
                                "initiative",
                                "leaders-uk",
                                "title",
                                "Bad input " + System.nanoTime(),
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
    }
}
