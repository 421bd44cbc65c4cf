package org.cordee.scheduling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.google.gson.JsonObject;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.cordee.house.live.Mailbox;
import org.junit.jupiter.api.Test;

/** The page of calendar settings, the feed as a calendar program reads it, and a date's mails as they arrive. */
class CalendarSettingsE2E extends Browser {

    private static HttpResponse<String> read(String method, String address, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Client.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aFeedIsMadeReadRenewedAndStopped() throws Exception {
        signIn("leader171");
        go("/scheduling/settings");
        axe();
        page().locator("[id='feed:make']").click();
        String first = page().locator("#address-of-feed").inputValue();
        axe();
        page().setViewportSize(320, 800);
        fitsItsWidth();
        page().setViewportSize(1280, 900);
        HttpResponse<String> feed = read("GET", first);
        assertEquals(200, feed.statusCode());
        assertTrue(feed.body().startsWith("BEGIN:VCALENDAR"));
        assertTrue(feed.headers().firstValue("Set-Cookie").isEmpty());
        assertEquals(
                "private, no-cache", feed.headers().firstValue("Cache-Control").orElse(""));
        String mark = feed.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, read("GET", first, "If-None-Match", mark).statusCode());
        HttpResponse<String> head = read("HEAD", first);
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(404, read("GET", first.replace(".ics", "x.ics")).statusCode());
        assertEquals(
                404,
                read("GET", first.replaceFirst("/calendar/.{43}", "/calendar/" + "a".repeat(43)))
                        .statusCode());

        page().locator("[id='feed:renew']").click();
        assertThat(page().locator("#address-of-feed")).not().hasValue(first);
        String second = page().locator("#address-of-feed").inputValue();
        assertEquals(404, read("GET", first).statusCode());
        assertEquals(200, read("GET", second).statusCode());
        page().locator("[id='feed:stop']").click();
        assertThat(page().locator("[id='feed:make']")).isVisible();
        assertEquals(404, read("GET", second).statusCode());
    }

    @Test
    void withoutJavaScriptACalendarIsAddedAndRemoved() {
        withoutJavaScript();
        signIn("leader172");
        go("/scheduling/settings");
        page().locator("[id='add:name']").fill("work");
        page().locator("[id='add:address']").fill("https://127.0.0.1/calendar.ics");
        page().locator("[id='add:add-address']").click();
        assertThat(page().locator("[id='add:address-error']"))
                .containsText("We can’t read calendars from this address.");
        assertThat(page().locator("[id='add:name']")).hasValue("work");

        page().locator("[id='upload:fileName']").fill("family");
        page().locator("[id='upload:file']")
                .setInputFiles(new FilePayload(
                        "family.ics",
                        "text/calendar",
                        ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
                                        + "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20301201T100000Z\r\nDTEND:20301201T110000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                                .getBytes(StandardCharsets.UTF_8)));
        page().locator("[id='upload:add-file']").click();
        assertThat(page().locator("[id='list'] h3")).hasText("family");
        page().locator("details.ask summary").click();
        page().getByLabel("Remove family").click();
        assertThat(page().locator("[id='list'] h3")).hasCount(0);
    }

    @Test
    void theOwnerSeesTheNextBusyTimesAndWhatCouldNotBeRead() {
        signIn("leader173");
        go("/scheduling/settings");
        page().locator("[id='upload:fileName']").fill("work");
        page().locator("[id='upload:file']")
                .setInputFiles(new FilePayload(
                        "work.ics",
                        "text/calendar",
                        ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
                                        + "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=\"(UTC-05:00) Eastern Time (US & "
                                        + "Canada)\":20270601T090000\r\nDURATION:PT1H\r\n"
                                        + "RRULE:FREQ=WEEKLY;COUNT=20\r\nEND:VEVENT\r\n"
                                        + "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;TZID=Customized Time Zone "
                                        + "<1>:20270602T090000\r\nDURATION:PT1H\r\nEND:VEVENT\r\n"
                                        + "BEGIN:VEVENT\r\nUID:3\r\nDTSTART:20270603T090000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=SOMETIMES\r\nEND:VEVENT\r\n"
                                        + "BEGIN:VEVENT\r\nUID:4\r\nSUMMARY:no "
                                        + "start\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                                .getBytes(StandardCharsets.UTF_8)));
        page().locator("[id='upload:add-file']").click();
        assertThat(page().locator("[id='list']"))
                .containsText(
                        "We don’t know the time zone “Customized Time Zone <1>”. We read one event in it as your own "
                                + "time.");
        assertThat(page().locator("[id='list']")).containsText("One event repeats in a way we can’t read.");
        page().getByText("Next busy times").click();
        assertThat(page().locator("[id='list'] details li").first()).hasText("Tuesday 1 June 2027, 2pm to 3pm");
        assertThat(page().locator("[id='list'] details li")).hasCount(12);
        axe();
        screenshot("other-calendar-1280");
        page().setViewportSize(375, 800);
        fitsItsWidth();
        screenshot("other-calendar-375");
        page().setViewportSize(1280, 900);
        page().locator("details.ask summary").click();
        page().getByLabel("Remove work").click();
        assertThat(page().locator("[id='list'] h3")).hasCount(0);
    }

    @Test
    void aBookingAMoveAndACancelArriveAsCalendarMessages() throws Exception {
        Client mentee = Client.of("mentee");
        JsonObject relationship = mentee.get("/api/me/relationships")
                .expect(200)
                .json()
                .get("items")
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        long mentor = relationship.get("mentor").getAsJsonObject().get("id").getAsLong();
        Instant from = Instant.now().plus(Duration.ofDays(21)).truncatedTo(ChronoUnit.DAYS);
        var slots = mentee.get("/api/people/" + mentor + "/slots?from=" + from + "&to=" + from.plus(Duration.ofDays(14))
                        + "&minutes=60")
                .expect(200)
                .json()
                .get("items")
                .getAsJsonArray();
        String start = slots.get(0).getAsJsonObject().get("start").getAsString();
        String other =
                slots.get(slots.size() - 1).getAsJsonObject().get("start").getAsString();
        JsonObject booked = mentee.post(
                        "/api/relationships/" + relationship.get("id").getAsLong() + "/sessions",
                        Map.of("start", start, "minutes", 60))
                .expect(201)
                .json();
        String date = "/api/appointments/" + booked.get("id").getAsLong();
        mentee.post(date + "/move", Map.of("start", other, "minutes", 60)).expect(200);
        mentee.post(date + "/cancel", Map.of()).expect(200);

        String uid = booked.get("uid").getAsString();
        for (String reader : List.of("mentee", "mentor")) {
            Mailbox.here().await(reader + "@demo.example", "Cancelled: ", Duration.ofSeconds(60));
            for (int sequence = 0; sequence <= 2; sequence++) {
                ICalendar calendar = message(reader, uid, sequence);
                assertEquals(
                        sequence == 2 ? "CANCEL" : "REQUEST",
                        calendar.getMethod().getValue());
                assertEquals(
                        Instant.parse(sequence == 0 ? start : other),
                        calendar.getEvents().get(0).getDateStart().getValue().toInstant());
                assertEquals(
                        List.of(reader + "@demo.example"),
                        calendar.getEvents().get(0).getAttendees().stream()
                                .map(a -> a.getEmail())
                                .toList());
            }
        }
    }

    /** The calendar message among the forms of a mail's text, waited for: mails overtake each other. */
    private static ICalendar message(String reader, String uid, int sequence) {
        return await("calendar message " + sequence + " of " + uid + " to " + reader)
                .atMost(Duration.ofSeconds(60))
                .until(() -> received(reader, uid, sequence), Objects::nonNull);
    }

    /** The same, or null if it has not come yet. */
    private static ICalendar received(String reader, String uid, int sequence) throws Exception {
        for (MimeMessage mail : Mailbox.here().to(reader + "@demo.example")) {
            if (mail.getContent() instanceof Multipart mixed
                    && mixed.getBodyPart(0).getContent() instanceof Multipart forms
                    && forms.getCount() == 3) {
                ICalendar calendar = Biweekly.parse(new String(
                                forms.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .first();
                if (calendar != null
                        && calendar.getEvents().get(0).getUid().getValue().equals(uid)
                        && calendar.getEvents().get(0).getSequence().getValue() == sequence) {
                    return calendar;
                }
            }
        }
        return null;
    }
}
