package org.cordee.platform.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.cordee.platform.files.CsvFile;

/** Sends a list as a file: in place of a page, or from a servlet. */
public final class Download {

    private Download() {}

    /** @param of what the list is of @param what is listed: both are in the file's name */
    public static void send(CsvFile file, String of, String what) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        byte[] bytes = file.bytes();
        answer.setResponseContentType(CsvFile.TYPE);
        answer.setResponseContentLength(bytes.length);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + CsvFile.name(of, what) + "\"");
        try {
            answer.getResponseOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** Answers a servlet's request. The file is not to be cached. @param name parts of the file's name */
    public static void send(HttpServletResponse response, CsvFile file, String... name) throws IOException {
        byte[] bytes = file.bytes();
        response.setContentType(CsvFile.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + CsvFile.name(name) + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
