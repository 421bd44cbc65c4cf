package org.cordee.mentoring.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cordee.demo.SampleLeaders.leaderName;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A session booked in four pages: by keyboard alone, without JavaScript, as a series, and when somebody else was
 * faster.
 */
class BookE2E extends PairBrowser {

    private static final String MENTOR = "leader151";
    private static final String MENTEE = "leader152";

    private static long pair;

    private synchronized long pair() {
        if (pair == 0) {
            pair = active(MENTOR, MENTEE);
        }
        return pair;
    }

    /** The week that begins so many weeks after the next Monday; each test has one of its own. */
    private String timesOf(int week, String more) {
        LocalDate monday = LocalDate.now(LONDON)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .plusWeeks(week);
        return "/mentoring/book?relationship=" + pair() + "&step=time&minutes=60&week=" + monday + more;
    }

    @Test
    void bookedMovedAndCalledOffByKeyboardAlone() {
        pair();
        signIn(MENTEE);
        go("/mentoring/book?relationship=" + pair());
        title("How long do you want to meet?");
        sound();
        tabTo("30 minutes");
        page().keyboard().press("ArrowDown");
        page().keyboard().press("ArrowDown");
        enter("Continue");
        title("Choose a time");
        assertThat(page()).hasURL(Pattern.compile(".*minutes=60.*"));
        sound();
        tabTo(".slots");
        page().keyboard().press("Space");
        enter("Continue");
        title("Where will you meet, and what about?");
        sound();
        tabTo("Place");
        page().keyboard().type("By telephone");
        enter("Continue");
        title("Check and book");
        assertThat(page().locator("main")).containsText("By telephone");
        sound();
        enter("Book session");
        title("Session booked");
        sound();
        page().goBack();
        title("This session is already booked");
        sound();
        page().goForward();
        title("Session booked");
        enter("My calendar", page().locator("main"));
        enter("Mentoring with " + leaderName(151));
        assertThat(page().locator("main")).containsText("By telephone");
        assertThat(page().locator("main")).containsText("You’re going");
        sound();

        enter("Reschedule event");
        title("Reschedule this event");
        sound();
        tabTo(".slots");
        page().keyboard().press("Space");
        enter("Reschedule to this time");
        assertThat(page().locator(".notice.ok")).containsText("Rescheduled: Mentoring with " + leaderName(151));
        enter("Change place or link");
        title("Where will you meet?");
        sound();
        tabTo("Link to join");
        page().keyboard().type("meet");
        enter("Save changes");
        summarySays("https://");
        tabTo("Link to join");
        page().keyboard().press("Control+a");
        page().keyboard().type("https://meet.example/7");
        enter("Save changes");
        assertThat(page().locator(".notice.ok")).containsText("Place and link saved");
        assertThat(page().locator("main")).containsText("Join online");
        assertThat(page().locator("main")).containsText("By telephone");
        enter("Maybe");
        assertThat(page().locator("h2").first()).containsText("You might go");
        enter("Cancel event");
        title("Cancel this event?");
        sound();
        enter("Yes, cancel event");
        assertThat(page().locator(".notice.ok")).containsText("Cancelled");
        assertThat(page().locator("main")).containsText("cancelled");
        sound();
    }

    @Test
    void theSlowerOneIsShownOtherTimesAndLosesNothing() {
        signInAfterPair();
        go(timesOf(3, ""));
        page().locator(".slots input[type=radio]").nth(4).check();
        press("Continue");
        page().getByLabel("Place").fill("Room 7");
        page().getByLabel("Agenda").fill("What I have tried");
        press("Continue");
        title("Check and book");
        Page faster = page().context().newPage();
        faster.navigate(page().url());
        button(faster, "Book session").click();
        assertThat(faster.locator("h1")).hasText("Session booked");

        press("Book session");
        summarySays("another event at that time");
        assertThat(page().locator("main")).containsText("Room 7");
        assertThat(page().locator("main")).containsText("What I have tried");
        sound();
        press("Book this time");
        summarySays("Choose a time");
        page().locator(".slots input[type=radio]").first().check();
        press("Book this time");
        title("Session booked");
        follow("Prepare for the session");
        assertThat(page().getByLabel("Agenda")).hasValue("What I have tried");
    }

    @Test
    void bookedWithoutJavaScript() {
        pair();
        withoutJavaScript();
        signIn(MENTEE);
        go(timesOf(4, ""));
        press("Continue");
        summarySays("Choose a time");
        page().locator(".slots input[type=radio]").nth(2).check();
        press("Continue");
        page().getByLabel("Link to join online").fill("not an address");
        press("Continue");
        summarySays("a link that starts with https://");
        page().getByLabel("Link to join online").fill("https://meet.example/7");
        press("Continue");
        press("Book session");
        title("Session booked");
        String file = page().locator("a[href*='date-file']").getAttribute("href");
        assertTrue(page().request().get(file).text().contains("BEGIN:VEVENT"));
    }

    @Test
    void aSeriesIsBookedAndItsRestCalledOff() {
        signInAfterPair();
        go(timesOf(5, "&every=2&times=3"));
        page().locator(".slots input[type=radio]").first().check();
        press("Continue");
        press("Continue");
        assertThat(page().locator(".facts dd").first().locator("div div")).hasCount(3);
        press("Book all sessions");
        title("Sessions booked");
        assertThat(page().locator("main")).containsText("the first of 3 sessions");
        String id = page().url().replaceAll(".*id=", "");
        go("/scheduling/appointment?id=" + id);
        assertThat(page().locator("main")).containsText("Event 1 of 3 in a series");
        follow("Reschedule event");
        sound();
        page().locator("summary", new Page.LocatorOptions().setHasText("Enter another time"))
                .click();
        Locator typed = page().locator("form#typed");
        typed.getByLabel("This event and all later ones").check();
        typed.getByLabel("Start").fill("15:00");
        typed.getByText("Reschedule", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page().locator(".notice.ok")).containsText("with all later events in the series");
        follow("Cancel event");
        page().getByLabel("This event and all later ones").check();
        press("Yes, cancel event");
        assertThat(page().locator(".notice.ok")).containsText("Cancelled with all later events");
    }

    @Test
    void aSeriesNamesTheDatesThatDoNotFitAndEachIsSkippedOrMoved() {
        signInAfterPair();
        go(timesOf(9, ""));
        page().locator(".slots input[type=radio]").first().check();
        press("Continue");
        press("Continue");
        press("Book session");
        title("Session booked");

        go(timesOf(8, "&every=1&times=3"));
        page().locator(".slots input[type=radio]").first().check();
        press("Continue");
        press("Continue");
        title("Check and book");
        assertThat(page().locator(".now-block")).containsText("1 date doesn’t fit");
        assertThat(page().locator(".now-block")).containsText("Someone has another event at this time.");
        assertThat(button(page(), "Book all sessions")).hasCount(0);
        sound();
        waitForNavigation(() -> page().locator(".now-block a.button").click());
        assertThat(page().locator(".facts")).containsText("skipped");
        assertThat(page().locator(".now-block")).hasCount(0);
        assertThat(button(page(), "Book all sessions")).hasCount(1);
        sound();
        waitForNavigation(() -> page().getByText("Undo").click());
        waitForNavigation(() -> page().locator(".instead a").first().click());
        press("Book all sessions");
        title("Sessions booked");
        assertThat(page().locator("main")).containsText("the first of 3 sessions");

        String id = page().url().replaceAll(".*id=", "");
        go("/scheduling/appointment?id=" + id + "&act=move");
        page().locator("summary", new Page.LocatorOptions().setHasText("Enter another time"))
                .click();
        Locator typed = page().locator("form#typed");
        typed.getByLabel("This event and all later ones").check();
        LocalTime start = LocalTime.parse(typed.getByLabel("Start").inputValue());
        typed.getByLabel("Start").fill(start.plusMinutes(30).toString());
        waitForNavigation(() -> typed.getByText("Reschedule", new Locator.GetByTextOptions().setExact(true))
                .click());
        title("Reschedule the series");
        assertThat(page().locator(".now-block")).containsText("1 date doesn’t fit");
        sound();
        waitForNavigation(() -> page().locator(".now-block a.button").click());
        assertThat(page().locator("main")).containsText("Stays on");
        sound();
        press("Reschedule these dates");
        assertThat(page().locator(".notice.ok")).containsText("Series rescheduled");
    }

    @Test
    void rescheduledAndPutElsewhereWithoutJavaScript() {
        pair();
        withoutJavaScript();
        signIn(MENTEE);
        go(timesOf(11, ""));
        page().locator(".slots input[type=radio]").nth(1).check();
        press("Continue");
        press("Continue");
        press("Book session");
        go("/scheduling/appointment?id=" + page().url().replaceAll(".*id=", "") + "&act=move");
        press("Reschedule to this time");
        summarySays("Choose a time");
        follow("Next week");
        follow("Previous week");
        page().locator(".slots input[type=radio]").first().check();
        press("Reschedule to this time");
        assertThat(page().locator(".notice.ok")).containsText("Rescheduled: Mentoring with " + leaderName(151));
        follow("Change place or link");
        page().getByLabel("Place").fill("Room 9");
        press("Save changes");
        assertThat(page().locator("main")).containsText("Room 9");
    }

    @Test
    void theHourThatIsLeftOutAndTheOneThatComesTwice() {
        signInAfterPair();
        LocalDate spring = LocalDate.of(LocalDate.now().getYear() + 1, 3, 31)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        LocalDate autumn =
                LocalDate.of(spring.getYear(), 10, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        go(timesOf(6, ""));
        page().getByText("Choose a time that isn’t listed").click();
        type(spring);
        summarySays("the clocks go forward and skip this time");
        sound();
        type(autumn);
        summarySays("this time comes twice");
        sound();
        page().getByLabel("The second one, after the clocks go back").check();
        press("Choose this time");
        title("Where will you meet, and what about?");
        assertThat(page()).hasURL(Pattern.compile(".*start=" + autumn + "T01%3A30.*"));
    }

    private void type(LocalDate date) {
        page().getByLabel("Date").fill(date.toString());
        page().getByLabel("Start").fill("01:30");
        press("Choose this time");
    }

    @Test
    void strangersFindNothing() {
        pair();
        signIn("leader153");
        assertEquals(404, go("/mentoring/book?relationship=" + pair()));
        assertEquals(404, go("/mentoring/booked?id=999999999"));
        assertEquals(404, go("/mentoring/book?relationship=999999999"));
    }

    private void signInAfterPair() {
        pair();
        signIn(MENTEE);
    }

    /** Tab until the element with this name, or this class around it, has the focus. */
    private void tabTo(String name) {
        for (int i = 0; i < 120; i++) {
            page().keyboard().press("Tab");
            Object here = page().evaluate(
                            "name => { const e = document.activeElement; if (name[0] === '.') return e.type === "
                                    + "'radio' && !!e.closest(name);"
                                    + " const l = e.labels && e.labels.length ? e.labels[0].innerText : ''; return (l "
                                    + "|| e.value || e.innerText || '').trim().startsWith(name); }",
                            name);
            if (Boolean.TRUE.equals(here)) {
                return;
            }
        }
        throw new AssertionError("no way by Tab to " + name + " on " + page().url());
    }

    private void enter(String name) {
        tabTo(name);
        waitForNavigation(() -> page().keyboard().press("Enter"));
    }

    /** The one within the main part of the page: the same name stands in the navigation. */
    private void enter(String name, com.microsoft.playwright.Locator within) {
        within.focus();
        enter(name);
    }
}
