package org.cordee.notices.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailRendererTest {

    private final MailRenderer mailRenderer = new MailRenderer();

    private static MailModel letter(String subject, MailModel.Link action, MailModel.Link mute, String... paragraphs) {
        return new MailModel(
                subject,
                "Hello Zoë",
                List.of(paragraphs),
                action,
                null,
                "This is about places.",
                mute,
                null,
                "Cordee sent this email to zoe@demo.example.",
                "https://cordee.example");
    }

    @Test
    void theTextIsPlain() {
        assertEquals(
                """
                Hello Zoë

                A place & more <for> you.

                Second
                line.

                Answer:
                https://cordee.example/links/offer?t=a&b=1

                --\s
                This is about places.
                Stop emails about places:
                https://cordee.example/links/mute?t=x
                Cordee sent this email to zoe@demo.example.
                https://cordee.example/
                """,
                mailRenderer.text(letter(
                        "A place",
                        new MailModel.Link("Answer", "https://cordee.example/links/offer?t=a&b=1"),
                        new MailModel.Link("Stop emails about places", "https://cordee.example/links/mute?t=x"),
                        "A place & more <for> you.",
                        "Second\nline.")));
    }

    @Test
    void withoutActionThereIsNone() {
        String text = mailRenderer.text(letter("A place", null, null, "One."));
        assertEquals(
                "Hello Zoë\n\nOne.\n\n-- \nThis is about places.\nCordee sent this email to "
                        + "zoe@demo.example.\nhttps://cordee.example/\n",
                text);
        assertFalse(mailRenderer.html(letter("A place", null, null, "One.")).contains("border-radius"));
    }

    @Test
    void theHtmlEscapesEverything() {
        String html = mailRenderer.html(letter(
                "<script>alert(1)</script>",
                new MailModel.Link("<b>", "https://x.example/\"onclick=\"y"),
                null,
                "<img src=x>",
                "Second\nline & ü"));
        assertFalse(html.contains("<script>"));
        assertFalse(html.contains("<img"));
        assertFalse(html.contains("\"onclick"));
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertTrue(html.contains("Second<br>line &amp; ü"));
    }
}
