package org.cordee.scheduling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.junit.jupiter.api.Test;

/** My calendar as a list and as a month, answers, and when others can book. */
class CalendarE2E extends Browser {

    @Test
    void aNewcomerIsShownWhatToDo() {
        signIn("leader154");
        go("/scheduling/calendar");
        assertThat(page().locator(".empty")).containsText("You have no events coming up");
        sound();
        go("/scheduling/calendar?view=month&month=2027-05");
        assertThat(page().locator("h2").first()).hasText("May 2027");
        assertThat(page().locator(".fc-daygrid-day").first()).isVisible();
        sound();
        assertEquals(404, go("/scheduling/calendar?month=nonsense"));
        assertEquals(404, go("/scheduling/appointment?id=999999999"));
        assertEquals(404, go("/scheduling/appointment"));
    }

    @Test
    void datesStandUnderTheirDaysAndAreAnswered() {
        signIn("leader");
        go("/scheduling/calendar");
        Locator last = page().locator(".dates > li").last();
        String title = last.locator("h4").innerText();
        assertThat(last).containsText("Are you going?");
        sound();
        last.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Yes: .*")))
                .click();
        assertThat(page().locator(".notice.ok")).containsText("You’re going to " + title);
        last = page().locator(".dates > li").last();
        assertThat(last).containsText("You’re going");
        last.locator("h4 a").click();
        assertThat(page().locator("h1")).hasText(title);
        sound();
        press("Send apologies");
        assertThat(page().locator("main")).containsText("You’ve sent apologies");
        sound();
        press("I can go after all");
        assertThat(page().locator("main")).containsText("You’re going");
        page().getByText("View details").click();
        assertThat(page()).hasURL(Pattern.compile(".*/(programmes/my-cohort|learningsets/set)\\?.*"));
    }

    @Test
    void theMonthIsAnExtraBesideTheSameList() {
        signIn("leader");
        go("/scheduling/calendar");
        String title = page().locator(".dates > li").last().locator("h4").innerText();
        String day =
                page().locator(".day").last().locator("h3").getAttribute("id").substring(1);
        go("/scheduling/calendar?view=month&month=" + day.substring(0, 7));
        assertThat(page().locator(".fc-daygrid-event")).not().hasCount(0);
        assertThat(page().locator(".dates")).not().hasCount(0);
        sound();
        page().locator(".fc-daygrid-event", new Page.LocatorOptions().setHasText(title))
                .focus();
        page().keyboard().press("Enter");
        assertThat(page().locator("h1")).hasText(title);
        page().goBack();
        page().locator(".month-head .later").click();
        assertThat(page()).hasURL(Pattern.compile(".*view=month&month=.*"));
        withoutJavaScript();
        signIn("leader");
        go("/scheduling/calendar?view=month&month=" + day.substring(0, 7));
        assertThat(page().locator(".dates h4")).containsText(new String[] {title});
    }

    @Test
    void hoursAreKeptByKeyboardAloneAndShownAsOthersSeeThem() {
        signIn("leader155");
        go("/scheduling/availability");
        assertThat(page().locator(".preview")).containsText("No one can book");
        sound();
        enter("Add hours: Monday");
        assertThat(page().locator("[id$='days:0:rows:0:from']")).isFocused();
        enter("Copy to Tuesday to Friday");
        tabTo("Break between events");
        page().keyboard().press("Control+a");
        page().keyboard().type("15");
        waitForNavigation(() -> page().keyboard().press("Enter"));
        assertThat(page().locator(".notice.ok")).containsText("We’ve saved your availability");
        assertThat(page().locator("[id$='days:4:rows:0:to']")).hasValue("17:00");
        assertThat(page().locator(".preview dd").last()).containsText("9am to 5pm");
        sound();
    }

    @Test
    void whatIsWrongStandsAtItsRowAndNothingIsLost() {
        withoutJavaScript();
        signIn("leader156");
        go("/scheduling/availability");
        press("Add hours: Monday");
        press("Add hours: Monday");
        page().locator("[id$='days:0:rows:1:from']").fill("16:00");
        page().locator("[id$='days:0:rows:1:to']").fill("15:00");
        press("Add time off");
        page().locator("[id$='others:0:from']").fill("2027-08-20");
        page().locator("[id$='others:0:until']").fill("2027-08-10");
        page().locator("[id$=gapMinutes]").fill("900");
        page().locator("[id='form:save']").click();
        assertThat(page().locator(".summary")).containsText("Monday, to – ");
        assertThat(page().locator(".summary")).containsText("Time off 1, last day");
        assertThat(page().locator(".summary")).containsText("Break between events, in minutes");
        assertThat(page().locator("[id$='days:0:rows:1:to']")).hasValue("15:00");
        page().locator("[id$='days:0:rows:1:to']").fill("18:00");
        page().locator("[id$='others:0:until']").fill("");
        page().locator("[id$=gapMinutes]").fill("0");
        page().locator("[id='form:save']").click();
        assertThat(page().locator(".summary")).containsText("overlap");
        press("Remove: Monday, hours 2");
        page().locator("[id='form:save']").click();
        assertThat(page().locator(".notice.ok")).containsText("We’ve saved your availability");
        assertThat(page().locator("[id$='others:0:until']")).hasValue("2027-08-20");
    }

    @Test
    void twoWindowsLoseNothing() {
        signIn("leader157");
        go("/scheduling/availability");
        Page other = page().context().newPage();
        other.navigate("/scheduling/availability");
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add hours: Tuesday"))
                .click();
        other.locator("[id='form:save']").click();
        assertThat(other.locator(".notice.ok")).containsText("We’ve saved your availability");

        press("Add hours: Friday");
        page().locator("[id='form:save']").click();
        assertThat(page().locator(".notice.warn")).containsText("Tuesday: 9am to 5pm");
        assertThat(page().locator("[id$='days:4:rows:0:from']")).hasValue("09:00");
        sound();
        page().locator("[id='form:save']").click();
        assertThat(page().locator(".notice.ok")).containsText("We’ve saved your availability");
        assertThat(page().locator("[id$='days:1:rows:0:from']")).hasCount(0);
    }

    @Test
    void theWeekIsPaintedByMouseAndByKeyboard() {
        signIn("leader158");
        go("/scheduling/availability");
        page().getByText("Paint your week").click();
        assertThat(page().locator("h1")).hasText("Paint your week");
        sound();
        page().setViewportSize(1280, 1600);
        drag("Monday, 9am to 9:30am", "Wednesday, 11:30am to midday");
        Locator words = page().locator(".painted-words dd");
        for (int day = 0; day < 3; day++) {
            assertThat(words.nth(day)).hasText("9am to midday");
        }
        assertThat(words.nth(3)).hasText("Not available");
        drag("Tuesday, 10:30am to 11am", "Tuesday, 10am to 10:30am");
        assertThat(words.nth(1)).hasText("9am to 10am, 11am to midday");
        press("Undo");
        assertThat(words.nth(1)).hasText("9am to midday");
        page().getByLabel("Monday, 9am to 9:30am").click();
        assertThat(words.nth(0)).hasText("9:30am to midday");

        page().getByLabel("Thursday, 2pm to 2:30pm").focus();
        page().keyboard().press("ArrowRight");
        page().keyboard().press("Space");
        page().keyboard().press("Shift+ArrowDown");
        page().keyboard().press("ArrowDown");
        page().keyboard().press("ArrowDown");
        page().keyboard().press("Enter");
        assertThat(words.nth(4)).hasText("2pm to 3pm, 3:30pm to 4pm");
        assertThat(page().getByLabel("Friday, 3:30pm to 4pm")).isFocused();
        press("Save my week");
        assertThat(page().locator(".notice.ok")).containsText("We’ve saved your weekly hours");
        assertThat(words.nth(4)).hasText("2pm to 3pm, 3:30pm to 4pm");
        sound();
        go("/scheduling/availability");
        assertThat(page().locator("[id$='days:0:rows:0:from']")).hasValue("09:30");
        assertThat(page().locator("[id$='days:4:rows:1:to']")).hasValue("16:00");
        sound();
    }

    private void drag(String from, String to) {
        BoundingBox start = page().getByLabel(from).boundingBox();
        BoundingBox end = page().getByLabel(to).boundingBox();
        page().mouse().move(start.x + start.width / 2, start.y + start.height / 2);
        page().mouse().down();
        page().mouse().move(end.x + end.width / 2, end.y + end.height / 2, new Mouse.MoveOptions().setSteps(6));
        page().mouse().up();
    }

    @Test
    void theWeekIsTickedWithoutJavaScriptAndTwoWindowsLoseNothing() {
        withoutJavaScript();
        signIn("leader159");
        go("/scheduling/availability-week?all=true");
        page().getByLabel("Monday, 11:30pm to midnight").check();
        Page other = page().context().newPage();
        other.navigate("/scheduling/availability-week");
        press("Save my week");
        assertThat(page().locator(".painted-words dd").first()).hasText("11:30pm to midnight");
        other.getByLabel("Tuesday, 9am to 9:30am").check();
        Locator save = other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save my week"));
        save.click();
        assertThat(other.locator(".notice.warn")).containsText("You saved changes in another window");
        assertThat(other.getByLabel("Tuesday, 9am to 9:30am")).isChecked();
        save.click();
        assertThat(other.locator(".painted-words dd").first()).hasText("Not available");
        assertThat(other.locator(".painted-words dd").nth(1)).hasText("9am to 9:30am");
    }

    private void press(String name) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Axe finds nothing, and nothing sticks out at any of three widths. */
    private void sound() {
        axe();
        for (int width : new int[] {320, 375, 1280}) {
            page().setViewportSize(width, 900);
            fitsItsWidth();
        }
    }

    private void tabTo(String name) {
        for (int i = 0; i < 90; i++) {
            page().keyboard().press("Tab");
            Object here = page().evaluate(
                            "() => { const e = document.activeElement; const l = e.labels && e.labels.length ? "
                                    + "e.labels[0].innerText : '';"
                                    + " return (e.getAttribute('aria-label') || l || e.value || e.innerText || "
                                    + "'').trim(); }");
            if (String.valueOf(here).startsWith(name)) {
                return;
            }
        }
        throw new AssertionError("no way by Tab to " + name + " on " + page().url());
    }

    private void enter(String name) {
        tabTo(name);
        waitForNavigation(() -> page().keyboard().press("Enter"));
    }
}
