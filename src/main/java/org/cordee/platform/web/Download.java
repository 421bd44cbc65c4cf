package org.cordee.platform.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.cordee.platform.files.CsvFile;

/** Answers a request for a page with a file instead. */
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
}
