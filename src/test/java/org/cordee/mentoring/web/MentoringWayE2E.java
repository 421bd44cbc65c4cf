package org.cordee.mentoring.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cordee.demo.SampleLeaders.leaderName;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import org.cordee.house.live.Client;
import org.cordee.house.live.Mailbox;
import org.junit.jupiter.api.Test;

/** The whole way of a mentor and a mentee, from the accepted request to completion, in the browser. */
class MentoringWayE2E extends PairBrowser {

    @Test
    void fromTheAgreementToCompletion() {
        long id = begun("leader071", "leader072");
        Page mentor = another();
        signIn(mentor, "leader071@demo.example", "climb-together-2026");
        signIn("leader072");

        go("/mentoring/my-mentoring");
        sound();
        follow("Mentoring with " + leaderName(71));
        title("Mentoring with " + leaderName(71));
        sound();
        follow("Read and sign the agreement");
        sound();
        press("Sign agreement");
        summarySays("limits of confidentiality");
        page().getByLabel("I have read the limits").check();
        press("Sign agreement");
        told(leaderName(71) + " signs next");
        Mailbox.here().await("leader071@demo.example", leaderName(72) + " has signed", Duration.ofSeconds(30));

        mentor.navigate("/mentoring/agreement-edit?id=" + id);
        assertThat(mentor.locator("main")).containsText("remove their signature");
        axe(mentor);
        mentor.getByLabel("Where we meet").fill("In the library café.");
        mentor.getByLabel("Number of sessions").fill("2");
        button(mentor, "Save changes").click();
        assertThat(mentor.locator(".notice.ok")).containsText("removed " + leaderName(72) + "’s signature");
        mentor.getByLabel("I have read the limits").check();
        button(mentor, "Sign agreement").click();
        Mailbox.here().await("leader072@demo.example", "has changed the agreement you signed", Duration.ofSeconds(30));

        go("/mentoring/agreement?id=" + id);
        assertThat(page().locator("main")).containsText("In the library café.");
        page().getByLabel("I have read the limits").check();
        press("Sign agreement");
        told("The agreement now applies");
        assertThat(page().locator("main")).containsText("Active");

        goal(id);
        long first = book("leader072", id, monday(1, 10));
        long second = book("leader071", id, monday(2, 10));
        notes(mentor, first);
        letPass(first, 20);
        letPass(second, 2);
        met(first, "Yes, we met");
        mentor.navigate("/mentoring/session?id=" + second);
        button(mentor, "Yes, we met").click();
        assertThat(mentor.locator(".notice.ok")).containsText("recorded that you met");
        review(mentor, id);
        complete(mentor, id);
    }

    private void goal(long id) {
        go("/mentoring/goal-edit?id=" + id);
        sound();
        press("Save goal");
        summarySays("Enter the goal");
        page().locator("[id='form:aim']").fill("Speak up in the board");
        page().getByLabel("How will you know").fill("I have done it twice.");
        press("Save goal");
        told("Goal saved");
        title("Speak up in the board");
        page().getByLabel("What progress have you made?").fill("Said one sentence in the board.");
        press("Add progress");
        told("Progress added");
        assertThat(page().locator("main")).containsText("Said one sentence in the board.");
        sound();
        press("Mark as achieved");
        assertThat(page().locator("main")).containsText("Achieved");
        go("/mentoring/goals?id=" + id);
        sound();
    }

    private void notes(Page mentor, long date) {
        go("/mentoring/session?id=" + date);
        assertThat(page().locator("main")).containsText("Don’t include anything that could identify a patient");
        sound();
        page().getByLabel("Agenda").fill("1. How it began");
        page().getByLabel("Shared notes").fill("We try one thing.");
        page().getByLabel("My private notes").fill("I was nervous.");
        press("Save");
        told("Notes saved");

        mentor.navigate("/mentoring/session?id=" + date);
        assertThat(mentor.getByLabel("Shared notes")).hasValue("We try one thing.");
        assertThat(mentor.getByLabel("My private notes")).hasValue("");
        assertThat(mentor.locator("main")).not().containsText("nervous");
        page().getByLabel("Shared notes").fill("We try two things.");
        press("Save");
        told("Notes saved");
        mentor.getByLabel("Shared notes").fill("We try nothing.");
        button(mentor, "Save").click();
        assertThat(mentor.locator(".summary")).containsText(leaderName(72) + " has changed this since you opened it");
        assertThat(mentor.locator(".theirs")).containsText("We try two things.");
        assertThat(mentor.getByLabel("Shared notes")).hasValue("We try nothing.");
        mentor.getByLabel("Shared notes").fill("We try two things, then nothing.");
        button(mentor, "Save").click();
        assertThat(mentor.locator(".notice.ok")).containsText("saved");
    }

    private void met(long date, String answer) {
        go("/mentoring/session?id=" + date);
        sound();
        press(answer);
        told("recorded that you met");
    }

    private void review(Page mentor, long id) {
        Mailbox.here().await("leader072@demo.example", "how is it going", Duration.ofSeconds(30));
        go("/home/my-leadership");
        assertThat(page().locator("main")).containsText("Review your first two sessions with " + leaderName(71));
        go("/mentoring/review?id=" + id);
        sound();
        press("Save answer");
        summarySays("How would you like to continue");
        page().getByLabel("Continue as agreed").check();
        press("Save answer");
        told("You’re continuing as agreed");

        mentor.navigate("/mentoring/review?id=" + id);
        mentor.getByLabel("Change something").check();
        button(mentor, "Save answer").click();
        assertThat(mentor).hasURL(java.util.regex.Pattern.compile(".*/mentoring/agreement-edit.*"));
        mentor.navigate("/mentoring/agreement?id=" + id);
        assertThat(mentor.locator("main")).containsText("The version you both signed applies");
        button(mentor, "Keep the signed version").click();
        assertThat(mentor.locator(".notice.ok")).containsText("kept the version you both signed");
    }

    private void complete(Page mentor, long id) {
        long ahead = book("leader072", id, monday(3, 10));
        go("/mentoring/relationship?id=" + id);
        follow("Complete the mentoring");
        sound();
        press("Complete mentoring");
        told("Well done");
        title("Feedback");
        sound();
        press("Send feedback");
        summarySays("How much is this mentoring helping you");
        page().getByLabel("A great deal").check();
        page().getByLabel("What has helped?").fill("The questions.");
        press("Send feedback");
        told(leaderName(71) + " can’t read it");
        assertThat(page().locator("main")).containsText("Completed");
        sound();
        assertEquals("cancelled", date("leader071", ahead));

        mentor.navigate("/mentoring/feedback?id=" + id);
        assertThat(mentor.locator("main")).not().containsText("The questions.");
        go("/mentoring/feedback?id=" + id);
        page().getByLabel("Share my feedback with " + leaderName(71)).check();
        press("Send feedback");
        told("can now read your feedback");
        mentor.navigate("/mentoring/feedback?id=" + id);
        assertThat(mentor.locator("main")).containsText("The questions.");
        go("/mentoring/session?id=" + ahead);
        assertThat(page().locator("main")).containsText("This session was cancelled");
    }

    private static String date(String who, long id) {
        for (var item :
                Client.of(who).get("/api/me/appointments").expect(200).json().getAsJsonArray("items")) {
            if (item.getAsJsonObject().get("id").getAsLong() == id) {
                return item.getAsJsonObject().get("state").getAsString();
            }
        }
        return "gone";
    }

    @Test
    void endedByKeyboardAloneWithOneConfirmation() {
        long id = active("leader073", "leader074");
        signIn("leader074");
        go("/mentoring/relationship?id=" + id);
        press("Pause mentoring");
        told("paused");
        Client.of("leader074")
                .post(
                        "/api/relationships/" + id + "/sessions",
                        Map.of("start", monday(1, 10).toString(), "minutes", 60))
                .expect(409);
        press("Restart mentoring");
        told("restarted");
        book("leader074", id, monday(1, 10));

        page().locator("main a:has-text('End the mentoring early')").focus();
        page().keyboard().press("Enter");
        title("End the mentoring early");
        sound();
        page().locator("main").focus();
        for (int i = 0;
                i < 6 && !Boolean.TRUE.equals(page().evaluate("() => document.activeElement.type === 'submit'"));
                i++) {
            page().keyboard().press("Tab");
        }
        page().keyboard().press("Enter");
        told("has ended");
        assertThat(page().locator("main")).containsText("Ended early");
        String mail = Mailbox.here()
                .await(
                        "leader073@demo.example",
                        "Your mentoring with " + leaderName(74) + " has ended",
                        Duration.ofSeconds(30));
        assertEquals(true, mail.contains("We don’t ask for a reason"));
        Client.of("leader074")
                .post("/api/relationships/" + id + "/end", Map.of())
                .expect(409);
        Client.of("leader075")
                .post("/api/relationships/" + id + "/end", Map.of())
                .expect(404);
    }

    @Test
    void worksWithoutJavaScript() {
        long id = active("leader076", "leader077");
        long date = book("leader077", id, monday(1, 10));
        withoutJavaScript();
        signIn("leader077");
        go("/mentoring/session?id=" + date);
        page().getByLabel("My private notes").fill("Without a script.");
        press("Save");
        told("Notes saved");
        go("/mentoring/session?id=" + date);
        assertThat(page().getByLabel("My private notes")).hasValue("Without a script.");
    }

    @Test
    void whoHasNobodyIsShownAWay() {
        phone();
        signIn("leader079");
        go("/mentoring/my-mentoring");
        assertThat(page().locator(".empty")).containsText("You don’t have a mentor or a mentee yet");
        sound();
        assertEquals(404, go("/mentoring/relationship?id=1"));
        assertEquals(404, go("/mentoring/relationship"));
        assertEquals(404, go("/mentoring/session"));
        assertEquals(404, go("/mentoring/goal?goal=1"));
    }
}
