package org.cordee.house;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pictures of pages in {@code target/looks}, with an index page. They are taken with {@code -Dcordee.looks=true} only,
 * as {@code bin/looks} sets it.
 */
class Looks {

    private static final boolean ON = Boolean.getBoolean("cordee.looks");
    private static final Path FOLDER = Path.of("target", "looks");

    private record Picture(String page, String user, int width, String file) {}

    private final List<Picture> pictures = new ArrayList<>();

    /** Takes a picture of the whole page as it is now. @param width of its window, in pixels */
    void take(Page page, String user, String path, int width) {
        if (ON) {
            String name = path.startsWith("/-") || path.equals("/") ? "start" + path.substring(1) : path.substring(1);
            String file = name.replace('/', '-') + "-" + user + "-" + width + ".png";
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(file)));
            pictures.add(new Picture(path, user, width, file));
        }
    }

    /** Writes {@code target/looks/index.html}, which shows all pictures by page. */
    void writeIndex() {
        if (!ON) {
            return;
        }
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en">
                <title>Pages of Cordee</title>
                <style>
                  body { font: 16px sans-serif; margin: 24px; }
                  figure { display: inline-block; margin: 8px; vertical-align: top; }
                  img { display: block; width: 320px; height: 400px; object-fit: cover; object-position: top; border: 1px solid; }
                </style>
                <h1>Pages of Cordee</h1>
                """);
        pictures.sort(Comparator.comparing(Picture::page).thenComparing(Picture::user));
        String page = null;
        for (Picture picture : pictures) {
            if (!picture.page().equals(page)) {
                page = picture.page();
                html.append("<h2>").append(page).append("</h2>\n");
            }
            html.append("<figure><a href=\"%1$s\"><img src=\"%1$s\" alt=\"\" loading=\"lazy\"></a>"
                            .formatted(picture.file()))
                    .append("<figcaption>%s, %d</figcaption></figure>%n".formatted(picture.user(), picture.width()));
        }
        try {
            Files.writeString(FOLDER.resolve("index.html"), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
