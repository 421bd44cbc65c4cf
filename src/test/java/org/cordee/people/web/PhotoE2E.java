package org.cordee.people.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.junit.jupiter.api.Test;

/** A photo is put up, seen, refused and removed. */
class PhotoE2E extends Browser {

    private static byte[] photo() throws IOException {
        BufferedImage picture = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(Color.ORANGE);
        drawing.fillRect(0, 0, 600, 800);
        drawing.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return out.toByteArray();
    }

    private void choose(String name, byte[] file) {
        page().locator("input[type=file]").setInputFiles(new FilePayload(name, "image/jpeg", file));
        press("Save photo");
    }

    private void press(String name) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    @Test
    void aPhotoIsPutUpSeenAndRemovedWithoutJavaScript() throws IOException {
        phone();
        withoutJavaScript();
        signIn("leader173");
        go("/people/profile");
        assertThat(page().locator("main .face")).hasText(Pattern.compile("[A-Z]{2}"));
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a photo"))
                .click();
        press("Save photo");
        assertThat(page().locator(".summary")).containsText("Choose a photo.");
        choose("cv.jpg", "not a photo".getBytes(StandardCharsets.UTF_8));
        assertThat(page().locator(".summary")).containsText("we can’t read this file as a photo.");
        choose("me.jpg", photo());
        assertThat(page()).hasURL(Pattern.compile(".*/people/profile"));
        Locator image = page().locator("main img.face");
        assertThat(image).hasAttribute("alt", "");
        assertEquals(160, image.evaluate("i => i.decode().then(() => i.naturalWidth)"));
        String address = image.getAttribute("src");
        var visitor = Client.visitor().get(address);
        assertTrue(visitor.status() == 303 || visitor.status() == 401, "only those who are signed in see it");

        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change or remove your photo"))
                .click();
        press("Remove this photo");
        assertThat(page().locator("main img.face")).hasCount(0);
        assertEquals(404, page().request().get(address).status());
    }

    @Test
    void mentorsAreShownWithTheirPhotos() {
        signIn("leader173");
        go("/mentoring/mentors");
        page().locator("main img.face").first().scrollIntoViewIfNeeded();
        assertEquals(
                160, page().locator("main img.face").first().evaluate("i => i.decode().then(() => i.naturalWidth)"));
        axe();
        screenshot("mentors-with-photos");
        go("/people/photo");
        axe();
        screenshot("photo");
        phone();
        signIn("mentor");
        go("/people/photo");
        fitsItsWidth();
        axe();
        screenshot("photo-phone");
    }
}
