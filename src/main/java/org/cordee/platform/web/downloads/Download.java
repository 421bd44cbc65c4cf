package org.cordee.platform.web.downloads;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordee.platform.files.FileFormat;
import org.cordee.platform.files.ListFile;

/** Sends a list as a file. */
public final class Download {

    private Download() {}

    /** Answers a servlet's request. The file is not to be cached. */
    public static void send(HttpServletResponse response, ListFile file, FileFormat format) throws IOException {
        byte[] bytes = file.bytes(format);
        response.setContentType(format.type());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name(format) + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
